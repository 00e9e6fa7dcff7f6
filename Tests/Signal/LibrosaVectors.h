// Made by librosa-vectors.py, which says how.
#pragma once
#include <array>

// clang-format off
namespace sceneheard::librosa {
inline constexpr std::array mfccOfFrame8{
    -356.233347, 42.623879, 19.243272, 20.968674, 1.870944, -9.351164, 9.182613, -1.361768,
    -24.932611, -0.391571, 16.298606, 4.891150, 11.571001, 5.334973, -30.756422, -32.636756,
    -13.341727, -20.945314, -26.798726, -12.266264,
};
inline constexpr std::array contrastOfFrame8{
    48.528434, 54.585256, 51.796758, 36.009247, 15.542060, 37.889759, 13.033284,
};
inline constexpr std::array onsetStrengthLag2{
    0.000000, 0.000000, 0.325810, 0.321561, 0.655709, 5.375528, 6.737863, 0.628245,
    0.235038, 0.226202, 0.436179, 0.636401,
};
inline constexpr std::array onsetFrames{
    10.000000, 23.000000, 38.000000, 46.000000, 66.000000, 85.000000, 100.000000, 114.000000,
};
inline constexpr std::array cMajorChroma{
    0.205587, 0.032295, 0.024295, 0.035520, 0.226255, 0.032085, 0.041718, 0.302613,
    0.042527, 0.000123, 0.003182, 0.053799,
};
inline constexpr std::array aMinorSeventhChroma{
    0.155166, 0.024375, 0.018353, 0.033624, 0.223135, 0.031785, 0.031507, 0.228464,
    0.052530, 0.137551, 0.022836, 0.040673,
};
inline constexpr std::array fSharpDiminishedChroma{
    0.252546, 0.057577, 0.003506, 0.002840, 0.022625, 0.035007, 0.228875, 0.053336,
    0.036471, 0.239426, 0.033303, 0.034489,
};
inline constexpr std::array cMajorTonnetz{
    0.455342, 0.455342, 0.333333, 0.666667, 0.288675, 0.000000,
};
inline constexpr std::array tuningOf30Cents{
    0.300000,
};
} // namespace sceneheard::librosa
// clang-format on
