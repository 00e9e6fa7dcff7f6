#pragma once
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

/// Whether a program of that name is installed.
inline bool installed(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

/// Waits until something holds, at most so long. @return whether it came to that
inline bool waitUntil(const std::function<bool()>& holds, double seconds = 10) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

/// A program that runs beside the test, until its end or the object's.
class Child {
public:
    Child() = default;
    /// @param out  a file for its standard output and errors; empty: nowhere
    explicit Child(const std::vector<std::string>& words, const std::string& out = "/dev/null") {
        std::vector<char*> given;
        for (const auto& word : words)
            given.push_back(const_cast<char*>(word.c_str()));
        given.push_back(nullptr);
        sigset_t all, before; // a signal between fork and exec would come to the test framework's handlers
        sigfillset(&all);
        sigprocmask(SIG_SETMASK, &all, &before);
        id = fork();
        if (id != 0) {
            sigprocmask(SIG_SETMASK, &before, nullptr);
            return;
        }
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            std::signal(signal, SIG_DFL);
        sigprocmask(SIG_SETMASK, &before, nullptr);
        // Not by stdio, whose buffer holds what the test has not yet written.
        const int file = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (dup2(file, STDOUT_FILENO) < 0 || dup2(file, STDERR_FILENO) < 0)
            _exit(126);
        execvp(given[0], given.data());
        _exit(127);
    }
    ~Child() { end(SIGKILL); }
    Child(Child&& other) noexcept
        : id(std::exchange(other.id, 0)) {}
    Child& operator=(Child&& other) noexcept {
        std::swap(id, other.id);
        return *this;
    }

    /// Sends a signal and waits for its end. @return its exit status, or minus the signal that ended it
    int end(int signal) {
        if (id <= 0)
            return 0;
        kill(id, signal);
        return wait();
    }
    /// Waits for its end.
    int wait() {
        int status = 0;
        waitpid(std::exchange(id, 0), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    bool runs() const { return id > 0 && waitpid(id, nullptr, WNOHANG) == 0; }
    pid_t process() const { return id; }

private:
    pid_t id = 0;
};
