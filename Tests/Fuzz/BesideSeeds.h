#pragma once
#include "Folder.h"
#include "Pictures/MadePictures.h"
#include "Pictures/PosterIndex.h"
#include <map>

/// Small whole files for what reads covers and words, by their fuzzers' names.
inline std::multimap<std::string, std::string> besideSeeds() {
    using namespace sceneheard;
    const TemporaryFolder folder;
    std::multimap<std::string, std::string> seeds;
    for (const auto& [file, arguments] : {std::pair("a.jpg", "-frames:v 1"),
                                          {"a.png", "-frames:v 1 -pix_fmt rgba"},
                                          {"b.png", "-frames:v 1 -pix_fmt pal8"},
                                          {"c.png", "-frames:v 1 -pix_fmt gray16be"},
                                          {"d.png", "-frames:v 3 -f apng"}})
        seeds.emplace("picture", madePicture(folder, "testsrc2=size=24x18", file, arguments));
    seeds.emplace("picture", cmykJpeg(17, 9, {10, 200, 30, 40}, true));

    PosterIndex::Scales scales;
    scales.scale.fill(10);
    const PosterIndex index(scales, {{1, {}}, {7, {1, 2, 3}}, {100000, {-127, 127}}});
    index.save(folder / "posters");
    seeds.emplace("posters", bytesOf(folder / "posters"));

    PosterNet net;
    net.convolutional.convolutions = {
        {Convolution::Kind::full, 2, Eigen::MatrixXf::Ones(2, 27), Eigen::VectorXf::Zero(2)},
        {Convolution::Kind::depthwise, 2, Eigen::MatrixXf::Ones(2, 9), Eigen::VectorXf::Zero(2)},
        {Convolution::Kind::pointwise, 1, Eigen::MatrixXf::Ones(1, 2), Eigen::VectorXf::Zero(1)}};
    net.convolutional.dense.layers = {
        {Eigen::MatrixXf::Zero(PosterSigns::size, 2 + Colours::size), Eigen::VectorXf::Zero(PosterSigns::size)}};
    constexpr Eigen::Index traits = PictureTraits::SizeAtCompileTime;
    net.traits = {Eigen::VectorXf::Zero(traits),
                  Eigen::VectorXf::Ones(traits),
                  {{{Eigen::MatrixXf::Ones(1, traits), Eigen::VectorXf::Zero(1)},
                    {Eigen::MatrixXf::Ones(PosterSigns::size, 1), Eigen::VectorXf::Zero(PosterSigns::size)}}}};
    savePosterNet(net, folder / "net");
    seeds.emplace("posternet", bytesOf(folder / "net"));

    seeds.emplace("lyrics", "[ar:A]\n[00:12.00][01:02.5]I can't say <00:13>no\nund ich nicht\n[Chorus]\n");
    seeds.emplace("lyrics", std::string("\xFF\xFE"
                                        "I\0 \0\x3D\xD8\x00\xDE",
                                        10));
    seeds.emplace("lyrics", "caf\xE9 d\x92 amour \xD0\xAF \xED\x95\x9C");
    return seeds;
}
