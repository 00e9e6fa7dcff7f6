#include "Catch.h"
#include "Fuzz/Mutations.h"
#include "Fuzz/RemoteEntryPoints.h"
#include "Remote/RecordedAnswers.h"

TEST_CASE("Thousands of odd answers of engines are read or refused", "[fuzz]") {
    for (const auto& [name, body] : recorded::all())
        replay(body, 1000, fuzzEngine);
}
