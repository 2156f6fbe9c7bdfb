//===- AnnotationsTest.cpp - corolint/annotations.h -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Regex.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <map>

using namespace corolint::test;
using llvm::StringRef;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::string Clang = COROLINT_LLVM_BINDIR "/clang";
const std::string IncludeDir = COROLINT_SOURCE_DIR "/driver/package/include";

std::string output(const std::vector<std::string> &Command) {
  const ProcessResult Ran = runProcess(Command);
  EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
  return Ran.Stdout;
}

/// What corolint understands: the part behind "corolint::", by the macro.
std::map<std::string, std::string> annotations() {
  std::map<std::string, std::string> Result;
  const std::string Source =
      output({"cat", COROLINT_SOURCE_DIR "/checks/FileModel.cpp"});
  llvm::Regex Case("\"corolint::([a-z_]+)\"");
  llvm::SmallVector<StringRef, 2> Groups;
  for (StringRef Rest = Source; Case.match(Rest, &Groups);
       Rest = Rest.drop_front(Groups[1].end() - Rest.begin()))
    Result["COROLINT_" + Groups[1].upper()] = Groups[1].str();
  EXPECT_GE(Result.size(), 7U);
  return Result;
}

class Annotations : public testing::Test {
protected:
  ProcessResult compile(const std::string &Compiler,
                        const std::string &Standard, const std::string &File) {
    return runProcess({Compiler, "-std=" + Standard, "-Wall", "-Wextra",
                       "-Werror", "-pedantic", "-I" + IncludeDir,
                       "-fsyntax-only", Project.path(File)});
  }

  TempProject Project;
};

/// A declaration with each of them is warned about by no compiler.
TEST_F(Annotations, CompileEverywhere) {
  std::string C = "#include <corolint/annotations.h>\n", Cxx = C;
  for (const auto &[Macro, Name] : annotations()) {
    C += llvm::formatv("{0} int {1}(int);\n", Macro, Name).str();
    Cxx += llvm::formatv(R"cpp(
{0} int {1}(int);
struct S_{1} {{
  {0} explicit S_{1}(int);
  virtual ~S_{1}();
  {0} virtual int f() const;
  {0} static void g();
};
template <class T> {0} T t_{1}(T);
{0} [[noreturn]] inline void n_{1}() {{ for (;;) {{} }
)cpp",
                         Macro, Name)
               .str();
  }
  Project.write("a.c", C);
  Project.write("a.cpp", Cxx);
  unsigned Compiled = 0;
  for (const std::string &Compiler : {std::string("g++"), Clang + "++"}) {
    if (!llvm::sys::findProgramByName(Compiler))
      continue;
    for (const std::string Standard : {"c++11", "c++14", "c++17", "c++20"}) {
      const ProcessResult Ran = compile(Compiler, Standard, "a.cpp");
      EXPECT_EQ(Ran.ExitCode, 0) << Compiler << Standard << Ran.Stderr;
      ++Compiled;
    }
  }
  for (const std::string &Compiler : {std::string("gcc"), Clang}) {
    if (!llvm::sys::findProgramByName(Compiler))
      continue;
    for (const std::string Standard : {"c99", "c17", "c2x"}) {
      const ProcessResult Ran = compile(Compiler, Standard, "a.c");
      EXPECT_EQ(Ran.ExitCode, 0) << Compiler << Standard << Ran.Stderr;
    }
  }
  EXPECT_GE(Compiled, 4U);
}

/// Clang keeps each of them; to others they are nothing.
TEST_F(Annotations, AreWhatTheyAreCalled) {
  std::string Source = "#include <corolint/annotations.h>\n";
  for (const auto &[Macro, Name] : annotations())
    Source += llvm::formatv("{0}: {1} end\n", Name, Macro).str();
  Project.write("a.cpp", Source);
  const std::string ForClang = output(
      {Clang + "++", "-E", "-P", "-I" + IncludeDir, Project.path("a.cpp")});
  for (const auto &[Macro, Name] : annotations())
    EXPECT_THAT(
        ForClang,
        HasSubstr(llvm::formatv(
            "{0}: [[clang::annotate(\"corolint::\" \"{0}\")]] end", Name)));
  if (llvm::sys::findProgramByName("g++"))
    EXPECT_THAT(
        output({"g++", "-E", "-P", "-I" + IncludeDir, Project.path("a.cpp")}),
        HasSubstr("blocking: end"));
}

/// \p Text without the places, which shift where words have other lengths, and
/// without lines of code.
std::vector<std::string> messages(StringRef Text) {
  llvm::Regex Place("^([^:]+:[0-9]+):[0-9]+(: .*)$");
  llvm::SmallVector<StringRef, 0> Lines, Groups;
  Text.split(Lines, '\n');
  std::vector<std::string> Result;
  for (const StringRef Line : Lines)
    if (Place.match(Line, &Groups))
      Result.push_back((Groups[1] + Groups[2]).str());
  return Result;
}

/// Of the inputs with attributes, once as they are and once with the macros.
TEST_F(Annotations, MeanWhatTheAttributesMean) {
  const std::string Inputs = COROLINT_TEST_INPUTS "/coro-blocking-call";
  std::vector<std::string> Names, Sources;
  llvm::SmallVector<StringRef, 0> Lines;
  const std::string Found =
      output({"grep", "-lE", "clang::annotate..corolint::", "-s", "-r",
              "--include=*.cpp", "--include=*.h", "--exclude-dir=options-*",
              "--exclude=*.fixed.cpp", Inputs});
  StringRef(Found).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  unsigned Replaced = 0;
  for (const StringRef Path : Lines) {
    const std::string Name = Path.rsplit('/').second.str();
    std::string Text = output({"cat", Path.str()});
    Project.write("raw/" + Name, Text);
    for (const auto &[Macro, Annotation] : annotations()) {
      const std::string Raw =
          "[[clang::annotate(\"corolint::" + Annotation + "\")]]";
      for (size_t At = 0; (At = Text.find(Raw, At)) != std::string::npos;
           ++Replaced)
        Text.replace(At, Raw.size(), Macro);
    }
    Project.write("macros/" + Name, Text);
    if (Path.ends_with(".cpp"))
      Sources.push_back(Name);
  }
  EXPECT_GE(Sources.size(), 10U);
  EXPECT_GE(Replaced, 20U);
  const std::string Stubs = COROLINT_TEST_INPUTS "/stubs/";
  std::vector<std::string> Said[2];
  for (const std::string Folder : {"raw", "macros"}) {
    Project.writeDatabase(Sources,
                          {"-nostdinc++", "-isystem", Stubs + "std", "-isystem",
                           Stubs + "lib", "-include",
                           IncludeDir + "/corolint/annotations.h"},
                          Folder + "/compile_commands.json");
    // The database names files of the project; here they are one level below.
    const std::string Prefix = Folder + "/";
    std::string Database = Project.read(Folder + "/compile_commands.json");
    for (size_t At = 0;
         (At = Database.find(Project.path() + "/", At)) != std::string::npos;) {
      At += Project.path().size() + 1;
      Database.insert(At, Prefix);
    }
    Project.write(Folder + "/compile_commands.json", Database);
    ProcessOptions Options;
    Options.Directory = Project.path(Folder);
    const ProcessResult Ran = runProcess(
        {COROLINT_EXECUTABLE, "--checks=coro-*", "--format=text", "--no-cache",
         "--root=" + Project.path(Folder), "-p", Project.path(Folder)},
        Options);
    EXPECT_EQ(Ran.ExitCode, 1) << Ran.Stderr;
    Said[Folder == "macros"] = messages(Ran.Stdout);
  }
  EXPECT_GE(Said[0].size(), 20U);
  EXPECT_EQ(Said[1], Said[0]);
}

/// Files without coroutines are not parsed unless something in them is
/// annotated, in this way, too.
TEST_F(Annotations, MakeAFileCount) {
  Project.write("a.cpp", "#include <corolint/annotations.h>\n"
                         "extern \"C\" unsigned sleep(unsigned);\n"
                         "COROLINT_ASYNC_CONTEXT\n"
                         "void a() {\n  sleep(1);\n}\n");
  Project.writeDatabase({"a.cpp"}, {"-isystem", IncludeDir});
  ProcessOptions Options;
  Options.Directory = Project.path();
  const ProcessResult Ran =
      runProcess({COROLINT_EXECUTABLE, "--no-cache"}, Options);
  EXPECT_THAT(Ran.Stdout, HasSubstr("a.cpp:5:3: warning: 'sleep' blocks"));
}

TEST_F(Annotations, AreInTheDocumentation) {
  const std::string Page =
      output({"cat", COROLINT_SOURCE_DIR "/docs/annotations.md"});
  for (const auto &[Macro, Name] : annotations())
    EXPECT_THAT(Page, HasSubstr(llvm::formatv("| `{0}` | `corolint::{1}` | ",
                                              Macro, Name)));
}

} // namespace
