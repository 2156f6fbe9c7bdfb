# npm, where it is installed: it brings a few things that tests and the VS Code
# extension need and no other packages have. It is only run when the build is
# configured, so that building and testing reach no network.
include_guard(GLOBAL)
find_program(NPM_PROGRAM npm)

# corolint_npm(<directory> <result> <output> <arguments>...): runs npm there.
function(corolint_npm directory result output)
  # Node brings its own certificates; the system's hold as well.
  set(certificates /etc/ssl/certs/ca-certificates.crt)
  if(EXISTS ${certificates} AND NOT DEFINED ENV{NODE_EXTRA_CA_CERTS})
    set(ENV{NODE_EXTRA_CA_CERTS} ${certificates})
  endif()
  execute_process(COMMAND ${NPM_PROGRAM} ${ARGN}
    WORKING_DIRECTORY ${directory} OUTPUT_VARIABLE printed
    OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE code)
  set(${output} "${printed}" PARENT_SCOPE)
  set(${result} "${code}" PARENT_SCOPE)
endfunction()
