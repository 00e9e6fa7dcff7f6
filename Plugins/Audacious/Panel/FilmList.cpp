#include "Audacious/Panel/FilmList.h"
#include "Films/LocalTitle.h"
#include <QSignalBlocker>
#include <algorithm>

namespace sceneheard {

namespace {
QString titleOf(const Film& film) {
    const auto title = QString::fromStdString(shownTitle(film));
    return film.year > 0 ? title + " (" + QString::number(film.year) + ")" : title;
}

QString whyOf(const Suggestion& film) {
    QStringList reasons{QString::number(qRound(100 * film.match)) + "% match"};
    for (const auto& reason : film.reasons)
        reasons.append(QString::fromStdString(reason));
    return reasons.join(QString::fromUtf8(" · "));
}
} // namespace

FilmList::FilmList(QWidget* parent)
    : QListWidget(parent) {
    setAccessibleName("Films this music belongs to");
    setAlternatingRowColors(true);
    setWordWrap(true);
    setResizeMode(QListView::Adjust); // lines are broken anew
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideNone);
    connect(this, &QListWidget::currentRowChanged, [this] {
        if (onChange)
            onChange();
    });
}

const Suggestion* FilmList::chosen() const {
    const auto row = currentRow();
    return row >= 0 && row < static_cast<int>(shown.size()) ? &shown[static_cast<std::size_t>(row)] : nullptr;
}

void FilmList::leave(FilmId film) {
    const auto row = currentRow();
    leaving = film;
    show(std::vector(shown), std::set(likedFilms));
    setCurrentRow(std::min(row, count() - 1));
}

void FilmList::show(const std::vector<Suggestion>& films, const std::set<FilmId>& liked) {
    const auto before = chosen() ? chosen()->film : FilmId();
    shown = films;
    if (std::erase_if(shown, [&](auto& film) { return film.film == leaving; }) == 0)
        leaving = {};
    likedFilms = liked;
    {
        const QSignalBlocker quiet(this); // a list that is filled is not a choice
        while (count() > static_cast<int>(shown.size()))
            delete takeItem(count() - 1);
        while (count() < static_cast<int>(shown.size()))
            addItem(QString());
        int row = -1;
        for (int i = 0; i < count(); ++i) {
            const auto& film = shown[static_cast<std::size_t>(i)];
            const auto heart = liked.contains(film.film) ? QString::fromUtf8("♥ ") : QString();
            const auto text = heart + titleOf(film.facts) + "\n" + whyOf(film);
            if (item(i)->text() != text)
                item(i)->setText(text);
            item(i)->setData(Qt::AccessibleTextRole,
                             titleOf(film.facts) + ", " + whyOf(film) + (heart.isEmpty() ? "" : ", liked"));
            item(i)->setToolTip(
                "The chance that this music belongs to it, and not to another film about as well known; "
                "then why.");
            if (film.film == before)
                row = i;
        }
        setCurrentRow(row);
    }
    if (onChange)
        onChange();
}

} // namespace sceneheard
