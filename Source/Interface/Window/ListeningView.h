#pragma once
#include "Export/OscLink.h"
#include "Interface/Compass/Feelings.h"
#include "Interface/Compass/KeptMoods.h"
#include "Interface/Compass/MoodCompass.h"
#include "Interface/Compass/MoodSentence.h"
#include "Interface/Compass/TargetLine.h"
#include "Interface/Films/FilmList.h"
#include "Interface/Hearing/HostChecks.h"
#include "Interface/Hearing/InputChoice.h"
#include "Interface/Page/FilmPage.h"
#include "Interface/Panels/AskSheet.h"
#include "Interface/Panels/ExportSheet.h"
#include "Interface/Panels/FilmsHead.h"
#include "Interface/Panels/FilterSheet.h"
#include "Interface/Panels/HeadBar.h"
#include "Interface/Panels/MarkerSheet.h"
#include "Interface/Panels/SettingsSheet.h"
#include "Interface/Panels/TargetSheet.h"
#include "Interface/Panels/WindowDesktop.h"
#include "Interface/Songs/SongPicker.h"
#include "Interface/State/Consent.h"
#include "Interface/State/IndexSwitch.h"
#include "Interface/State/TmdbSwitch.h"
#include "Interface/State/WindowState.h"
#include "Interface/Style/HoverTips.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/TabEntry.h"
#include "Interface/Timeline/MoodTimeline.h"
#include "Interface/Timeline/ReferenceShift.h"
#include "Interface/Tonight/TonightView.h"
#include "Listening/Guard.h"

namespace sceneheard {

class FileAnalysis;
class StreamClient;
class WatchListReading;

/// Where the window gets what it shows. All but `music` may be empty: then it does without.
struct WindowSources {
    std::function<std::shared_ptr<const Snapshot>()> music;     ///< the newest; never null
    std::function<std::shared_ptr<const CueCurve>()> sideChain; ///< of the reference that plays along; never null
    std::function<std::shared_ptr<const Matcher>()> matcher;    ///< null while it loads, and where it is missing
    std::function<std::unique_ptr<StreamClient>()> client;      ///< another one, to analyse a file with
    std::function<std::string()> problem = {}; ///< what went wrong elsewhere since the last time, or ""
    std::shared_ptr<Consent> consent = {};     ///< which files may be opened; null: those allowed in this window
    /// The likes and rejections of the person, where another window changed them since this was last asked.
    std::function<std::optional<FilmMarks>()> marks = {};
    bool inHost = false;                   ///< which gives the sound; else the program opens an input itself
    std::function<void(Wanted)> want = {}; ///< told often what of the music the window needs; nothing at its end
    std::shared_ptr<IndexSwitch> index = {};
    std::function<Filter()> filter = {}; ///< which films may be suggested; empty: any
};

/// The whole window: asks for the newest snapshot at most 30 times a second while it is on the screen, and repaints
/// only what that changed. Message thread.
class ListeningView : public juce::Component, public juce::FileDragAndDropTarget, private juce::Timer {
public:
    explicit ListeningView(WindowSources sources, WindowDesktop desktop = WindowDesktop::real());
    ~ListeningView() override;

    /// The smallest size at which everything can be read, and the size of the design.
    static constexpr int minWidth = 960, minHeight = 560, designWidth = 1120, designHeight = 700;

    HeadBar head;
    MoodSentence sentence;
    MoodCompass compass;
    KeptMoods keptMoods{compass};
    TargetLine targetLine;
    Feelings feelings;
    FilmsHead filmsHead;
    FilmList films;
    MoodTimeline timeline;
    TonightView tonight;
    juce::TextButton reset, reference, exportCue;
    ReferenceShift referenceShift; ///< shown while a file is the reference
    FilterSheet filters;
    TargetSheet targets;
    ExportSheet exports;
    SettingsSheet settings;
    HintsSheet hints;
    AskSheet asking;
    MarkerSheet markerSheet;
    FilmPage page;
    SongSheet songs;
    InputChoice inputs;    ///< opened by a program that opens inputs itself
    HostChecks hostChecks; ///< shown in a host that has given no sound for a while

    /// What is remembered. Setting it calls nothing back.
    void setState(const WindowState& state);
    const WindowState& state() const { return kept; }
    std::function<void(const WindowState&)> onState;

    /// What the music aims at, shown everywhere; or nothing.
    void setTarget(const std::optional<Target>& target);
    const std::optional<Target>& target() const { return aimedAt; }
    std::function<void(const std::optional<Target>&)> onTarget; ///< a person chose
    std::function<void(Preset)> onPreset;                       ///< a person chose; the parameters may follow
    /// The films that are pinned, of which the snapshots are to tell; null: none.
    std::function<void(std::shared_ptr<const FilmSet>)> onPinned;
    /// The films that may be suggested besides; null: all.
    std::function<void(std::shared_ptr<const FilmSet>)> onOnly;

    /// Analyses a sound file on a thread of its own, and compares the cue with it, or aims at its mood.
    void compareWith(const juce::File& file);
    void aimAt(const juce::File& file);
    void aimAtFilm(FilmId film);
    /// What the cue is compared with until another file was analysed; a null curve: nothing. Calls nothing back.
    void setFileReference(const ReferenceCurve& curve) { fileReference = curve; }
    std::function<void(const ReferenceCurve&)> onFileReference; ///< a file was analysed, or a person took it away
    /// Whether a file is being analysed.
    bool isAnalysing() const;

    /// Adds the markers of another program's file to the cue's; asks for the frame rate where the file needs it.
    void importMarkers(const juce::File& file);

    /// Says in the status line what went wrong, in a sentence.
    void fail(const std::string& why);
    /// A callback for buttons and the like: what `work` throws is told by fail(), and goes no further.
    template <typename Work>
    auto safely(Work work) {
        return [this, work](auto&&... arguments) {
            return guarded([&] { return work(std::forward<decltype(arguments)>(arguments)...); },
                           [this](const std::string& why) { fail(why); });
        };
    }

    /// Takes the newest snapshot now and lets everything that glides arrive; for pictures and tests.
    void settle();

    void paint(juce::Graphics& g) override;
    void resized() override;
    void visibilityChanged() override { followVisibility(isShowing()); }
    void parentHierarchyChanged() override {
        tabEntry.follow();
        followVisibility(isShowing());
    }
    bool isInterestedInFileDrag(const juce::StringArray& files) override;
    void filesDropped(const juce::StringArray& files, int x, int y) override;

private:
    void timerCallback() override;
    void tick();
    void followVisibility(bool showing);
    void want(Wanted wanted) const;
    bool refresh();
    void watchSilence(float seconds);
    bool advance(float seconds);
    std::shared_ptr<const Matcher> matcher() const { return sources.matcher ? sources.matcher() : nullptr; }

    void connectParts();
    void act(const Suggestion& film, FilmAction action);
    void showProfile(std::optional<FilmId> film);
    void showMarks();
    void pollMarks();
    void showLevels();
    void readPins();
    TimelineFilm timelineFilm(FilmId film);
    void connectPage();
    void connectIndex();
    void pollIndex();
    void connectTmdb();
    void pollTmdb();
    void connectSongs();
    void showPage(const Suggestion& film);
    void showPage(FilmId film);
    void choosePreset(Preset preset);
    void limitTo(FilterSheet::Only only);
    void sayWatchList();
    void applyWatchList();
    void askForWatchList();
    void pollWatchList();
    void pollFiles();
    void pollReference();
    void clearReference();
    void moveReference(double offset);
    void layOutTimeline();
    void toggleOsc();
    juce::MemoryBlock cueAs(ExportSheet::Form form) const;
    void saveCue(ExportSheet::Form form);
    juce::File dragCue(ExportSheet::Form form);
    void connectMarkers();
    void takeMarkers(const MarkersRead& read, const juce::String& from);
    std::optional<std::string> markersAsChosen();
    void saveMarkers();
    juce::File dragMarkers();
    void remember();

    const WindowSources sources;
    const WindowDesktop desktop;
    std::shared_ptr<const Snapshot> shown;
    juce::uint32 lastTick = 0, askedScreen = 0; // milliseconds
    bool showing = false;                       // as the screen said last
    int restingTicks = 0;
    float unheard = 0; // seconds that the window has waited for the first sound
    const juce::SharedResourcePointer<FilmsOnline> online;
    const juce::SharedResourcePointer<TmdbSwitch> tmdb;
    std::uint64_t newsShown = 0;
    Look look;
    HoverTips tips{*this};
    TabEntry tabEntry{*this};
    const std::array<SnapshotView*, 8> views{&head.status, &sentence, &compass,  &keptMoods,
                                             &feelings,    &films,    &timeline, &tonight};
    const std::array<Sheet*, 10> sheets{&filters, &targets,     &exports, &settings, &hints,
                                        &asking,  &markerSheet, &songs,   &page,     &inputs};
    WindowState kept;
    std::optional<Target> aimedAt;
    OscLink osc;
    const std::shared_ptr<Consent> consent;
    std::unique_ptr<FileAnalysis> referenceFile, targetFile;
    std::unique_ptr<WatchListReading> watchListFile;
    SongPicker songPicker{songs};
    ReferenceCurve fileReference;
    std::map<FilmId, TimelineFilm> timelineFilms;
    std::vector<Suggestion> pins;                    // the pinned films as they are without music
    std::vector<std::string> pinsOf;                 // their keys
    std::shared_ptr<const Matcher> pinsFrom;         // where they were found
    std::shared_ptr<const FilmSet> pinSet, pinsTold; // the same, and what onPinned() was told
    std::vector<juce::File> draggedFiles;            // until the window closes: another program may still read them
    bool watchListApplied = false, watchListAsked = true;
};

} // namespace sceneheard
