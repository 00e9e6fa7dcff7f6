// The panel's plugin: while it is switched on, SceneHeard hears what plays.
#include "Audacious/Panel/AudaciousPlayer.h"
#include "Audacious/Panel/Panel.h"
#include "Matching/Assets.h"
#include <QDesktopServices>
#include <QPointer>
#include <QUrl>
#include <libaudcore/interface.h>
#include <libaudcore/plugin.h>
#include <libaudcore/runtime.h>
#include <libaudqt/libaudqt.h>

namespace sceneheard {

namespace {
// Where Audacious keeps what was chosen.
constexpr auto settings = "sceneheard", adventure = "adventure";
constexpr const char* defaults[]{adventure, "0.5", nullptr};

std::filesystem::path assets() { return findAssets(assetFolders({"../../../../share/sceneheard", "../../assets"})); }
} // namespace

class PanelPlugin final : public GeneralPlugin {
public:
    static constexpr PluginInfo information{
        "SceneHeard", "sceneheard",
        "Hears the music that plays and shows the films it belongs to. Everything happens on this computer; what was "
        "heard is remembered in a file of yours, see docs/listening.md.\n\nhttps://sceneheard.org",
        nullptr, PluginQtOnly};

    PanelPlugin()
        : GeneralPlugin(information, false) {}

    bool init() override;
    void cleanup() override;
    void* get_qt_widget() override;

private:
    void tellPiece();

    std::shared_ptr<PlayerListener> listener;
    std::unique_ptr<AudaciousPlayer> player;
    HearingEffect effect;
    QPointer<Panel> panel;
};

bool PanelPlugin::init() {
    if (!effect.found()) {
        aud_ui_show_error(
            "SceneHeard cannot hear the music: its file sceneheard-effect.so is not where Audacious keeps "
            "effects. Install SceneHeard again.");
        return false;
    }
    try {
        listener = std::make_shared<PlayerListener>([] { return loadMatcher(assets()); }, PersonStore::usualPlace(),
                                                    [] { return AffectLexicon(assets() / AffectLexicon::fileName); });
        player = std::make_unique<AudaciousPlayer>();
    } catch (const std::exception& e) {
        listener.reset();
        aud_ui_show_error((std::string("SceneHeard cannot start: ") + e.what()).c_str());
        return false;
    }
    aud_config_set_defaults(settings, defaults);
    listener->setAdventure(static_cast<float>(aud_get_double(settings, adventure)));
    player->onPlaying = [this] { tellPiece(); };
    player->onPlaylist = [this] {
        if (panel)
            panel->playlistChanged();
    };
    effect.enable(true);
    effect.lead(&listener->sink());
    tellPiece();
    return true;
}

void PanelPlugin::cleanup() {
    effect.lead(nullptr);
    effect.enable(false);
    player.reset();
    listener.reset();
}

void PanelPlugin::tellPiece() {
    listener->play(player->track(), player->paused());
    if (panel)
        panel->pieceChanged();
}

void* PanelPlugin::get_qt_widget() {
    Panel::Player asked;
    asked.playlist = [this] { return player ? player->playlist() : std::vector<PieceName>(); };
    asked.hears = [this] { return effect.enabled(); };
    asked.hear = [this] { effect.enable(true); };
    asked.cover = [](int side) {
        return audqt::art_request_current(static_cast<unsigned>(side), static_cast<unsigned>(side));
    };
    asked.open = [](const std::string& page) { QDesktopServices::openUrl(QUrl(QString::fromStdString(page))); };
    asked.adventure = static_cast<float>(aud_get_double(settings, adventure));
    asked.keepAdventure = [](float chosen) { aud_set_double(settings, adventure, chosen); };
    panel = new Panel(listener, std::move(asked));
    return panel;
}

} // namespace sceneheard

__attribute__((visibility("default"))) sceneheard::PanelPlugin aud_plugin_instance;
