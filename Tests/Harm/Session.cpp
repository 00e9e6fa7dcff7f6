#include "Environment.h"
#include "Folder.h"
#include "Harm/Readers.h"
#include "SceneHeard/Editor.h"
#include "Support/Decimals.h"
#include <cstdlib>

namespace sceneheard::harm {

namespace {
double milliseconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

bool waitFor(const std::function<bool()>& condition) {
    for (int i = 0; i < 2000 && !condition(); ++i)
        juce::Thread::sleep(10);
    return condition();
}
} // namespace

Result trySession(const std::filesystem::path& file, const Limits& limits) {
    const TemporaryFolder home; // nobody has said yet which files may be opened
    setVariable("HOME", home.path().c_str());
    setVariable("XDG_DATA_HOME", home.path().c_str());
    const juce::ScopedJuceInitialiser_GUI gui;
    const auto text = bytesOf(file);
    Processor processor;
    processor.prepareToPlay(44100, 512); // so that the catalogue is loaded
    if (!waitFor([&] { return processor.matcher() != nullptr; }))
        return {false, "the catalogue does not load: " + processor.takeProblem()};

    juce::MemoryBlock saved, again;
    double load = 1e9, save = 1e9; // the least of five: other programs only add to it
    for (int i = 0; i < 5; ++i) {
        load = std::min(load, milliseconds([&] {
                            processor.setStateInformation(text.data(), static_cast<int>(text.size()));
                            windowStateOf(processor.uiState());
                        }));
        save = std::min(save, milliseconds([&] { processor.getStateInformation(i == 0 ? saved : again); }));
    }
    const auto asksFor = windowStateOf(processor.uiState()).watchList;

    bool limited = false;
    WindowDesktop desktop;
    desktop.askFile = [](auto&, auto&, auto&, auto) {};
    Editor editor(processor, desktop);
    editor.view().onOnly = [&](const auto& films) { limited |= films != nullptr; };
    editor.view().settle();
    const auto picture = editor.createComponentSnapshot(editor.getLocalBounds());
    const bool asks = editor.view().asking.isVisible() || editor.view().hints.isVisible(); // which come first
    const auto problem = processor.takeProblem();

    Result result;
    result.harmless = load < limits.loadMs && save < limits.saveMs && saved == again && !limited &&
                      (asksFor.empty() || asks) && picture.isValid() && problem.empty();
    result.told = "loaded in " + decimal(load, 2) + " ms, saved in " + decimal(save, 2) + " ms, window " +
                  std::to_string(editor.getWidth()) + " x " + std::to_string(editor.getHeight());
    if (!asksFor.empty())
        result.told += std::string(asks && !limited ? ", asks before it opens " : ", OPENS ") + asksFor;
    if (saved != again)
        result.told += ", saved differently the second time";
    if (!problem.empty())
        result.told += ": " + problem;
    return result;
}

} // namespace sceneheard::harm
