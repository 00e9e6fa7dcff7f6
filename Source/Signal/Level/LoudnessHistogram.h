#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace sceneheard {

/// How often music was how loud, in steps of 0.1 LU from -70 LUFS to +30: what EBU R128 asks of all that was measured,
/// in memory that does not grow.
class LoudnessHistogram {
public:
    static constexpr std::size_t steps = 1000;

    /// Powers below -70 LUFS do not count.
    void add(double power);
    /// LUFS of the mean over what lies no more than 10 LU below the mean of all (ITU-R BS.1770-4); not a number if
    /// none.
    double gated() const;
    /// LU between the 10th and the 95th percentile of what lies no more than 20 LU below the mean (EBU Tech 3342).
    double range() const;

private:
    std::ptrdiff_t firstWithin(double lu) const;

    std::array<std::uint32_t, steps> counts{};
};

/// LUFS of a K-weighted mean power (ITU-R BS.1770-4); -infinity for none.
double lufsOf(double power);
/// The other way about.
double powerOf(double lufs);

} // namespace sceneheard
