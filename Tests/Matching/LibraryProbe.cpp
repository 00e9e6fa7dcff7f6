// A library that a test loads and unloads as a host does a plugin: what our code does inside one.
#include "Matching/BinaryFolders.h"
#include "Signal/Spectrum/Fft.h"
#include <string>

extern "C" __attribute__((visibility("default"))) const char* probe_folders() {
    static std::string text;
    text.clear();
    for (const auto& folder : sceneheard::binaryFolders())
        text += folder.string() + '\n';
    return text.c_str();
}

extern "C" __attribute__((visibility("default"))) float probe_transform() {
    float sum = 0;
    for (const int size : {512, 1000, 2048, 4096}) {
        sceneheard::RealFft fft(size);
        fft.input()[0] = 1;
        sum += fft.transform()[1].real();
    }
    return sum;
}
