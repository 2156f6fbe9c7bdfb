# Runs before cpack makes the package: turns what `cmake --install` installs
# into what Debian's policy asks for.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX})
set(doc ${root}/share/doc/corolint)

function(compress)
  execute_process(COMMAND gzip -9nf ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Debian's zsh looks for packages' completions here.
file(MAKE_DIRECTORY ${root}/share/zsh/vendor-completions)
file(RENAME ${root}/share/zsh/site-functions/_corolint
  ${root}/share/zsh/vendor-completions/_corolint)
file(REMOVE_RECURSE ${root}/share/zsh/site-functions)

# The licence stands in the file where Debian's users look for it.
file(READ ${CPACK_COROLINT_SOURCE}/copyright.head copyright)
file(READ ${doc}/LICENSE license)
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
string(REGEX REPLACE "\n+$" "" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
file(WRITE ${doc}/copyright "${copyright} ${license}\n")
file(REMOVE ${doc}/LICENSE)

file(COPY_FILE ${CPACK_COROLINT_SOURCE}/changelog ${doc}/changelog.Debian)
compress(${doc}/changelog.Debian)
file(GLOB pages ${root}/share/man/man1/*.1)
compress(${pages})

# A module is loaded, not run.
file(GLOB modules ${root}/lib/corolint/*.so)
if(modules)
  file(CHMOD ${modules} FILE_PERMISSIONS
    OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endif()
