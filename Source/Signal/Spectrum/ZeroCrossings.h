#pragma once
#include <span>

namespace sceneheard {

/// Share of neighbouring samples that differ in sign, 0..1: high for noise and bright sound.
float zeroCrossingRate(std::span<const float> samples);

} // namespace sceneheard
