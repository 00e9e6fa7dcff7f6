#include "Listening/Session.h"
#include <algorithm>
#include <chrono>
#include <thread>

namespace sceneheard {

namespace {
constexpr std::chrono::seconds longestWait{10};
constexpr std::chrono::milliseconds look{1};
} // namespace

Session::Session(std::shared_ptr<AnalysisService> s)
    : service(std::move(s))
    , main(service)
    , beside(service) {}

Session::Session(std::shared_ptr<const Matcher> matcher)
    : Session(AnalysisService::inPlace(std::move(matcher))) {
    main.setKeepsCue(false);
    main.setWindow(Window::whole);
    want(Wanted::films);
}

void Session::want(Wanted wanted) {
    windowWants = wanted;
    applyWanted();
}

void Session::wantAlways(Wanted wanted) {
    always = wanted;
    applyWanted();
}

void Session::applyWanted() {
    main.setWanted(std::max(windowWants, always));
    beside.setWanted(std::min(windowWants, Wanted::cue));
}

void Session::setFilter(const Filter& wanted) {
    auto only = std::move(filter.only);
    filter = wanted;
    filter.only = std::move(only);
    applyFilter();
}

void Session::setOnly(std::shared_ptr<const FilmSet> films) {
    filter.only = std::move(films);
    applyFilter();
}

void Session::applyFilter() {
    main.setFilter(filter);
    beside.setFilter(filter);
}

std::shared_ptr<const Snapshot> Session::finish() {
    main.finish();
    const auto end = std::chrono::steady_clock::now() + longestWait;
    auto snapshot = main.snapshot();
    while (!snapshot->complete && snapshot->problem.empty() && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(look);
        snapshot = main.snapshot();
    }
    return snapshot;
}

} // namespace sceneheard
