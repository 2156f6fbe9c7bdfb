# corolint_add_lint: lints targets as a part of the build, file by file. See
# docs/guide/cmake.md.
include_guard(GLOBAL)
cmake_minimum_required(VERSION 3.20)

find_program(COROLINT_EXECUTABLE corolint DOC "The linter for coroutines")

# corolint_add_lint(<target>... [NAME <name>] [CHECKS <globs>]
#                   [BASELINE <file>] [OPTIONS <option>...]
#                   [ANALYSIS_OPTIONS <option>...] [DEPENDS <dependency>...])
#
# Adds the target lint-<name> (default: of the first target), which lints the
# sources of the given targets together, and makes the target `lint` depend on
# it. OPTIONS are for `corolint link`, ANALYSIS_OPTIONS for `corolint facts`.
# DEPENDS is what makes headers that the sources need.
function(corolint_add_lint)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;CHECKS;BASELINE"
    "OPTIONS;ANALYSIS_OPTIONS;DEPENDS")
  if(NOT arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "corolint_add_lint needs a target")
  endif()
  if(NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
    message(WARNING "corolint: '${CMAKE_GENERATOR}' writes no"
      " compile_commands.json, so nothing is linted; use Ninja or Makefiles")
    return()
  endif()
  if(NOT COROLINT_EXECUTABLE)
    message(FATAL_ERROR
      "corolint is not found; set COROLINT_EXECUTABLE to its path")
  endif()
  set(targets)
  foreach(target IN LISTS arg_UNPARSED_ARGUMENTS)
    if(NOT TARGET ${target})
      message(FATAL_ERROR "corolint_add_lint: '${target}' is not a target")
    endif()
    get_target_property(real ${target} ALIASED_TARGET)
    if(real)
      set(target ${real})
    endif()
    set_property(TARGET ${target} PROPERTY EXPORT_COMPILE_COMMANDS ON)
    list(APPEND targets ${target})
  endforeach()
  if(NOT arg_NAME)
    list(GET targets 0 arg_NAME)
  endif()
  if(arg_BASELINE)
    cmake_path(ABSOLUTE_PATH arg_BASELINE
      BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  foreach(argument IN ITEMS CHECKS BASELINE OPTIONS ANALYSIS_OPTIONS DEPENDS)
    set_property(GLOBAL PROPERTY corolint_${arg_NAME}_${argument}
      "${arg_${argument}}")
  endforeach()
  set_property(GLOBAL PROPERTY corolint_${arg_NAME}_TARGETS "${targets}")
  # At the end of the folder: target_sources() may still add some.
  cmake_language(EVAL CODE
    "cmake_language(DEFER CALL _corolint_add_rules [[${arg_NAME}]])")
endfunction()

# The C++ sources of a target that somebody wrote, as absolute paths.
function(_corolint_sources target result)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  set(found)
  foreach(source IN LISTS sources)
    if(source MATCHES "\\$<TARGET_OBJECTS:") # Not sources.
      continue()
    endif()
    if(source MATCHES "\\$<")
      message(WARNING "corolint_add_lint: '${source}' of '${target}' is not"
        " linted: what a generator expression stands for is not known yet")
      continue()
    endif()
    get_source_file_property(language ${source}
      TARGET_DIRECTORY ${target} LANGUAGE)
    get_source_file_property(generated ${source}
      TARGET_DIRECTORY ${target} GENERATED)
    if(NOT language) # CMake has not looked at it so far.
      cmake_path(GET source EXTENSION LAST_ONLY extension)
      string(SUBSTRING "${extension} " 1 -1 extension)
      string(STRIP "${extension}" extension)
      if(extension IN_LIST CMAKE_CXX_SOURCE_FILE_EXTENSIONS)
        set(language CXX)
      endif()
    endif()
    if(language STREQUAL "CXX" AND NOT generated)
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
      list(APPEND found ${source})
    endif()
  endforeach()
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

# The configuration files that hold for a folder. Those that an analysis has
# read are in its list of dependencies; what is noticed here is a new one.
function(_corolint_configuration folder result)
  set(files)
  cmake_path(IS_PREFIX CMAKE_SOURCE_DIR "${folder}" inside)
  while(inside)
    file(GLOB here CONFIGURE_DEPENDS
      "${folder}/.clang-tidy" "${folder}/corolint.yaml")
    list(APPEND files ${here})
    cmake_path(GET folder PARENT_PATH folder)
    cmake_path(IS_PREFIX CMAKE_SOURCE_DIR "${folder}" inside)
  endwhile()
  set(${result} "${files}" PARENT_SCOPE)
endfunction()

# Adds the rule for the facts of one source, their file to `facts`, and the one
# with its command to `commands`.
function(_corolint_add_facts name source folder)
  foreach(argument IN ITEMS CHECKS ANALYSIS_OPTIONS DEPENDS)
    get_property(arg_${argument} GLOBAL PROPERTY corolint_${name}_${argument})
  endforeach()
  file(RELATIVE_PATH shown ${CMAKE_SOURCE_DIR} ${source})
  string(REPLACE "../" "__/" output "${folder}/${shown}.facts")
  string(REPLACE "../" "__/" command "${folder}/commands/${shown}.json")
  cmake_path(GET output PARENT_PATH directory)
  file(MAKE_DIRECTORY ${directory})
  set(checks)
  if(arg_CHECKS)
    set(checks "--checks=${arg_CHECKS}")
  endif()
  cmake_path(GET source PARENT_PATH directory)
  _corolint_configuration(${directory} configuration)
  add_custom_command(OUTPUT ${output}
    COMMAND ${COROLINT_EXECUTABLE} facts -q -j1 -p ${command}
            --root ${CMAKE_SOURCE_DIR} ${checks} ${arg_ANALYSIS_OPTIONS}
            --depfile ${output}.d -o ${output} ${source}
    DEPENDS ${source} ${command} ${COROLINT_EXECUTABLE}
            ${configuration} ${arg_DEPENDS}
    DEPFILE ${output}.d
    COMMENT "Analysing coroutines in ${shown}"
    VERBATIM)
  set(facts ${facts} ${output} PARENT_SCOPE)
  set(commands ${commands} ${command} PARENT_SCOPE)
endfunction()

# Writes arguments to a file, since a command has a limited length.
function(_corolint_response_file file)
  list(TRANSFORM ARGN REPLACE "(.+)" "\"\\1\"" OUTPUT_VARIABLE lines)
  list(JOIN lines "\n" lines)
  file(GENERATE OUTPUT ${file} CONTENT "${lines}\n")
endfunction()

function(_corolint_add_rules name)
  foreach(argument IN ITEMS TARGETS BASELINE OPTIONS)
    get_property(arg_${argument} GLOBAL PROPERTY corolint_${name}_${argument})
  endforeach()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/corolint/${name})
  file(MAKE_DIRECTORY ${folder})
  set(sources)
  foreach(target IN LISTS arg_TARGETS)
    _corolint_sources(${target} more)
    list(APPEND sources ${more})
  endforeach()
  list(REMOVE_DUPLICATES sources)
  set(facts)
  set(commands)
  foreach(source IN LISTS sources)
    _corolint_add_facts(${name} ${source} ${folder})
  endforeach()
  if(NOT facts)
    message(FATAL_ERROR "corolint_add_lint: no C++ sources in ${arg_TARGETS}")
  endif()

  # CMake writes its own database anew each time, and with all commands; facts
  # are out of date only if that of their source is another one.
  _corolint_response_file(${folder}/sources.rsp ${sources})
  add_custom_command(OUTPUT ${commands}
    COMMAND ${COROLINT_EXECUTABLE} --split-database=${folder}/commands
            -p ${CMAKE_BINARY_DIR}/compile_commands.json
            --root ${CMAKE_SOURCE_DIR} @${folder}/sources.rsp
    DEPENDS ${CMAKE_BINARY_DIR}/compile_commands.json ${folder}/sources.rsp
            ${COROLINT_EXECUTABLE}
    COMMENT "Looking at the compile commands" VERBATIM)
  _corolint_response_file(${folder}/facts.rsp ${facts})
  set(baseline)
  if(arg_BASELINE)
    set(baseline "--baseline=${arg_BASELINE}")
  endif()
  add_custom_command(OUTPUT ${folder}/clean
    COMMAND ${COROLINT_EXECUTABLE} link --root ${CMAKE_SOURCE_DIR} ${baseline}
            ${arg_OPTIONS} @${folder}/facts.rsp
    COMMAND ${CMAKE_COMMAND} -E touch ${folder}/clean
    DEPENDS ${facts} ${folder}/facts.rsp ${arg_BASELINE} ${COROLINT_EXECUTABLE}
    COMMENT "Linting ${name}"
    VERBATIM)
  add_custom_target(lint-${name} DEPENDS ${folder}/clean)
  if(NOT TARGET lint)
    add_custom_target(lint)
  endif()
  add_dependencies(lint lint-${name})
endfunction()
