#pragma once
#include "Desktop/MessageBus.h"
#include <optional>

/// A sound server of the test's own, with two outputs that are no devices, "one" (48 kHz, the default) and "two" (44.1
/// kHz). While the object lives, programs and this process find it and no other.
class SoundServer {
public:
    enum class Kind { pulseAudio, pipeWire };

    /// Whether it can be run here.
    static bool installed(Kind kind) {
        if (!::installed("pactl") || !::installed("paplay"))
            return false;
        return kind == Kind::pulseAudio ? ::installed("pulseaudio")
                                        : ::installed("pipewire") && ::installed("pipewire-pulse") &&
                                              ::installed("wireplumber") && MessageBus::installed();
    }

    explicit SoundServer(Kind k)
        : kind(k) {
        for (const auto* name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME"})
            setenv(name, folder.path().c_str(), 1);
        if (kind == Kind::pipeWire)
            bus.emplace(); // WirePlumber wants one
        setenv("PULSE_SERVER", ("unix:" + socket()).c_str(), 1);
        start();
    }
    ~SoundServer() { stop(); }

    /// Whether it brought a message bus.
    bool hasBus() const { return bus.has_value(); }

    /// Runs it again after stop().
    void start() {
        if (kind == Kind::pulseAudio) {
            programs.emplace_back(
                std::vector<std::string>{"pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no",
                                         "--exit-idle-time=-1", "--disable-shm=yes", "--realtime=no",
                                         "--high-priority=no",
                                         "--load=module-native-protocol-unix auth-anonymous=1 socket=" + socket()},
                log("pulseaudio"));
        } else {
            for (const auto* program : {"pipewire", "wireplumber", "pipewire-pulse"}) {
                programs.emplace_back(std::vector<std::string>{program}, log(program));
                waitUntil([&] { return std::filesystem::exists(folder / "pipewire-0"); });
            }
        }
        waitUntil([&] { return control("info"); });
        output("one", 48000);
        output("two", 44100);
        makeDefault("one");
    }
    /// Ends it at once, as a crash would.
    void stop() {
        while (!programs.empty())
            programs.pop_back();
        std::error_code ignored;
        for (const auto& file : {socket(), (folder / "pipewire-0").string()})
            std::filesystem::remove(file, ignored);
    }

    /// What pactl does with these words. @return whether it did
    bool control(const std::string& words) const {
        return std::system(("timeout 5 pactl " + words + " >/dev/null 2>&1").c_str()) == 0;
    }
    /// Makes this output the default one. PipeWire's session manager does that later, and forgets the wish for an
    /// output that it does not know yet, so that it is asked until it has. @return whether it did
    bool makeDefault(const std::string& output) const {
        return waitUntil(
            [&] { return control("set-default-sink " + output) && control("get-default-sink | grep -qx " + output); });
    }
    /// One more output.
    bool output(const std::string& name, int rate) const {
        return control("load-module module-null-sink sink_name=" + name + " rate=" + std::to_string(rate) +
                       " sink_properties=device.description=Output-" + name);
    }
    /// Plays a sound file, into an output or the default one.
    Child play(const std::filesystem::path& file, const std::string& to = "") const {
        std::vector<std::string> words{"paplay", file.string()};
        if (!to.empty())
            words.insert(words.begin() + 1, "--device=" + to);
        return Child(words);
    }

private:
    std::string socket() const { return (folder / "pulse" / "native").string(); }
    std::string log(const std::string& program) const { return (folder / (program + ".log")).string(); }

    const Kind kind;
    TemporaryFolder folder;
    std::optional<MessageBus> bus;
    std::vector<Child> programs;
};
