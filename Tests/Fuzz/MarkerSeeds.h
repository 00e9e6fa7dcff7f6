#pragma once
#include "Export/Markers/MarkerFiles.h"
#include <map>

/// Small files of markers for fuzzMarkers(), by a name for each.
inline std::map<std::string, std::string> markerSeeds() {
    using namespace sceneheard;
    const std::vector<Marker> markers{{0.5, "door, \"opens\""}, {61.25, "nuit | \u591c"}, {62, ""}};
    const MarkerOptions options{FrameRate::f2997Drop, {1, 0, 0, 0}};
    std::map<std::string, std::string> seeds;
    for (std::size_t format = 0; format < markerFormats.size(); ++format)
        seeds[std::to_string(format)] = '\4' + writeMarkers(markers, static_cast<MarkerFormat>(format), options);
    seeds["regions"] = "\2#,Name,Start,End,Length,Color\nR1,\"a, b\",1:02:03.500,1:02:04,0:00.500,FF0000\n"
                       "M1,x,00:00:02:12,,\nM2,,-75.125,,\n";
    seeds["edl"] = "\3TITLE: x\nFCM: DROP FRAME\n001  A V C 09:14:02:08 09:14:03:04 01:00:14:05 01:00:15:01\n"
                   "* LOC: 01:00:10;12 RED     door\nFCM: NON-DROP FRAME\nnote |C:ResolveColorRed |M:a|b |D:1\n";
    seeds["premiere"] = "\5Nom\tx\t00;11;23;01\t00;11;24;25\t00;00;01;24\tChapter\t\n";
    seeds["cue"] = "\13seconds,valence,marker\n1.5,.5,\n2.0,.5,door\n";
    return seeds;
}
