#include "Catch.h"
#include "Support/Statistics.h"
#include <cmath>

using namespace sceneheard;

namespace {
Eigen::ArrayXf row(float x) { return Eigen::ArrayXf::Constant(1, x); }
} // namespace

TEST_CASE("Mean and standard deviation of 1..5, in one go and merged from parts") {
    Moments all(1), first(1), second(1);
    for (int i = 1; i <= 5; ++i) {
        all.add(row(static_cast<float>(i)));
        (i < 3 ? first : second).add(row(static_cast<float>(i)));
    }
    CHECK(all.mean()[0] == Approx(3));
    CHECK(all.sd()[0] == Approx(std::sqrt(2.0)));
    first.merge(second);
    CHECK(first.count() == 5);
    CHECK(first.mean()[0] == Approx(3));
    CHECK(first.sd()[0] == Approx(std::sqrt(2.0)));
    CHECK(Moments(1).sd()[0] == 0);
}

TEST_CASE("A window holds the open block and as many closed ones as asked, all holds everything") {
    RollingMoments rolling(1, 3);
    for (int block = 1; block <= 5; ++block) {
        rolling.add(row(static_cast<float>(block)));
        rolling.closeBlock();
    }
    rolling.add(row(6));
    CHECK(rolling.last(1).mean()[0] == Approx(5.5));
    CHECK(rolling.last(3).mean()[0] == Approx(4.5));
    CHECK(rolling.last(100).count() == 4); // not more than it was made for
    CHECK(rolling.all().mean()[0] == Approx(3.5));
    rolling.clear();
    CHECK(rolling.all().count() == 0);
}
