# The core for other programs: `find_package(SceneHeard)` gives SceneHeard::Support, Signal, Mood, Films, Matching,
# Words and Listening. `cmake --install FOLDER --component Development` installs it; packages leave it out.
include(CMakePackageConfigHelpers)
set(core Support Signal Mood Films Matching Words Listening)
set(place ${CMAKE_INSTALL_LIBDIR}/cmake/SceneHeard)
foreach(name ${core})
  set_target_properties(SceneHeard_${name} PROPERTIES EXPORT_NAME ${name})
  install(TARGETS SceneHeard_${name} EXPORT SceneHeardTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
          COMPONENT Development)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/Source/${name} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sceneheard
          COMPONENT Development FILES_MATCHING PATTERN *.h)
endforeach()
install(EXPORT SceneHeardTargets NAMESPACE SceneHeard:: DESTINATION ${place} COMPONENT Development)
configure_package_config_file(SceneHeardConfig.cmake.in SceneHeardConfig.cmake INSTALL_DESTINATION ${place}
                              PATH_VARS shared)
write_basic_package_version_file(SceneHeardConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/SceneHeardConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/SceneHeardConfigVersion.cmake ${PROJECT_SOURCE_DIR}/ThirdParty/Core.cmake
        DESTINATION ${place} COMPONENT Development)
install(FILES ${assets}/films.sqlite ${assets}/mood.json ${assets}/matching.json DESTINATION ${shared}
        COMPONENT Development EXCLUDE_FROM_ALL)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};SceneHeard;Unspecified;/")
