#include "DemoMusic.h"
#include <aubio/aubio.h>

using namespace sceneheard::benchmarks;

namespace {
template <typename T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

constexpr uint_t rate = 44100;

// aubio's MFCC (40 bands, 13 coefficients), onset and tempo of the same two channels, mixed as aubio needs it. Buffer
// and hop sizes are samples: those of the tempo, then those of MFCC and onset.
void aubio(benchmark::State& state) {
    const auto& music = demoMusic(rate);
    const auto tempoBuffer = static_cast<uint_t>(state.range(0)), tempoHop = static_cast<uint_t>(state.range(1)),
               buffer = static_cast<uint_t>(state.range(2)), hop = static_cast<uint_t>(state.range(3));
    for (auto _ : state) {
        const Owned<aubio_pvoc_t> vocoder(new_aubio_pvoc(buffer, hop), del_aubio_pvoc);
        const Owned<aubio_mfcc_t> mfcc(new_aubio_mfcc(buffer, 40, 13, rate), del_aubio_mfcc);
        const Owned<aubio_onset_t> onset(new_aubio_onset("default", buffer, hop, rate), del_aubio_onset);
        const Owned<aubio_tempo_t> tempo(new_aubio_tempo("default", tempoBuffer, tempoHop, rate), del_aubio_tempo);
        const Owned<cvec_t> spectrum(new_cvec(buffer), del_cvec);
        const Owned<fvec_t> coefficients(new_fvec(13), del_fvec), found(new_fvec(1), del_fvec),
            mono(new_fvec(tempoHop), del_fvec);
        for (int at = 0; at + static_cast<int>(tempoHop) <= music.getNumSamples(); at += static_cast<int>(tempoHop)) {
            const float *left = music.getReadPointer(0, at), *right = music.getReadPointer(1, at);
            for (uint_t i = 0; i < tempoHop; ++i)
                mono->data[i] = 0.5f * (left[i] + right[i]);
            aubio_tempo_do(tempo.get(), mono.get(), found.get());
            for (uint_t part = 0; part < tempoHop; part += hop) {
                fvec_t next{hop, mono->data + part};
                aubio_pvoc_do(vocoder.get(), &next, spectrum.get());
                aubio_mfcc_do(mfcc.get(), spectrum.get(), coefficients.get());
                aubio_onset_do(onset.get(), &next, found.get());
            }
        }
        benchmark::DoNotOptimize(aubio_tempo_get_bpm(tempo.get()));
        benchmark::DoNotOptimize(coefficients->data);
    }
    countRealTime(state);
}
// One size for all, and the sizes that aubio's own programs take when told none.
BENCHMARK(aubio)->Args({1024, 512, 1024, 512})->Args({1024, 512, 512, 256})->Unit(benchmark::kMillisecond);
} // namespace
