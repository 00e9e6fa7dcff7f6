#!/usr/bin/env python3
"""What librosa's published formulas say of three sounds, for PublishedFormulasTests.cpp.

The formulas are those of librosa 0.10 (McFee et al., https://librosa.org/doc), written again from its documentation in
plain Python, so that the numbers can be made wherever Python is:

  librosa-vectors.py >LibrosaVectors.h     makes them again
  librosa-vectors.py --check FILE          exit status 1 when the file's numbers are others
"""
import cmath
import math
import re
import sys

RATE, FRAME, HOP, LONG = 22050, 2048, 512, 8192


def fft(x):
    if len(x) == 1:
        return x
    even, odd = fft(x[::2]), fft(x[1::2])
    turned = [cmath.exp(-2j * math.pi * k / len(x)) * o for k, o in enumerate(odd)]
    return [e + o for e, o in zip(even, turned)] + [e - o for e, o in zip(even, turned)]


def power(frame):
    """|librosa.stft(window="hann", center=False)|**2 of one frame."""
    n = len(frame)
    bins = fft([x * (0.5 - 0.5 * math.cos(2 * math.pi * i / n)) for i, x in enumerate(frame)])
    return [abs(b) ** 2 for b in bins[: n // 2 + 1]]


def frames(sound):
    return [sound[at : at + FRAME] for at in range(0, len(sound) - FRAME + 1, HOP)]


def power_to_db(value, ref, amin=1e-10):
    return 10 * math.log10(max(amin, value)) - 10 * math.log10(ref)


def mel_filters(count=40, low=40.0, high=10000.0):
    """librosa.filters.mel(sr=22050, n_fft=2048, n_mels=40, fmin=40, fmax=10000, htk=True, norm=1)"""
    to_mel = lambda hz: 2595 * math.log10(1 + hz / 700)
    to_hz = lambda mel: 700 * (10 ** (mel / 2595) - 1)
    edges = [to_hz(to_mel(low) + (to_mel(high) - to_mel(low)) * i / (count + 1)) for i in range(count + 2)]
    filters = []
    for left, centre, right in zip(edges, edges[1:], edges[2:]):
        weights = []
        for k in range(FRAME // 2 + 1):
            hz = k * RATE / FRAME
            weights.append(max(0.0, min((hz - left) / (centre - left), (right - hz) / (right - centre))))
        filters.append([w / sum(weights) for w in weights])
    return filters


FILTERS = [[(k, w) for k, w in enumerate(f) if w > 0] for f in mel_filters()]
FULL_SCALE = (FRAME / 4) ** 2  # what a sine of amplitude 1 has in its bin


def mel_db(frame):
    """power_to_db(melspectrogram(...), ref=FULL_SCALE, top_db=None)"""
    spectrum = power(frame)
    return [power_to_db(sum(w * spectrum[k] for k, w in f), FULL_SCALE) for f in FILTERS]


def mfcc(levels, count=20):
    """librosa.feature.mfcc(S=levels, n_mfcc=20, dct_type=2, norm="ortho")"""
    n = len(levels)
    return [
        math.sqrt((1 if k == 0 else 2) / n)
        * sum(x * math.cos(math.pi * k * (2 * b + 1) / (2 * n)) for b, x in enumerate(levels))
        for k in range(count)
    ]


def onset_strength(levels, lag):
    """librosa.onset.onset_strength(S=levels, lag=lag, max_size=1, center=False)"""
    rise = lambda now, before: sum(max(0.0, a - b) for a, b in zip(now, before)) / len(now)
    return [0.0] * lag + [rise(now, before) for now, before in zip(levels[lag:], levels)]


def onset_detect(envelope):
    """librosa.onset.onset_detect(onset_envelope=envelope, units="frames"), its peaks by librosa.util.peak_pick"""
    low, high = min(envelope), max(envelope)
    x = [(e - low) / (high - low) for e in envelope]
    pre_max, post_max = int(0.03 * RATE // HOP), int(0.00 * RATE // HOP + 1)
    pre_avg, post_avg = int(0.10 * RATE // HOP), int(0.10 * RATE // HOP + 1)
    wait, delta = int(0.03 * RATE // HOP), 0.07
    peaks = []
    for n, value in enumerate(x):
        around = x[max(0, n - pre_avg) : n + post_avg]
        if (
            value == max(x[max(0, n - pre_max) : n + post_max])
            and value >= sum(around) / len(around) + delta
            and (not peaks or n - peaks[-1] > wait)
        ):
            peaks.append(n)
    return peaks


def spectral_contrast(spectrum, quantile=0.2, low=200.0, bands=6):
    """librosa.feature.spectral_contrast(S=spectrum, fmin=200, n_bands=6, quantile=.2)"""
    hz = [k * RATE / FRAME for k in range(len(spectrum))]
    edges = [0.0] + [low * 2**i for i in range(bands + 1)]
    contrast = []
    for k in range(bands + 1):
        chosen = [i for i, f in enumerate(hz) if edges[k] <= f <= edges[k + 1]]
        if k > 0:
            chosen.insert(0, chosen[0] - 1)
        if k == bands:
            chosen += range(chosen[-1] + 1, len(hz))
        share = round(max(1.0, quantile * len(chosen)))
        if k < bands:
            chosen.pop()
        ordered = sorted(spectrum[i] for i in chosen)
        peak, valley = sum(ordered[-share:]) / share, sum(ordered[:share]) / share
        contrast.append(power_to_db(peak, 1.0) - power_to_db(valley, 1.0))
    return contrast


def chroma(spectrum, size=LONG, centre=5.0, width=2.0):
    """librosa.feature.chroma_stft(S=spectrum, n_fft=8192, tuning=0), its bins by librosa.filters.chroma; of sum 1"""
    bins = [12 * math.log2(k * RATE / size / (440.0 / 16)) for k in range(1, size)]
    bins.insert(0, bins[0] - 1.5 * 12)
    result = [0.0] * 12
    for k in range(size // 2 + 1):
        wide = max(bins[k + 1] - bins[k], 1.0)
        bumps = []
        for c in range(12):
            distance = (bins[k] - c + 6 + 120) % 12 - 6
            bumps.append(math.exp(-0.5 * (2 * distance / wide) ** 2))
        norm = math.sqrt(sum(b * b for b in bumps))
        weight = math.exp(-0.5 * ((bins[k] / 12 - centre) / width) ** 2) / norm
        for c in range(12):
            result[c] += bumps[(c - 9) % 12] * weight * spectrum[k]  # from A to C
    return [r / sum(result) for r in result]


def tonnetz(classes):
    """librosa.feature.tonnetz(chroma=classes)"""
    result = []
    for d, (scale, radius) in enumerate(zip((7 / 6, 7 / 6, 3 / 2, 3 / 2, 2 / 3, 2 / 3), (1, 1, 1, 1, 0.5, 0.5))):
        back = 0.5 if d % 2 == 0 else 0.0
        result.append(sum(radius * math.cos(math.pi * (scale * c - back)) * x for c, x in enumerate(classes)))
    return result


def pitch_tuning(frequencies, resolution=0.01):
    """librosa.pitch_tuning(frequencies): the middle of the fullest bin of their deviations from equal temperament"""
    counts = [0] * round(1 / resolution)
    for f in frequencies:
        residual = (12 * math.log2(f / (440.0 / 16))) % 1.0
        if residual >= 0.5:
            residual -= 1.0
        counts[math.floor((residual + 0.5) / resolution)] += 1
    return -0.5 + resolution * counts.index(max(counts))


# The three sounds; PublishedFormulasTests.cpp makes the same.


def noise():
    state = 1
    while True:
        state = (state * 1664525 + 1013904223) % 2**32
        yield state / 2**31 - 1


def sine(hz, t):
    return math.sin(2 * math.pi * hz * t)


def texture():
    """Two steady tones and a fading one in noise; a fifth of a second later another tone comes in."""
    hiss = noise()
    for i in range(FRAME + 11 * HOP):
        t = i / RATE
        later = 0.3 * sine(523.25, t) if i >= 4000 else 0.0
        fading = 0.15 * sine(1234.5, t) * math.exp(-6 * t)
        yield 0.25 * sine(196, t) + fading + 0.1 * sine(3210, t) + 0.02 * next(hiss) + later


STRUCK = [0.30, 0.62, 0.95, 1.15, 1.60, 2.05, 2.40, 2.72]


def struck():
    """A fading tone that begins anew at each of those seconds."""
    for i in range(3 * RATE):
        t = i / RATE
        yield sum(0.5 * sine(700, t - at) * math.exp(-40 * (t - at)) for at in STRUCK if t >= at)


CHORDS = {"cMajor": (60, 64, 67), "aMinorSeventh": (57, 60, 64, 67), "fSharpDiminished": (66, 69, 72)}


def chord(notes):
    """Notes with three harmonics, one long frame."""
    pitches = [440 * 2 ** ((note - 69) / 12) for note in notes]
    return [sum(0.1 / h * sine(p * h, i / RATE) for p in pitches for h in (1, 2, 3)) for i in range(LONG)]


def vectors():
    levels = [mel_db(frame) for frame in frames(list(texture()))]
    spectrum = power(frames(list(texture()))[8])
    yield "mfccOfFrame8", mfcc(levels[8])
    yield "contrastOfFrame8", spectral_contrast(spectrum)
    yield "onsetStrengthLag2", onset_strength(levels, 2)
    strikes = [mel_db(frame) for frame in frames(list(struck()))]
    floor = max(max(row) for row in strikes) - 60  # top_db=60
    heard = [[max(x, floor) for x in row] for row in strikes]
    yield "onsetFrames", onset_detect(onset_strength(heard, 1))
    for name, notes in CHORDS.items():
        yield name + "Chroma", chroma(power(chord(notes)))
    yield "cMajorTonnetz", tonnetz([1 / 3 if c in (0, 4, 7) else 0.0 for c in range(12)])
    yield "tuningOf30Cents", [pitch_tuning([440 * 2 ** ((n + 0.301 - 69) / 12) for n in (60, 64, 67, 72)])]


def header():
    lines = ["// Made by librosa-vectors.py, which says how.", "#pragma once", "#include <array>", "",
             "// clang-format off", "namespace sceneheard::librosa {"]
    for name, values in vectors():
        lines.append(f"inline constexpr std::array {name}{{")
        for at in range(0, len(values), 8):
            lines.append("    " + ", ".join(f"{value:.6f}" for value in values[at : at + 8]) + ",")
        lines.append("};")
    return "\n".join(lines + ["} // namespace sceneheard::librosa", "// clang-format on", ""])


def check(path):
    number = re.compile(r"-?\d+\.\d{6}")
    with open(path, encoding="utf-8") as file:
        kept = file.read()
    made = header()
    same = number.sub("", kept) == number.sub("", made) and all(
        abs(float(a) - float(b)) < 1e-5 for a, b in zip(number.findall(kept), number.findall(made))
    )
    if not same:
        sys.exit(f"{path} is not what librosa-vectors.py makes; make it again: librosa-vectors.py >{path}")


if len(sys.argv) == 3 and sys.argv[1] == "--check":
    check(sys.argv[2])
elif len(sys.argv) == 1:
    sys.stdout.write(header())
else:
    sys.exit("usage: librosa-vectors.py [--check FILE]")
