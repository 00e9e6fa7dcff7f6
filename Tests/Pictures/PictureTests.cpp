#include "Catch.h"
#include "MadePictures.h"
#include "Pictures/Picture.h"
#include "Support/Error.h"
#include <sys/resource.h>
#include <sys/stat.h>
#include <zlib.h>

using namespace sceneheard;
using Catch::Matchers::Contains;

namespace {
// The mean colour, 0..255 each.
std::array<double, 3> meanOf(const Picture& picture) {
    std::array<double, 3> sum{};
    for (std::size_t i = 0; i < picture.rgb.size(); ++i)
        sum[i % 3] += picture.rgb[i];
    for (auto& value : sum)
        value /= static_cast<double>(picture.width) * picture.height;
    return sum;
}

void checkColour(const std::string& bytes, std::array<double, 3> expected, double within) {
    const auto mean = meanOf(readPicture(bytes, "it"));
    for (std::size_t c = 0; c < 3; ++c)
        CHECK(mean[c] == Approx(expected[c]).margin(within));
}

std::string bigEndian(std::uint32_t value) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8)
        text += static_cast<char>(value >> shift & 0xFF);
    return text;
}

std::string deflated(const std::string& bytes) {
    std::string packed(compressBound(static_cast<uLong>(bytes.size())), '\0');
    auto size = static_cast<uLongf>(packed.size());
    REQUIRE(compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                     static_cast<uLong>(bytes.size())) == Z_OK);
    packed.resize(size);
    return packed;
}

std::string pngChunk(const std::string& type, const std::string& content) {
    const auto all = type + content;
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(all.data()), static_cast<uInt>(all.size()));
    return bigEndian(static_cast<std::uint32_t>(content.size())) + all + bigEndian(static_cast<std::uint32_t>(sum));
}

// That the process ever had, in KiB.
long mostMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}
} // namespace

TEST_CASE("Pictures of every depth and colour space are read as what they show", "[pictures]") {
    const TemporaryFolder folder;
    const auto orange = [&](const std::string& file, const std::string& arguments) {
        return madePicture(folder, "color=0xE07820:size=40x30", file, "-frames:v 1 " + arguments);
    };
    const std::array<double, 3> expected{0xE0, 0x78, 0x20};
    for (const auto* format : {"rgb24", "rgba", "rgb48be", "rgba64be", "pal8"}) {
        INFO(format);
        checkColour(orange("a.png", std::string("-pix_fmt ") + format), expected, 4);
    }
    checkColour(orange("b.jpg", "-q:v 1"), expected, 6);
    for (const auto* format : {"gray", "gray16be", "monob"}) {
        INFO(format);
        checkColour(madePicture(folder, "color=white:size=9x7", "c.png", std::string("-frames:v 1 -pix_fmt ") + format),
                    {255, 255, 255}, 8); // black and white alone are dithered
    }
    checkColour(madePicture(folder, "color=gray:size=16x16", "d.jpg", "-frames:v 1 -pix_fmt gray"), {128, 128, 128}, 3);
    for (const bool adobe : {false, true}) {
        INFO(adobe);
        checkColour(cmykJpeg(24, 16, {0, 0, 0, 0}, adobe), {255, 255, 255}, 3);
        checkColour(cmykJpeg(24, 16, {255, 0, 0, 0}, adobe), {0, 255, 255}, 3);
        checkColour(cmykJpeg(24, 16, {0, 0, 0, 255}, adobe), {0, 0, 0}, 3);
    }
}

TEST_CASE("What is transparent lies on white, and of moving pictures the first counts", "[pictures]") {
    const TemporaryFolder folder;
    checkColour(
        madePicture(folder, "color=black:size=8x8", "clear.png", "-vf format=rgba,colorchannelmixer=aa=0 -frames:v 1"),
        {255, 255, 255}, 0);
    const auto moving =
        madePicture(folder, "testsrc=size=48x32", "moving.png", "-frames:v 4 -c:v apng -f apng -plays 0");
    REQUIRE(moving.find("acTL") != std::string::npos);
    const auto first = madePicture(folder, "testsrc=size=48x32", "first.png");
    CHECK(readPicture(moving, "it").rgb == readPicture(first, "it").rgb);
}

TEST_CASE("A picture of one pixel has every size", "[pictures]") {
    const TemporaryFolder folder;
    for (const auto& [file, format] : {std::pair("one.png", "rgb24"), {"one.jpg", "yuvj444p"}}) {
        const auto picture = readPicture(madePicture(folder, "color=0x2040C0:size=8x8", file,
                                                     std::string("-frames:v 1 -vf scale=1:1,format=") + format),
                                         file);
        CHECK(picture.rgb.size() == 3);
        const auto pixels = resized(picture, 7, 5);
        CHECK((pixels.rgb.colwise() - pixels.rgb.col(0)).cwiseAbs().maxCoeff() < 1e-6f);
        CHECK(pixels.rgb(2, 0) == Approx(0xC0 / 255.0).margin(0.05));
    }
}

TEST_CASE("A cut picture is refused wherever it is cut", "[pictures]") {
    const TemporaryFolder folder;
    for (const auto* file : {"a.png", "a.jpg"}) {
        const auto bytes = madePicture(folder, "testsrc2=size=60x90", file);
        CHECK(readPicture(bytes, file).width == 60);
        const std::size_t behind = bytes.size() / 10; // the end may be all there is to miss
        for (std::size_t length = 0; length + behind < bytes.size(); length += 1 + length / 20) {
            INFO(file << " " << length);
            CHECK_THROWS_AS(readPicture(bytes.substr(0, length), file), Error);
        }
    }
}

TEST_CASE("Pictures that would fill the memory are refused before a pixel is decoded", "[pictures]") {
    const TemporaryFolder folder;
    auto png = madePicture(folder, "color=red:size=8x8", "a.png");
    const auto bomb = [&](std::uint32_t width, std::uint32_t height) {
        auto bytes = png;
        bytes.replace(16, 8, bigEndian(width) + bigEndian(height));
        return bytes;
    };
    // libpng looks at the header's checksum first.
    CHECK_THROWS_AS(readPicture(bomb(100000, 100000), "bomb.png"), Error);
    auto jpeg = madePicture(folder, "color=red:size=16x16", "a.jpg");
    const auto frame = jpeg.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, "\xEA\x60\xEA\x60");
    CHECK_THROWS_WITH(readPicture(jpeg, "bomb.jpg"), Contains("bomb.jpg has 60000 x 60000 pixels"));
    const auto large = madePicture(folder, "color=red:size=6000x5000", "large.png"); // whole, and small as a file
    CHECK(large.size() < 1'000'000);
    CHECK_THROWS_WITH(readPicture(large, "large.png"),
                      Contains("has 6000 x 5000 pixels") && Contains("make it smaller"));
    CHECK_THROWS_WITH(readPicture(std::string(maxPictureBytes + 1, ' '), "x"), Contains("32 MB"));
    // Of few pixels, and yet each row would cost as much as a usual picture's.
    const std::string lines(70000 * 2, '\0'); // how a line is filtered, and its eight pixels, of which one counts
    const auto narrow = "\x89PNG\r\n\x1A\n" +
                        pngChunk("IHDR", bigEndian(1) + bigEndian(70000) + std::string("\1\0\0\0\0", 5)) +
                        pngChunk("IDAT", deflated(lines)) + pngChunk("IEND", "");
    CHECK_THROWS_WITH(readPicture(narrow, "narrow.png"), Contains("narrow.png is 70000 pixels long"));
}

TEST_CASE("What a PNG tells beside its pixels takes no memory", "[pictures]") {
    const TemporaryFolder folder;
    auto png = madePicture(folder, "color=red:size=8x8", "a.png");
    const auto chunk = pngChunk("zTXt", std::string("Comment\0\0", 9) + deflated(std::string(4'000'000, 'x')));
    std::string chunks;
    for (int i = 0; i < 150; ++i)
        chunks += chunk;
    png.insert(33, chunks); // behind the header
    const auto before = mostMemory();
    CHECK(readPicture(png, "a.png").width == 8);
    CHECK(mostMemory() - before < 100'000); // KiB, where all the text would be 600 MB
}

TEST_CASE("What is no picture is called by its name", "[pictures]") {
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(readPicture(madePicture(folder, "color=red:size=8x8", "a.gif"), "a.gif"),
                      Contains("a.gif is a GIF") && Contains("JPEG and PNG"));
    CHECK_THROWS_WITH(readPicture("hello", "it"), Contains("it is no picture"));
    CHECK_THROWS_WITH(readPicture("", "it"), Contains("is empty"));
    CHECK_THROWS_AS(readPictureFile(folder / "none.jpg"), Error);
    CHECK_THROWS_WITH(readPictureFile(folder / ""), Contains("no plain file"));
    REQUIRE(mkfifo((folder / "pipe.jpg").c_str(), 0600) == 0);
    CHECK_THROWS_WITH(readPictureFile(folder / "pipe.jpg"),
                      Contains("no plain file")); // and does not wait for a writer
}

TEST_CASE("A smaller picture is the mean of what each pixel covers", "[pictures]") {
    std::uint32_t state = 1;
    Picture picture{23, 17, {}};
    for (int i = 0; i < picture.width * picture.height * 3; ++i)
        picture.rgb.push_back(static_cast<std::uint8_t>((state = state * 1664525u + 1013904223u) >> 24));
    // By brute force: every old pixel in parts so small that each lies in one new pixel.
    const int width = 5, height = 3;
    const auto small = resized(picture, width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c) {
                double sum = 0;
                for (int v = 0; v < picture.height; ++v)
                    for (int u = 0; u < picture.width; ++u)
                        sum += picture.rgb[static_cast<std::size_t>((y * picture.height + v) / height * picture.width +
                                                                    (x * picture.width + u) / width) *
                                               3 +
                                           static_cast<std::size_t>(c)];
                CHECK(small.rgb(c, y * width + x) ==
                      Approx(sum / (255.0 * picture.width * picture.height)).margin(1e-5));
            }
    const auto same = resized(picture, picture.width, picture.height);
    CHECK(same.rgb(1, 40) == Approx(picture.rgb[121] / 255.0));
}
