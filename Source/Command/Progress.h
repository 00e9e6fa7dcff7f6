#pragma once
#include <chrono>
#include <string>

namespace sceneheard {

/// How far work on many things is, on one line of a terminal's standard error; nothing where that is no terminal, or
/// there is only one thing.
class Progress {
public:
    explicit Progress(std::size_t total);

    /// Takes the line away, so that something else may be written.
    void clear();
    /// Writes the line, until all is done.
    void show(std::size_t done);

private:
    const std::size_t total;
    const bool on;
    const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    bool there = false;
};

/// The same for one long piece of work.
class ShareProgress {
public:
    ShareProgress();

    void clear();
    /// Writes the line, ten times a second at most.
    /// @param what  has been done so far, "20000 rows"
    /// @param share  of the work, 0..1
    void show(const std::string& what, double share);

private:
    const bool on;
    const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point next = start;
    bool there = false;
};

/// "20000 rows, 40%, 2 min left", the time once one part in a hundred is done.
std::string shareText(const std::string& what, double share, double seconds);

/// "12 of 300, 2 min left". @param seconds  that the work has taken so far
std::string progressText(std::size_t done, std::size_t total, double seconds);

} // namespace sceneheard
