#pragma once
#include "Export/Markers/MarkerFiles.h"

namespace sceneheard {

/// Gathers what a reader finds in a file: keeps the limits, places time code on the timeline, and counts what is left
/// out.
class MarkerCollector {
public:
    explicit MarkerCollector(const MarkerOptions& o)
        : options(o) {}

    /// @param line  where it stands, from 1; 0: the file has no lines
    void add(double seconds, std::string_view name, std::size_t line);
    /// @param drop  what the file says of drop-frame elsewhere than in the time code
    void add(const WrittenTimeCode& written, std::optional<bool> drop, std::string_view name, std::size_t line);
    void skip(std::size_t line, const char* why);

    /// What was read. Throws Error when that is no marker and no question.
    MarkersRead done(MarkerFormat format);

private:
    MarkerOptions options;
    MarkersRead read;
    std::optional<TimeCode> earliest; ///< of those whose frame rate is not known
};

} // namespace sceneheard
