#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Support/ModelFile.h"
#include <fstream>

using namespace sceneheard;

namespace {
constexpr auto format = "numbers 1";

std::filesystem::path written(const TemporaryFolder& folder, const Eigen::MatrixXf& matrix) {
    ModelWriter out(format);
    out.rows("matrix", matrix);
    out.save(folder / "numbers.json");
    return folder / "numbers.json";
}
} // namespace

TEST_CASE("A matrix comes back from a model file, each row within half a step of its largest number") {
    const TemporaryFolder folder;
    Eigen::MatrixXf matrix(4, 3);
    matrix << 1, -0.3333333f, 1e-9f, 0, 0, 0, 2e-7f, 1.3e-7f, -1.9e-7f, -1e6f, 12345.678f, 0.25f;
    const auto file = written(folder, matrix);
    const auto read = ModelFile(file, format).root().rows("matrix", 3);
    REQUIRE(read.rows() == 4);
    for (Eigen::Index row = 0; row < 4; ++row)
        CHECK((read.row(row) - matrix.row(row)).cwiseAbs().maxCoeff() <=
              matrix.row(row).cwiseAbs().maxCoeff() * 0.51f / 9999);
    CHECK(read.row(1).isZero(0));
    // What was read once stays the same.
    const auto again = ModelFile(written(folder, read), format).root().rows("matrix", 3);
    CHECK((again - read).cwiseAbs().maxCoeff() <= 1e-5f * matrix.cwiseAbs().maxCoeff());
}

TEST_CASE("A model file's row of another length, or with numbers beyond all that is learned, is refused") {
    const TemporaryFolder folder;
    for (const auto* row : {"[]", "[1]", "[1,2]", "[1,2,3,4]", "[1000,2,2000]", "[1e7,0,0]", "[\"1\",2,3]", "7"}) {
        INFO(row);
        const auto file = folder / "numbers.json";
        std::ofstream(file) << R"({"format":")" << format << R"(","matrix":{"0":)" << row << "}}";
        const ModelFile read(file, format);
        CHECK_THROWS_AS(read.root().rows("matrix", 2), Error);
    }
}
