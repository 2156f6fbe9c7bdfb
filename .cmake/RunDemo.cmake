# cmake -DCOROLINT=… -DSOURCE=… -DBINARY=… -DCOMPILER=… -P RunDemo.cmake
# Configures the demo project for its compile commands and lints it. Findings
# are what the demo is there to show, so they are success.
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BINARY} -G Ninja
          -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
  OUTPUT_QUIET RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the demo project could not be configured")
endif()
execute_process(COMMAND ${COROLINT} -p ${BINARY} WORKING_DIRECTORY ${SOURCE}
  RESULT_VARIABLE result)
if(NOT result EQUAL 0 AND NOT result EQUAL 1)
  message(FATAL_ERROR "corolint failed (exit code ${result})")
endif()
