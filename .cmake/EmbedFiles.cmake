# cmake -DOUTPUT=… -DSYMBOL=… -DDIRECTORY=… -DFILES=a|b -P EmbedFiles.cmake
# Writes a C++ file that defines the files' texts (see corolint_embed).
string(REPLACE "|" ";" FILES "${FILES}")
set(content "#include \"checks/catalogue/EmbeddedFile.h\"\n\nextern const corolint::EmbeddedFile ${SYMBOL}[] = {\n")
foreach(file IN LISTS FILES)
  file(READ ${DIRECTORY}/${file} text)
  # Compilers limit the length of one literal (65,536 bytes in the standard),
  # so a long file becomes several adjacent ones.
  string(LENGTH "${text}" length)
  string(APPEND content "    {\"${file}\",\n")
  set(offset 0)
  while(offset LESS length)
    string(SUBSTRING "${text}" ${offset} 12000 piece)
    string(APPEND content "R\"corolint-file(${piece})corolint-file\"\n")
    math(EXPR offset "${offset} + 12000")
  endwhile()
  if(length EQUAL 0)
    string(APPEND content "\"\"")
  endif()
  string(APPEND content "},\n")
endforeach()
string(APPEND content "};\nextern const unsigned ${SYMBOL}Count = sizeof(${SYMBOL}) / sizeof(${SYMBOL}[0]);\n")
file(WRITE ${OUTPUT} "${content}")
