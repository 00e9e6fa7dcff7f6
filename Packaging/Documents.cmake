# What is read beside the programs: README, copyright and notices, changes, manual pages, shells' completions.
set(documents ${CMAKE_CURRENT_BINARY_DIR}/documents)
file(MAKE_DIRECTORY ${documents})
set(doc ${CMAKE_INSTALL_DATADIR}/doc/sceneheard)
set(maker "SceneHeard <https://sceneheard.org>") # no address for mail was given
set(debian_release 1)

# A document that a script beside this file writes: its name, the script's, the script's further arguments, what it reads.
function(written_document name script)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "WITH;FROM")
  set(script ${CMAKE_CURRENT_SOURCE_DIR}/documents/${script}.cmake)
  add_custom_command(OUTPUT ${documents}/${name}
    COMMAND ${CMAKE_COMMAND} ${arg_WITH} -D OUT=${documents}/${name} -P ${script}
    DEPENDS ${script} ${arg_FROM}
    COMMENT "Document ${name}" VERBATIM)
endfunction()
set(readme ${PROJECT_SOURCE_DIR}/README.md)
set(changes ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
written_document(README.md Readme WITH -D SOURCE=${readme} FROM ${readme})
written_document(copyright Copyright WITH -D SOURCE=${PROJECT_SOURCE_DIR}
                 FROM ${PROJECT_SOURCE_DIR}/ThirdParty/notices.txt ${PROJECT_SOURCE_DIR}/LICENSE)
written_document(changelog.Debian Changelog
                 WITH -D SOURCE=${changes} -D "CONTACT=${maker}" -D RELEASE=${debian_release} FROM ${changes})
set(all ${documents}/README.md ${documents}/copyright)
install(FILES ${all} DESTINATION ${doc})

if(UNIX AND NOT APPLE)
  find_program(GZIP gzip REQUIRED)
  function(compressed file name folder) # a copy of it, in the way that Debian wants: without a time, as small as can be
    add_custom_command(OUTPUT ${documents}/${name}.gz
      COMMAND ${CMAKE_COMMAND} -E copy ${file} ${documents}/compressed-${name}
      COMMAND ${GZIP} -9nf ${documents}/compressed-${name}
      COMMAND ${CMAKE_COMMAND} -E rename ${documents}/compressed-${name}.gz ${documents}/${name}.gz
      DEPENDS ${file} VERBATIM)
    install(FILES ${documents}/${name}.gz DESTINATION ${folder})
    list(APPEND all ${documents}/${name}.gz)
    set(all ${all} PARENT_SCOPE)
  endfunction()
  set(described ${PROJECT_BINARY_DIR}/described)
  set(manual ${CMAKE_INSTALL_MANDIR}/man1)
  compressed(${changes} changelog ${doc})
  compressed(${documents}/changelog.Debian changelog.Debian ${doc})
  compressed(${described}/sceneheard.1 sceneheard.1 ${manual})
  if(SCENEHEARD_PLUGINS)
    compressed(${CMAKE_CURRENT_SOURCE_DIR}/documents/sceneheard-window.1 sceneheard-window.1 ${manual})
    if(TARGET sceneheard_tray)
      compressed(${CMAKE_CURRENT_SOURCE_DIR}/documents/sceneheard-tray.1 sceneheard-tray.1 ${manual})
    endif()
  endif()
  set(shells ${CMAKE_INSTALL_DATADIR})
  install(FILES ${described}/sceneheard.bash DESTINATION ${shells}/bash-completion/completions RENAME sceneheard)
  install(FILES ${described}/_sceneheard DESTINATION ${shells}/zsh/vendor-completions)
  install(FILES ${described}/sceneheard.fish DESTINATION ${shells}/fish/vendor_completions.d)
endif()
add_custom_target(sceneheard_documents ALL DEPENDS ${all})
add_dependencies(sceneheard_documents sceneheard_described)
