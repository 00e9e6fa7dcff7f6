# What the core needs: Signal to Listening. Included by this build, and by whoever finds the installed core
# (Packaging/SceneHeardConfig.cmake.in).
include(CMakeFindDependencyMacro)
find_dependency(Eigen3 3.4 CONFIG)
find_dependency(RapidJSON CONFIG)
find_dependency(SQLite3)
find_dependency(Threads)
find_dependency(PkgConfig)
pkg_check_modules(FFTW REQUIRED IMPORTED_TARGET GLOBAL fftw3f)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET GLOBAL libutf8proc)
pkg_check_modules(SOXR REQUIRED IMPORTED_TARGET GLOBAL soxr)

# System headers, so that their warnings are not ours. By name, so that the exported core names them the same.
function(third_party name)
  add_library(ThirdParty::${name} INTERFACE IMPORTED GLOBAL)
  target_link_libraries(ThirdParty::${name} INTERFACE ${ARGN})
endfunction()
third_party(Eigen Eigen3::Eigen)
# FFTW's planner is not thread-safe, and hosts and other plugins plan in the shared library with locks of their own: where
# there is a static one, each of our binaries has a copy to itself.
find_library(FFTW_STATIC libfftw3f.a)
if(FFTW_STATIC)
  third_party(Fftw ${FFTW_STATIC} m)
  target_compile_definitions(ThirdParty::Fftw INTERFACE SCENEHEARD_OWN_FFTW=1)
else()
  third_party(Fftw PkgConfig::FFTW)
endif()
third_party(Soxr PkgConfig::SOXR)
third_party(Sqlite SQLite::SQLite3)
third_party(Utf8proc PkgConfig::UTF8PROC)
third_party(RapidJson)
target_include_directories(ThirdParty::RapidJson SYSTEM INTERFACE ${RAPIDJSON_INCLUDE_DIRS} ${RapidJSON_INCLUDE_DIRS})
target_compile_definitions(ThirdParty::RapidJson INTERFACE RAPIDJSON_HAS_STDSTRING=1)
