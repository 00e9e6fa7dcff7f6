#pragma once
#include "Listening/Snapshot.h"
#include <QWidget>

namespace sceneheard {

/// Valence from left to right and energy upwards, where the music is, how sure that is, and where it came from; in the
/// colours of the player's theme.
class MoodCompass final : public QWidget {
public:
    explicit MoodCompass(QWidget* parent = nullptr);
    /// @param snapshot  null: nothing is known
    void show(const std::shared_ptr<const Snapshot>& snapshot);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const Snapshot> shown; // with a mood, or null
};

} // namespace sceneheard
