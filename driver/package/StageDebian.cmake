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

# Debian has the Apache License; what is added to it stands at LICENSE's end.
file(READ ${CPACK_COROLINT_SOURCE}/copyright.head copyright)
file(READ ${doc}/LICENSE license)
string(FIND "${license}" "---- LLVM Exceptions" exceptions)
if(exceptions EQUAL -1)
  message(FATAL_ERROR "LICENSE has no LLVM exceptions any more")
endif()
string(SUBSTRING "${license}" ${exceptions} -1 license)
string(STRIP "${license}" license)
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
file(WRITE ${doc}/copyright "${copyright} ${license}\n")

file(COPY_FILE ${CPACK_COROLINT_BINARY}/changelog ${doc}/changelog.Debian)
compress(${doc}/changelog.Debian)
file(MAKE_DIRECTORY ${root}/share/lintian/overrides)
file(COPY_FILE ${CPACK_COROLINT_SOURCE}/lintian-overrides
  ${root}/share/lintian/overrides/corolint)
file(GLOB pages ${root}/share/man/man1/*.1)
compress(${pages})

# A module is loaded, not run.
file(GLOB modules ${root}/lib/corolint/*.so)
if(modules)
  file(CHMOD ${modules} FILE_PERMISSIONS
    OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endif()
