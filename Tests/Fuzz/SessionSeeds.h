#pragma once
#include "SceneHeard/CueText.h"
#include <cmath>
#include <juce_core/juce_core.h>
#include <string>
#include <vector>

/// What the mutation of sessions and watch lists starts from.
namespace seeds {

/// A cue of so many points, `apart` seconds from each other.
inline sceneheard::CueCurve curve(int points, double apart = 0.5) {
    sceneheard::CueCurve curve(true);
    for (int i = 0; i < points; ++i) {
        sceneheard::CuePoint point;
        point.seconds = apart * i - 2;
        for (auto& value : point.mood.value)
            value = 0.5f + 0.3f * std::sin(0.1f * static_cast<float>(i));
        point.tempo = 96;
        point.key = i % 25 - 1;
        curve.append(point);
    }
    return curve;
}

inline std::vector<std::string> states() {
    const auto cue = sceneheard::cueText(curve(40));
    return {
        R"({"format":"SceneHeard","version":1,"adventure":0.75,"window":"whole"})",
        R"({"format":"SceneHeard","version":2,"parameters":{"adventure":0.5,"freeze":false,"window":"10 s"},)"
        R"("ui":{"width":"1120","height":"700","scale":"100","theme":"dark","hintsSeen":"yes",)"
        R"("pinned":"tmdb:129 imdb:tt0083658","liked":"tmdb:603","rejected":"","markers":"12.50 63.25","markerNames":"12.50 door, \"opens\"\n63.25 夜\n",)"
        R"("frameRate":"29.97 drop","timeCodeStart":"01:00:00;00",)"
        R"("targetName":"Amélie","targetMood":"0.2500 0.5000 1.0000","referenceOffset":"-7.5",)"
        R"("watchList":"/home/me/list.txt","oscAddress":"127.0.0.1:9000"},"later":[1,{"a":null}]})",
        R"({"format":"SceneHeard","version":1,"adventure":77777777777777777777777777777770.75,"x":[1.5e-300,0e-50]})",
        R"({"format":"SceneHeard","version":1,"adventure":0.25,"\udc00":"\udddd"})",
        R"({"format":"SceneHeard","version":2,"ui":{"markers":"50e-2222222222222 1e4294967297"}})",
        R"({"format":"SceneHeard","version":9,"parameters":{"depth":[3,4]},"ui":{"panes":{"a":1},"x":"y"},)"
        R"("cue":")" +
            cue + R"(","sideChain":"@@","reference":{"v":7},"referenceName":"temp.wav"})"};
}

/// The bytes that a cue's text packs.
inline std::vector<std::string> cues() {
    std::vector<std::string> unpacked;
    for (const auto& each : {curve(0), curve(1), curve(40), curve(30, 1e6)}) {
        juce::MemoryOutputStream packed;
        juce::Base64::convertFromBase64(packed, juce::String(sceneheard::cueText(each)));
        juce::MemoryInputStream from(packed.getData(), packed.getDataSize(), false);
        juce::MemoryBlock bytes;
        juce::GZIPDecompressorInputStream(from).readIntoMemoryBlock(bytes);
        unpacked.emplace_back(static_cast<const char*>(bytes.getData()), bytes.getSize());
    }
    return unpacked;
}

inline std::vector<std::string> watchLists() {
    return {"# tonight\ntmdb:194\r\nimdb:tt0054215\n\ntmdb:539 \nTMDB:346\n",
            "tmdb:100000\ntmdb:100001\ntmdb:100002,a note\nimdb:\ntmdb:-5\ntmdb:99999999999\n",
            "Date,Name,Year,Letterboxd URI\n2024-01-02,Psycho,1998,https://boxd.it/2a1m\n",
            "Position,Const,Title,URL,Title "
            "Type,Year\n1,tt0054215,Psycho,https://www.imdb.com/title/tt0054215/,Movie,1960\n",
            "[{\"type\":\"movie\",\"movie\":{\"title\":\"Psycho\",\"year\":1960,\"ids\":{\"imdb\":\"tt0054215\","
            "\"tmdb\":539}}}]",
            "1. Psycho (1998)\n- Am\u00e9lie 2001\nhttps://letterboxd.com/film/der-mude-tod-1921/\n603, 346\n",
            std::string("\xFF\xFEt\0m\0d\0b\0:\0005\0003\0009\0", 18)};
}

} // namespace seeds
