//===- BuildCommand.cpp - the compiler in a build's command ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/BuildCommand.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <array>

using namespace llvm;

namespace corolint {

using Arguments = std::vector<std::string>;

/// The name of the program at \p Path, which may be one of Windows.
static std::string programName(StringRef Path) {
  std::string Name = Path.substr(Path.find_last_of("/\\") + 1).lower();
  if (StringRef(Name).ends_with(".exe"))
    Name.resize(Name.size() - 4);
  return Name;
}

static bool isClName(StringRef Program) {
  const std::string Name = programName(Program);
  return Name == "cl" || Name == "clang-cl" || Name == "icx-cl";
}

/// Whether \p Program, as programName() has it, is a compiler: perhaps with its
/// target in front, and its version behind.
static bool isCompilerName(StringRef Program) {
  static constexpr std::array<StringLiteral, 22> Names = {
      "c++",      "cc",     "g++",    "gcc",     "clang++", "clang",
      "clang-cl", "cl",     "icpc",   "icpx",    "icc",     "icx",
      "nvcc",     "nvc++",  "hipcc",  "em++",    "emcc",    "qcc",
      "mpicc",    "mpicxx", "mpic++", "armclang"};
  // Versions: "g++-12", "clang++-22.1".
  const StringRef Unversioned = Program.rtrim("0123456789.");
  if (Unversioned.size() != Program.size() && Unversioned.ends_with("-"))
    Program = Unversioned.drop_back();
  return any_of(Names, [&](StringRef Name) {
    return Program == Name || (Program.ends_with(Name) &&
                               Program.drop_back(Name.size()).ends_with("-"));
  });
}

/// Programs that run the compiler which is among their arguments.
static bool isLauncherName(StringRef Program) {
  static constexpr std::array<StringLiteral, 24> Names = {
      "ccache",   "sccache",    "distcc",      "icecc",   "icerun",
      "gomacc",   "buildcache", "cachecc1",    "clcache", "rewrapper",
      "fbuild",   "env",        "time",        "nice",    "ionice",
      "chrt",     "taskset",    "cmake",       "libtool", "xcrun",
      "colorgcc", "color-g++",  "compdb-exec", "bear"};
  return is_contained(Names, Program);
}

size_t findCompiler(ArrayRef<std::string> Args) {
  if (Args.empty() || isCompilerName(programName(Args.front())))
    return 0;
  // Of a program that nobody knows, only a compiler right behind it is certain
  // not to be the value of some flag.
  const bool IsKnown = isLauncherName(programName(Args.front())) ||
                       StringRef(Args.front()).contains('=');
  const size_t End = IsKnown ? Args.size() : std::min<size_t>(2, Args.size());
  for (size_t I = 1; I < End; ++I)
    if (!StringRef(Args[I]).contains('=') &&
        isCompilerName(programName(Args[I])))
      return I;
  return 0;
}

static Arguments tokenize(StringRef Command, cl::TokenizerCallback Tokenizer) {
  BumpPtrAllocator Allocator;
  StringSaver Saver(Allocator);
  SmallVector<const char *> Tokens;
  Tokenizer(Command, Saver, Tokens, /*MarkEOLs=*/false);
  return Arguments(Tokens.begin(), Tokens.end());
}

Arguments splitCommand(StringRef Command) {
  if (Command.contains_insensitive("cl")) { // Else there is no need to try.
    Arguments Windows = tokenize(Command, cl::TokenizeWindowsCommandLine);
    if (!Windows.empty() && isClName(Windows[findCompiler(Windows)]))
      return Windows;
  }
  return tokenize(Command, cl::TokenizeGNUCommandLine);
}

static void expandResponseFiles(Arguments &Args, StringRef Directory) {
  if (none_of(Args, [](StringRef Arg) { return Arg.starts_with("@"); }))
    return;
  clang::tooling::addExpandedResponseFiles(Args, Directory,
                                           isClCommand(Args)
                                               ? cl::TokenizeWindowsCommandLine
                                               : cl::TokenizeGNUCommandLine,
                                           *vfs::getRealFileSystem());
}

Arguments compilerCommand(Arguments Args, StringRef Directory) {
  if (Args.empty())
    return Args;
  const size_t Compiler = findCompiler(Args);
  if (Compiler == 0 && isLauncherName(programName(Args.front())))
    Args.front() = "c++"; // distcc and others have a compiler by default.
  Args.erase(Args.begin(), Args.begin() + Compiler);
  // Names of targets are only known once they are registered.
  static const bool TargetsAreKnown = [] {
    InitializeAllTargetInfos();
    return true;
  }();
  if (TargetsAreKnown)
    clang::tooling::addTargetAndModeForProgramName(Args,
                                                   programName(Args.front()));
  expandResponseFiles(Args, Directory);
  return Args;
}

bool isClCommand(ArrayRef<std::string> Command) {
  return is_contained(Command, "--driver-mode=cl") ||
         (!Command.empty() && isClName(Command.front()));
}

} // namespace corolint
