# What cpack makes: a Debian package where its tools are, and an archive.
set(CPACK_PACKAGE_NAME sceneheard)
set(CPACK_PACKAGE_VENDOR SceneHeard)
set(CPACK_PACKAGE_CONTACT ${maker})
set(CPACK_PACKAGE_HOMEPAGE_URL https://sceneheard.org)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "hears music and shows the films it belongs to")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_GENERATOR TGZ)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
  if(DPKG_SHLIBDEPS)
    list(APPEND CPACK_GENERATOR DEB)
  endif()
  set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS # whatever the umask of who packs
      OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_RELEASE ${debian_release})
  set(CPACK_DEBIAN_PACKAGE_SECTION sound)
  set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
  set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"SceneHeard listens to the music that is playing, or to sound files, and tells
its mood on eleven axes and the films that such music belongs to, out of a
catalogue of 47,000. Everything happens on this computer, without account or
network.
.
This package holds an app for the desktop's tray that hears whatever the
computer plays, a program with a window for composers, the command line, the
VST3 and LV2 plugins, which pass audio through unchanged, a plugin for the
music player Audacious, and a script for mpv.")
  set(CPACK_DEBIAN_PACKAGE_SUGGESTS "audacious, mpv")
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  # JUCE opens these when the first window does, and the last when an index is asked, so the binaries do not name them.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS
      "libx11-6, libxext6, libxcursor1, libxinerama1, libxrandr2, libxrender1, libcurl3-gnutls")
elseif(WIN32)
  set(CPACK_GENERATOR ZIP)
endif()
include(CPack)
