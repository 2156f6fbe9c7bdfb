# cmake -DCOROLINT=… -DDIRECTORY=… -P DescribeCommandLine.cmake
# Writes what corolint prints about its own command line: manual page and
# completions.
function(write_output file)
  execute_process(COMMAND ${COROLINT} ${ARGN}
    OUTPUT_FILE ${DIRECTORY}/${file} RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "corolint ${ARGN} failed (exit code ${result})")
  endif()
endfunction()

write_output(corolint.1 --print-man)
foreach(shell bash fish zsh)
  write_output(corolint.${shell} --print-completion=${shell})
endforeach()
