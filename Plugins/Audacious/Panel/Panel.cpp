#include "Audacious/Panel/Panel.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sceneheard {

namespace {
constexpr int betweenLooks = 250; // milliseconds
constexpr int coverSide = 48;     // pixels
constexpr int adventureSteps = 20;

QString text(const std::string& utf8) { return QString::fromUtf8(utf8.data(), static_cast<int>(utf8.size())); }

void say(QLabel& label, const QString& words) {
    if (label.text() != words)
        label.setText(words);
    label.setVisible(!words.isEmpty());
}

QString pieceOf(const HeardPiece& piece) {
    if (piece.title.empty())
        return "An untitled piece";
    return text(piece.title) + (piece.artist.empty() ? QString() : QString::fromUtf8(" · ") + text(piece.artist));
}
} // namespace

Panel::Panel(std::weak_ptr<PlayerListener> l, Player p, QWidget* parent)
    : QWidget(parent)
    , listener(std::move(l))
    , player(std::move(p)) {
    build();
    connect(&timer, &QTimer::timeout, [this] { refresh(); });
    connect(&tabs, &QTabBar::currentChanged, [this] {
        askPlaylist();
        if (shown)
            refreshFilms(*shown);
    });
    connect(&adventure, &QSlider::valueChanged, [this](int value) {
        const auto chosen = static_cast<float>(value) / adventureSteps;
        if (const auto to = listener.lock())
            to->setAdventure(chosen);
        player.keepAdventure(chosen);
    });
    adventure.setValue(qRound(player.adventure * adventureSteps));
    connect(&undo, &QPushButton::clicked, [this] {
        if (const auto to = listener.lock())
            to->setNotTonight(std::exchange(refused, {}), false);
        films.leave({});
        undo.hide();
        films.setFocus();
    });
    connect(&hear, &QPushButton::clicked, [this] {
        player.hear();
        refresh();
    });
    films.onChange = [this] { refreshActions(); };
    pieceChanged();
    refresh();
}

QAction* Panel::action(const QString& words, const QString& key, std::function<void(const Suggestion&)> act) {
    auto* const made = new QAction(words, this);
    made->setShortcut(QKeySequence(key));
    made->setShortcutContext(Qt::WidgetShortcut);
    connect(made, &QAction::triggered, [this, act = std::move(act)] {
        if (const auto* const film = films.chosen())
            act(Suggestion(*film)); // the list may be another while it acts
    });
    films.addAction(made);
    return made;
}

void Panel::build() {
    setAccessibleName("SceneHeard");
    likeIt = action("Like", "L", [this](const Suggestion& film) {
        if (const auto to = listener.lock())
            to->say(film.film, films.likes(film.film) ? std::nullopt : std::optional(Opinion::liked));
    });
    notNow = action("Not tonight", "N", [this](const Suggestion& film) { notTonight(film); });
    never = action("Do not show again", "X", [this](const Suggestion& film) {
        if (const auto to = listener.lock())
            to->say(film.film, Opinion::rejected);
        films.leave(film.film);
    });
    openPage = action("Open page", "O", [this](const Suggestion& film) { player.open(filmPage(film.facts)); });
    films.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&films, &QListWidget::itemActivated, openPage, &QAction::trigger);

    for (auto* label : {&title, &mood, &note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    mood.setAccessibleName("Mood");
    auto strong = mood.font();
    strong.setPointSizeF(strong.pointSizeF() * 1.2);
    mood.setFont(strong);
    cover.setAccessibleName("Cover");
    tabs.addTab("This piece");
    tabs.addTab("This playlist");
    tabs.setAccessibleName("Films for");
    adventure.setRange(0, adventureSteps);
    adventure.setValue(adventureSteps / 2);
    adventure.setPageStep(adventureSteps / 4);
    adventure.setAccessibleName("Well known to hidden gems");
    adventure.setToolTip("From well-known films to films that this music singles out");
    like.setText("&Like");
    later.setText("&Not tonight");
    page.setText("&Open page");
    undo.setText("&Undo");
    hear.setText("&Hear the music again");
    for (const auto& [button, does] : {std::pair(&like, likeIt), {&later, notNow}, {&page, openPage}})
        connect(button, &QPushButton::clicked, does, &QAction::trigger);
    undo.hide();

    auto* const all = new QVBoxLayout(this);
    auto* const head = new QHBoxLayout;
    auto* const said = new QVBoxLayout;
    auto* const piece = new QHBoxLayout;
    piece->addWidget(&cover);
    piece->addWidget(&title, 1);
    said->addLayout(piece);
    said->addWidget(&mood, 1, Qt::AlignTop);
    head->addLayout(said, 1);
    head->addWidget(&compass);
    all->addLayout(head);
    all->addWidget(&tabs);
    all->addWidget(&films, 1);
    all->addWidget(&note);
    all->addWidget(&hear);
    auto* const bold = new QHBoxLayout;
    for (const auto* words : {"Well known", "Hidden gems"}) {
        if (bold->count() == 1)
            bold->addWidget(&adventure, 1);
        bold->addWidget(new QLabel(words));
    }
    all->addLayout(bold);
    auto* const buttons = new QHBoxLayout;
    for (auto* button : {&like, &later, &undo, &page})
        buttons->addWidget(button);
    all->addLayout(buttons);
}

void Panel::showEvent(QShowEvent*) {
    timer.start(betweenLooks);
    refresh();
}

void Panel::hideEvent(QHideEvent*) { timer.stop(); }

void Panel::pieceChanged() {
    const auto picture = player.cover(coverSide);
    cover.setVisible(!picture.isNull());
    cover.setPixmap(picture);
}

void Panel::playlistChanged() { askPlaylist(); }

void Panel::askPlaylist() {
    if (const auto to = listener.lock())
        to->setPlaylist(ofPlaylist() ? std::optional(player.playlist()) : std::nullopt);
}

void Panel::notTonight(const Suggestion& film) {
    if (const auto to = listener.lock())
        to->setNotTonight(refused = film.film, true);
    films.leave(film.film);
    undo.show();
}

void Panel::refresh() {
    if (const auto from = listener.lock())
        shown = from->heard();
    if (!shown)
        return;
    refreshTexts(*shown);
    refreshFilms(*shown);
    compass.show(shown->snapshot);
}

void Panel::refreshTexts(const Heard& heard) {
    const bool hears = player.hears();
    hear.setVisible(!hears);
    say(title, heard.any ? pieceOf(heard.piece) : QString());
    title.setEnabled(heard.sounds);
    const auto ready = heard.problem.empty() || heard.snapshot;
    say(mood, !heard.mood.empty() ? text(heard.mood)
              : !ready            ? QString("Films cannot be shown.")
              : heard.sounds      ? QString("Listening…")
                                  : QString("Play some music. Its mood and its films appear after a few seconds."));
    QStringList notes;
    if (!heard.problem.empty())
        notes.append(text(heard.problem));
    if (!hears)
        notes.append("SceneHeard's effect is off, so that it hears nothing.");
    if (ofPlaylist() && heard.playlist) {
        const auto& list = *heard.playlist;
        notes.append(list.heard == 0 ? QString("None of this playlist's pieces was heard yet; play some of it.")
                                     : QString("From %1 of its %2 pieces: those that were heard so far.")
                                           .arg(static_cast<qulonglong>(list.heard))
                                           .arg(static_cast<qulonglong>(list.pieces)));
    }
    if (!heard.marks.empty())
        notes.append(text(heard.marks));
    say(note, notes.join("\n"));
}

void Panel::refreshFilms(const Heard& heard) {
    films.show(ofPlaylist() ? (heard.playlist ? heard.playlist->films : std::vector<Suggestion>()) : heard.films,
               heard.liked);
}

void Panel::refreshActions() {
    const auto* const film = films.chosen();
    for (auto* each : {likeIt, notNow, never})
        each->setEnabled(film != nullptr);
    openPage->setEnabled(film != nullptr && !filmPage(film->facts).empty());
    likeIt->setText(film != nullptr && films.likes(film->film) ? "Liked: take back" : "Like");
    like.setText(film != nullptr && films.likes(film->film) ? "&Liked" : "&Like");
    like.setEnabled(likeIt->isEnabled());
    later.setEnabled(notNow->isEnabled());
    page.setEnabled(openPage->isEnabled());
}

} // namespace sceneheard
