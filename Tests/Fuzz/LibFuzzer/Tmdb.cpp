#include "Fuzz/TmdbEntryPoint.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) { return fuzzTmdb(bytes, size); }
