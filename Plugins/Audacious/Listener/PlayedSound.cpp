#include "Audacious/Listener/PlayedSound.h"
#include "Listening/Guard.h"
#include <algorithm>

namespace sceneheard {

void PlayedSound::format(double rate, int count) {
    if (count == channels && rate == hertz) // each track says it again, and the stream would take its lock
        return;
    channels = 0;
    guarded( // what it throws would end the player
        [&] {
            if (count > 0)
                stream.prepare(rate, std::min(count, maxChannels));
            channels = std::max(0, count);
            hertz = rate;
        },
        [](const std::string&) {});
}

void PlayedSound::sound(const float* interleaved, int samples) noexcept {
    if (channels == 0)
        return;
    const auto heard = std::min(channels, maxChannels);
    std::array<const float*, maxChannels> block{};
    for (int c = 0; c < heard; ++c)
        block[static_cast<std::size_t>(c)] = planes[static_cast<std::size_t>(c)].data();
    for (int frames = samples / channels; frames > 0;) {
        const auto now = std::min(frames, blockFrames);
        for (int c = 0; c < heard; ++c)
            for (int f = 0; f < now; ++f)
                planes[static_cast<std::size_t>(c)][static_cast<std::size_t>(f)] = interleaved[f * channels + c];
        stream.push(block.data(), heard, now);
        interleaved += static_cast<std::ptrdiff_t>(now) * channels;
        frames -= now;
    }
}

} // namespace sceneheard
