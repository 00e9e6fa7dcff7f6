#pragma once

namespace songs {

/// A person's table, of which one row cannot be used.
inline constexpr auto table =
    "name,artists,danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n"
    "\"Uphill, Hold Me\",Somebody,0.6,0.9,-5,0.05,0.1,0,0.1,0.9,140\n"
    "Hold On,Chord Overstreet,0.618,0.443,-9.681,0.0526,0.469,0,0.0829,0.167,119.9\n"
    "Hold On,Wilson Phillips,0.6,0.7,-8,0.03,0.3,0,0.1,0.7,98\n"
    "Broken,Nobody,0.6,loud,-8,0.03,0.3,0,0.1,0.7,98\n"
    "\"Hello, Goodbye\",The Beatles,0.4,0.6,-8,0.03,0.2,0,0.1,0.5,100\n"
    "Caf\u00e9,\"A; B\",0.4,0.6,-8,0.03,0.2,0,0.1,0.5,100\n";

} // namespace songs
