// Analyses a sound file and prints its mood and five films for it: all that a client of the core needs.
#include <Listening/Session.h>
#include <Matching/Assets.h>
#include <iostream>
#include <sndfile.h>
#include <stdexcept>

namespace {
struct SoundFile {
    SF_INFO info{};
    SNDFILE* file;

    explicit SoundFile(const char* name)
        : file(sf_open(name, SFM_READ, &info)) {
        if (file == nullptr)
            throw std::runtime_error(std::string(name) + ": " + sf_strerror(nullptr));
    }
    ~SoundFile() { sf_close(file); }
    SoundFile(const SoundFile&) = delete;
    SoundFile& operator=(const SoundFile&) = delete;
};

// Pushes the whole file, channel by channel.
void play(const char* name, sceneheard::Session& session) {
    const SoundFile sound(name);
    const auto channels = static_cast<std::size_t>(sound.info.channels);
    session.music().prepare(sound.info.samplerate, sound.info.channels);
    constexpr std::size_t limit = 4096;
    std::vector<float> together(limit * channels), apart(together.size());
    std::vector<const float*> pointers(channels);
    while (const auto frames = static_cast<std::size_t>(sf_readf_float(sound.file, together.data(), limit))) {
        for (std::size_t c = 0; c < channels; ++c) {
            pointers[c] = apart.data() + c * limit;
            for (std::size_t i = 0; i < frames; ++i)
                apart[c * limit + i] = together[i * channels + c];
        }
        session.music().pushWaiting(pointers.data(), sound.info.channels, static_cast<int>(frames));
    }
}
} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: films_for_a_file FILE\n";
        return 2;
    }
    try {
        sceneheard::Session session(sceneheard::loadMatcher(sceneheard::findAssets({ASSETS})));
        play(arguments[1], session);
        const auto known = session.finish();
        if (!known->problem.empty() || !known->moodKnown)
            throw std::runtime_error(std::string(arguments[1]) + ": " +
                                     (known->problem.empty() ? "is silent" : known->problem));
        const auto& mood = known->now.mood;
        std::cout << "valence " << mood[sceneheard::Axis::valence] << ", energy " << mood[sceneheard::Axis::energy]
                  << ", tension " << mood[sceneheard::Axis::tension] << '\n';
        for (std::size_t i = 0; i < std::min<std::size_t>(5, known->films.size()); ++i)
            std::cout << known->films[i].facts.title << " (" << known->films[i].facts.year << ")\n";
    } catch (const std::exception& e) {
        std::cerr << e.what() << '\n';
        return 1;
    }
}
