#include "Catch.h"
#include "Training/Learners/Folds.h"
#include "Training/Learners/Scores.h"
#include <map>
#include <set>

using namespace sceneheard;

TEST_CASE("Pearson's correlation of a line is 1, of its mirror -1, of a constant 0") {
    const Eigen::VectorXd x = Eigen::VectorXd::LinSpaced(10, 0, 9);
    CHECK(pearson(x, 3.0 * x) == Approx(1));
    CHECK(pearson(x, -x) == Approx(-1));
    CHECK(pearson(x, Eigen::VectorXd::Ones(10)) == 0);
}

TEST_CASE("Macro F1 of a known confusion") {
    Eigen::VectorXi truth(4), predicted(4);
    truth << 0, 0, 1, 1;
    predicted << 0, 1, 1, 1;
    // class 0: precision 1, recall 1/2; class 1: precision 2/3, recall 1
    CHECK(macroF1(truth, predicted, 2) == Approx((2.0 / 3.0 + 0.8) / 2));
    CHECK(macroF1(truth, truth, 2) == Approx(1));
}

TEST_CASE("The area under the curve is the share of pairs in the right order, ties counting half") {
    Eigen::VectorXd truth(4), score(4);
    truth << 0, 0, 1, 1;
    score << 1, 3, 2, 4;
    CHECK(areaUnderCurve(truth, score) == Approx(0.75));
    CHECK(areaUnderCurve(truth, Eigen::VectorXd::Ones(4)) == Approx(0.5));
    CHECK(areaUnderCurve(Eigen::VectorXd::Ones(4), score) == 0.5);
}

TEST_CASE("Folds keep groups together, are about equally large, and are the same every time") {
    std::vector<std::string> groups;
    for (int i = 0; i < 300; ++i)
        groups.push_back("film " + std::to_string(i % 83));
    const auto folds = groupedFolds(groups, 10);
    std::map<std::string, std::set<int>> foldsOf;
    std::map<int, int> sizes;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        foldsOf[groups[i]].insert(folds[i]);
        ++sizes[folds[i]];
    }
    for (const auto& [group, in] : foldsOf)
        CHECK(in.size() == 1);
    REQUIRE(sizes.size() == 10);
    for (const auto& [fold, size] : sizes)
        CHECK((size >= 27 && size <= 33));
    CHECK(groupedFolds(groups, 10) == folds);
    CHECK(groupedFolds(groups, 10, 2) != folds);
}
