#include "Audacious/Panel/MoodCompass.h"
#include <QPainter>
#include <QPainterPath>

namespace sceneheard {

namespace {
constexpr float valenceOf(const Mood& mood) { return mood.value[static_cast<std::size_t>(Axis::valence)]; }
constexpr float energyOf(const Mood& mood) { return mood.value[static_cast<std::size_t>(Axis::energy)]; }
constexpr int usualHeight = 110, smallestHeight = 72; // pixels
} // namespace

MoodCompass::MoodCompass(QWidget* parent)
    : QWidget(parent) {
    setAccessibleName("Mood compass");
    setAccessibleDescription("No mood yet");
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize MoodCompass::sizeHint() const { return {usualHeight, usualHeight}; }
QSize MoodCompass::minimumSizeHint() const { return {smallestHeight, smallestHeight}; }

void MoodCompass::show(const std::shared_ptr<const Snapshot>& snapshot) {
    const auto next = snapshot && snapshot->moodKnown ? snapshot : nullptr;
    if (next == shown)
        return;
    shown = next;
    const auto percent = [](float x) { return QString::number(qRound(100 * x)); };
    const auto told = shown ? "Valence " + percent(valenceOf(shown->now.mood)) + ", energy " +
                                  percent(energyOf(shown->now.mood)) + " of 100; 50 is usual"
                            : QString("No mood yet");
    setAccessibleDescription(told);
    setToolTip(told);
    update();
}

void MoodCompass::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto small = font();
    small.setPointSizeF(small.pointSizeF() * 0.75);
    painter.setFont(small);
    const auto word = QFontMetrics(small).height();
    const QRectF field = QRectF(rect()).adjusted(1, word, -1, -word);
    const auto faint = palette().color(QPalette::Mid);
    painter.setPen(palette().color(QPalette::WindowText));
    const auto half = rect().width() / 2;
    painter.drawText(QRect(0, 0, half, word), Qt::AlignLeft | Qt::AlignTop, "tense");
    painter.drawText(QRect(half, 0, half, word), Qt::AlignRight | Qt::AlignTop, "bright");
    painter.drawText(QRect(0, height() - word, half, word), Qt::AlignLeft | Qt::AlignBottom, "sombre");
    painter.drawText(QRect(half, height() - word, half, word), Qt::AlignRight | Qt::AlignBottom, "serene");
    painter.setPen(QPen(faint, 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(field, 4, 4);
    painter.drawLine(QPointF(field.center().x(), field.top()), QPointF(field.center().x(), field.bottom()));
    painter.drawLine(QPointF(field.left(), field.center().y()), QPointF(field.right(), field.center().y()));
    if (!shown)
        return;
    painter.setClipRect(field);
    const auto at = [&](const Mood& mood) {
        return QPointF(field.left() + valenceOf(mood) * field.width(),
                       field.bottom() - energyOf(mood) * field.height());
    };
    auto accent = palette().color(QPalette::Highlight);
    QPainterPath path;
    for (const auto& point : shown->trail)
        path.elementCount() == 0 ? path.moveTo(at(point.mood)) : path.lineTo(at(point.mood));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 1.5));
    painter.drawPath(path);
    const auto& now = shown->now.mood;
    accent.setAlpha(50);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawEllipse(at(now), now.sd[static_cast<std::size_t>(Axis::valence)] * field.width(),
                        now.sd[static_cast<std::size_t>(Axis::energy)] * field.height());
    accent.setAlpha(255);
    painter.setBrush(accent);
    painter.drawEllipse(at(now), 4, 4);
}

} // namespace sceneheard
