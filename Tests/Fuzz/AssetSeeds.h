#pragma once
#include "Folder.h"
#include "Matching/FactProfile.h"
#include "Matching/SmallSpace.h"
#include "Mood/KnownMood.h"
#include <map>

/// What the fuzzing of assets and lists starts from: small ones that are whole, by the names of the fuzzers.
inline std::map<std::string, std::string> assetSeeds() {
    using namespace sceneheard;
    const TemporaryFolder folder;
    std::map<std::string, std::string> seeds;
    saveMoodNumbers(knownMood(), folder / "mood");
    saveFilmSpace(smallSpace(), folder / "space");
    FactProfileNumbers facts;
    facts.id = 7;
    facts.languages = {"en", "fr"};
    facts.keywords = {"love", "murder"};
    facts.bias = Eigen::VectorXf::Constant(10 + static_cast<Eigen::Index>(audioFeatureCount) + 4 + 3, 0.5f);
    facts.minFilmBias = Eigen::Vector3f::Constant(-1);
    facts.maxFilmBias = Eigen::Vector3f::Constant(1);
    facts.squares = Eigen::VectorXf::Constant(11, 0.25f);
    facts.weights = Eigen::MatrixXf::Constant(
        facts.bias.size(), factFeatures({}, {}, facts.languages, {{"love", 0}, {"murder", 1}}).size(), 0.125f);
    facts.farthest = 4;
    saveFactProfile(facts, folder / "facts");
    for (const std::string name : {"mood", "space", "facts"})
        seeds[name] = bytesOf(folder / name);
    seeds["lexicon"] = "word\tvalence\tarousal\tdominance\ttension\nkill\t-0.9\t0.8\t0.5\t0.9\nlove\t1\t0.2\t0\t-.5\n";
    seeds["features"] =
        "title,danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n"
        "\"loud, fast\",.7,.95,-4,.1,.01,.0,.2,.8,150\nslow,.2,.1,-25,.04,.95,.9,.1,.05,70\n";
    seeds["playlist"] =
        "><playlist><trackList><track><location>file:///a%20b.mp3</location></track></trackList></playlist>"
        "\n#EXTM3U\n[playlist]\nFile1=a.mp3\nFILE \"b.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"x\"\nINDEX 01 "
        "00:01:74\nhttp://example.org/x\n";
    seeds["onlylist"] = "# tonight\n\ntmdb:539\r\nimdb:tt0054215\ntt0047478\ntmdb:99999999999\n";
    return seeds;
}
