#include "Support/ReplaceFile.h"
#include "Support/Error.h"
#include <array>
#include <atomic>
#include <cstring>
#include <fstream>
#include <random>
#if defined(__unix__) || defined(__APPLE__)
#include <unistd.h>
#endif

namespace sceneheard {

namespace {
// The name of a file that is being made, where a signal's handler may read it at any moment.
struct Unfinished {
    std::atomic<bool> taken{false}, named{false};
    std::array<char, 4096> name;
};
constinit std::array<Unfinished, 4> unfinished{};

/// Notes such a name for as long as it lives, where there is room.
class UnfinishedFile {
public:
    explicit UnfinishedFile(const std::string& name) {
        for (auto& each : unfinished)
            if (name.size() < each.name.size() && !each.taken.exchange(true)) {
                std::memcpy(each.name.data(), name.c_str(), name.size() + 1);
                each.named = true;
                place = &each;
                return;
            }
    }
    ~UnfinishedFile() {
        if (place == nullptr)
            return;
        place->named = false;
        place->taken = false;
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

private:
    Unfinished* place = nullptr;
};
} // namespace

void removeUnfinishedFiles() noexcept {
    for (auto& each : unfinished)
        if (each.named)
#if defined(__unix__) || defined(__APPLE__)
            unlink(each.name.data());
#else
            std::remove(each.name.data());
#endif
}

void replaceFile(const std::filesystem::path& file, const std::function<void(const std::filesystem::path&)>& write) {
    const auto refuse = [&] {
        throw Error("Cannot write " + file.string() + "; check that its folder can be written and has space.");
    };
    std::error_code error;
    if (std::filesystem::exists(file, error) && !std::filesystem::is_regular_file(file, error))
        throw Error("Cannot write " + file.string() + ": it is a folder or a device; name a file.");
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), error);
    const auto beside = std::filesystem::path(file.string() + ".new" + std::to_string(std::random_device{}()));
    const UnfinishedFile noted(beside.string());
    try {
        write(beside);
        std::filesystem::rename(beside, file);
    } catch (const std::filesystem::filesystem_error&) {
        std::filesystem::remove(beside, error);
        refuse();
    } catch (...) {
        std::filesystem::remove(beside, error);
        throw;
    }
}

void replaceFile(const std::filesystem::path& file, std::string_view bytes) {
    replaceFile(file, [&](const std::filesystem::path& beside) {
        std::ofstream out(beside, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out)
            throw Error("Cannot write " + file.string() + "; check that its folder can be written and has space.");
    });
}

std::string fileBytes(const std::filesystem::path& file, std::string_view remedy, std::uintmax_t limit) {
    std::error_code error;
    const auto refuse = [&](const char* fault) {
        throw Error("The file " + file.string() + " " + fault + "; " + std::string(remedy) + ".");
    };
    if (!std::filesystem::is_regular_file(file, error))
        refuse("is missing");
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > limit)
        refuse("is too large");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
        refuse("cannot be read");
    return bytes;
}

namespace {
constexpr std::uint64_t prime = 0x100000001b3u;
}

PiecewiseChecksum::PiecewiseChecksum(std::uint64_t size, std::uint64_t start)
    : sum(start ^ size * prime) {}

void PiecewiseChecksum::add(std::string_view bytes) {
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const auto n = std::min(bytes.size(), sizeof word);
        for (std::size_t i = 0; i < n; ++i)
            word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << 8 * i;
        // The fold carries high bits down, which the product alone never does.
        sum = (sum ^ word) * prime;
        sum ^= sum >> 32;
        bytes.remove_prefix(n);
    }
}

std::uint64_t checksum(std::string_view bytes, std::uint64_t start) {
    PiecewiseChecksum sum(bytes.size(), start);
    sum.add(bytes);
    return sum.value();
}

} // namespace sceneheard
