#include "Signal/Spectrum/Fft.h"
#include "Signal/Spectrum/FftPlanner.h"
#include <fftw3.h>

namespace sceneheard {

namespace {
// FFTW's planner, unlike its transforms, is not thread-safe. What it remembers goes with the library that it is in,
// where that is our own, after the last plan: one that is static was made after this.
struct Planner {
    std::mutex mutex;
#if SCENEHEARD_OWN_FFTW
    ~Planner() { fftwf_cleanup(); }
#endif
};

Planner& planner() {
    static Planner one;
    return one;
}
} // namespace

std::mutex& fftPlanner() { return planner().mutex; }

struct RealFft::Plan {
    explicit Plan(int n)
        : size(static_cast<std::size_t>(n))
        , in(fftwf_alloc_real(size))
        , out(fftwf_alloc_complex(size / 2 + 1)) {
        std::fill_n(in, size, 0.0f);
        const std::lock_guard lock(fftPlanner());
        plan = fftwf_plan_dft_r2c_1d(n, in, out, FFTW_ESTIMATE | FFTW_PRESERVE_INPUT);
    }
    ~Plan() {
        {
            const std::lock_guard lock(fftPlanner());
            fftwf_destroy_plan(plan);
        }
        fftwf_free(in);
        fftwf_free(out);
    }
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    std::size_t size;
    float* in;
    fftwf_complex* out;
    fftwf_plan plan = nullptr;
};

RealFft::RealFft(int size)
    : plan(std::make_unique<Plan>(size)) {}
RealFft::~RealFft() = default;
RealFft::RealFft(RealFft&&) noexcept = default;

std::span<float> RealFft::input() { return {plan->in, plan->size}; }

std::span<const std::complex<float>> RealFft::transform() {
    fftwf_execute(plan->plan);
    return {reinterpret_cast<const std::complex<float>*>(plan->out), plan->size / 2 + 1};
}

} // namespace sceneheard
