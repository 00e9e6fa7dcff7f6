#pragma once
#include "Audacious/Listener/PlayerListener.h"
#include "Audacious/Panel/FilmList.h"
#include "Audacious/Panel/MoodCompass.h"
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>
#include <QTimer>

namespace sceneheard {

/// What the player's window shows of its music: the mood in a sentence and on a compass, and the films that the piece
/// or the playlist belongs to, with why. Looks at what is known four times a second while it can be seen.
class Panel final : public QWidget {
public:
    /// What it asks of the player.
    struct Player {
        std::function<std::vector<PieceName>()> playlist;   ///< the pieces of the one that plays
        std::function<bool()> hears;                        ///< whether the effect is on
        std::function<void()> hear;                         ///< switches it on
        std::function<QPixmap(int side)> cover;             ///< of the piece; null where it has none
        std::function<void(const std::string& page)> open;  ///< a web page
        float adventure = 0.5f;                             ///< as it was chosen last
        std::function<void(float adventure)> keepAdventure; ///< for the next time
    };
    /// @param listener  may end before the panel does, which then shows what was known
    Panel(std::weak_ptr<PlayerListener> listener, Player player, QWidget* parent = nullptr);

    /// The pieces of the playlist are others.
    void playlistChanged();
    /// Another piece plays.
    void pieceChanged();
    /// Looks at what is known now.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QAction* action(const QString& text, const QString& key, std::function<void(const Suggestion&)> act);
    void refreshTexts(const Heard& heard);
    void refreshFilms(const Heard& heard);
    void refreshActions();
    void askPlaylist();
    void notTonight(const Suggestion& film);
    bool ofPlaylist() const { return tabs.currentIndex() == 1; }

    const std::weak_ptr<PlayerListener> listener;
    const Player player;
    QTimer timer;
    std::shared_ptr<const Heard> shown;
    FilmId refused; // last, for undo

    QLabel cover, title, mood, note;
    MoodCompass compass;
    QTabBar tabs;
    FilmList films;
    QSlider adventure{Qt::Horizontal};
    QPushButton like, later, page, undo, hear;
    QAction *likeIt = nullptr, *notNow = nullptr, *never = nullptr, *openPage = nullptr;
};

} // namespace sceneheard
