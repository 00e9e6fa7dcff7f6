#pragma once
#include <bit>
#include <cstring>
#include <string>
#include <string_view>

namespace sceneheard {

static_assert(std::endian::native == std::endian::little, "Files hold little-endian numbers and are read in place.");

/// Appends a number's bytes.
template <typename T>
void put(std::string& bytes, const T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Takes a number off the front; `bytes` must hold one.
template <typename T>
T take(std::string_view& bytes) {
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

} // namespace sceneheard
