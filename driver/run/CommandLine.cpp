//===- CommandLine.cpp - compile commands that clang understands ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/CommandLine.h"
#include "driver/Paths.h"
#include "driver/run/LLVMCompat.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

using Arguments = std::vector<std::string>;

static bool isCl(const Arguments &Args) {
  return is_contained(Args, "--driver-mode=cl");
}

/// Flags of GCC, nvcc and others that clang does not have, and that are
/// followed by a value: without them it would be taken for a source.
static bool isForeignFlagWithValue(StringRef Arg) {
  static constexpr StringRef Flags[] = {
      "-aux-info",      "-auxbase",
      "-auxbase-strip", "-dumpbase",
      "-dumpdir",       "-dumpbase-ext",
      "-imultilib",     "-imultiarch",
      "-wrapper",       "-fdump-record-layouts-to",
      "-ccbin",         "-gencode",
      "-Xcompiler",     "-Xcudafe",
      "-Xptxas",        "--compiler-bindir",
      "--param-file"};
  return is_contained(Flags, Arg);
}

/// How many arguments, from the first of \p Rest on, make no sense here.
static size_t unwantedArguments(ArrayRef<std::string> Rest, bool IsCl) {
  const StringRef Arg = Rest.front();
  // CMake hands a precompiled header to clang as
  // `-Xclang -include-pch -Xclang file.pch`, beside its source as a plain
  // include. It belongs to one release of clang, seldom ours.
  if (Arg == "-Xclang" && Rest.size() >= 4 && Rest[1] == "-include-pch")
    return 4;
  if (Arg == "-include-pch" && Rest.size() >= 2)
    return 2;
  if (IsCl) {
    // Precompiled headers, preprocessing, and warnings as errors.
    const StringRef Name = Arg.drop_front(Arg.empty() ? 0 : 1);
    return (Arg.starts_with("/") || Arg.starts_with("-")) &&
           (Name.starts_with("Yu") || Name.starts_with("Yc") ||
            Name.starts_with("Fp") ||
            is_contained({"WX", "E", "P", "EP", "showIncludes"}, Name));
  }
  // C++20 modules as GCC does them (CMake adds these flags for scanning), and
  // what would turn the project's own warnings into errors.
  // And what makes the driver print, or take more than one step.
  static constexpr StringRef Exact[] = {
      "-fmodules-ts", "-pedantic-errors", "-E", "-S", "-v", "-###"};
  static constexpr StringRef Prefixes[] = {
      "-fmodule-mapper=", "-fdeps-", "-Werror", "-save-temps", "--save-temps"};
  return is_contained(Exact, Arg) ||
         any_of(Prefixes, [&](StringRef P) { return Arg.starts_with(P); });
}

static Arguments withoutUnwanted(const Arguments &Args, Arguments &Dropped) {
  Arguments Result;
  const bool IsCl = isCl(Args);
  for (size_t I = 0; I < Args.size();) {
    if (I != 0 && I + 1 < Args.size() && isForeignFlagWithValue(Args[I])) {
      Dropped.push_back(Args[I]);
      I += 2;
      continue;
    }
    const size_t Unwanted =
        I == 0 ? 0 : unwantedArguments(ArrayRef(Args).drop_front(I), IsCl);
    if (Unwanted == 0)
      Result.push_back(Args[I]);
    I += std::max<size_t>(Unwanted, 1);
  }
  return Result;
}

namespace {

/// Makes of a command one that clang's driver takes: it refuses what it does
/// not know, and would analyse another file if that one came first.
class Normalizer {
public:
  Normalizer(StringRef TheFile, StringRef TheDirectory)
      : File(TheFile), Directory(TheDirectory) {}

  AnalysisCommand normalize(const Arguments &Args);

private:
  void visitInput(StringRef Input);

  StringRef File;
  StringRef Directory;
  bool IsCl = false;
  AnalysisCommand Result;
  /// Whether the file itself is among the arguments.
  bool HasFile = false;
};

} // namespace

void Normalizer::visitInput(StringRef Input) {
  // Unknown flags of cl.exe look like paths.
  if (IsCl && Input.starts_with("/") && !Input.drop_front().contains('/') &&
      Input != File) {
    Result.Dropped.push_back(Input.str());
    return;
  }
  if (absolutePath(Input, Directory) == File) {
    if (!HasFile && !IsCl)
      Result.Arguments.push_back(Input.str());
    HasFile = true;
    return;
  }
  // What the build writes before it compiles, for modules: there are none.
  if (Input.consume_front("@") && !Input.ends_with(".modmap") &&
      Result.Problem.empty())
    Result.Problem = ("missing response file '" + Input + "'").str();
}

AnalysisCommand Normalizer::normalize(const Arguments &Args) {
  IsCl = isCl(Args);
  const auto Dashes = llvm::find(Args, "--");
  SmallVector<const char *> Pointers;
  for (auto It = std::next(Args.begin()); It < Dashes; ++It)
    Pointers.push_back(It->c_str());
  unsigned MissingIndex = 0;
  unsigned MissingCount = 0;
  const opt::InputArgList Parsed = compat::getDriverOptTable().ParseArgs(
      Pointers, MissingIndex, MissingCount,
      opt::Visibility(IsCl ? compat::options::CLOption
                           : compat::options::ClangOption));
  std::vector<const opt::Arg *> At(Pointers.size(), nullptr);
  for (const opt::Arg *Arg : Parsed)
    if (Arg->getIndex() < At.size())
      At[Arg->getIndex()] = Arg;
  Result.Arguments.push_back(Args.front());
  for (size_t I = 0; I < At.size(); ++I) {
    const StringRef Text = Pointers[I];
    if (At[I] && At[I]->getOption().matches(compat::options::OPT_INPUT))
      visitInput(Text);
    else if (At[I] && At[I]->getOption().matches(compat::options::OPT_UNKNOWN))
      Result.Dropped.push_back(Text.str());
    else
      Result.Arguments.push_back(Text.str());
  }
  // A path can look like a flag of cl.exe.
  if (IsCl || !HasFile) {
    Result.Arguments.push_back("--");
    Result.Arguments.push_back(File.str());
  }
  return std::move(Result);
}

/// What \p Message has in quotes.
static SmallVector<StringRef> quoted(StringRef Message) {
  SmallVector<StringRef> Parts;
  Message.split(Parts, '\'');
  SmallVector<StringRef> Result;
  for (size_t I = 1; I < Parts.size(); I += 2)
    Result.push_back(Parts[I]);
  return Result;
}

/// Without these the code may mean something else entirely.
static bool isEssential(StringRef Arg) {
  return !(Arg.starts_with("-") || Arg.starts_with("/")) ||
         any_of(ArrayRef<StringRef>{"-std", "/std", "--target", "-target", "-x",
                                    "-I", "-D", "-i", "--driver-mode", "--"},
                [&](StringRef Prefix) {
                  return Prefix == "--" ? Arg == Prefix
                                        : Arg.starts_with(Prefix);
                });
}

Arguments removeRefused(Arguments &Args, StringRef Refusal) {
  const SmallVector<StringRef> Quoted = quoted(Refusal);
  auto IsMeant = [&](StringRef Arg) {
    if (isEssential(Arg))
      return false;
    if (is_contained(Quoted, Arg))
      return true;
    // "unsupported argument 'x' to option '-f='".
    return any_of(Quoted, [&](StringRef Option) {
      StringRef Value = Arg;
      return Option.starts_with("-") && Value.consume_front(Option) &&
             is_contained(Quoted, Value);
    });
  };
  Arguments Removed;
  llvm::copy_if(drop_begin(Args), std::back_inserter(Removed), IsMeant);
  erase_if(Args, [&](const std::string &Arg) {
    return &Arg != &Args.front() && IsMeant(Arg);
  });
  return Removed;
}

Arguments removeMachineFlags(Arguments &Args) {
  auto IsMachine = [](StringRef Arg) {
    return Arg.starts_with("-m") && Arg != "-m32" && Arg != "-m64" &&
           Arg != "-mx32" && Arg != "-mllvm";
  };
  Arguments Removed;
  llvm::copy_if(Args, std::back_inserter(Removed), IsMachine);
  erase_if(Args, IsMachine);
  return Removed;
}

/// Adds \p Extra where it counts last: behind all flags, before a `--`.
static void appendFlags(Arguments &Args, ArrayRef<std::string> Extra) {
  Args.insert(llvm::find(Args, "--"), Extra.begin(), Extra.end());
}

AnalysisCommand analysisCommand(ArrayRef<std::string> Command, StringRef File,
                                StringRef Directory, StringRef ResourceDir,
                                const clang::tidy::ClangTidyOptions &Options) {
  using namespace clang::tooling;
  Arguments Args = Command.vec();
  if (Args.empty())
    return {{}, {}, "the compile command is empty"};
  if (Options.ExtraArgsBefore)
    Args.insert(Args.begin() + 1, Options.ExtraArgsBefore->begin(),
                Options.ExtraArgsBefore->end());
  if (Options.ExtraArgs)
    appendFlags(Args, *Options.ExtraArgs);
  if (const Arguments *Removed = compat::removedArgs(Options))
    erase_if(Args, [&](const std::string &Arg) {
      return llvm::is_contained(*Removed, Arg);
    });
  for (const ArgumentsAdjuster &Adjust :
       {getClangStripOutputAdjuster(), getClangStripDependencyFileAdjuster(),
        getStripPluginsAdjuster()})
    Args = Adjust(Args, File);
  Arguments Dropped;
  Args = withoutUnwanted(Args, Dropped);
  AnalysisCommand Result = Normalizer(File, Directory).normalize(Args);
  append_range(Result.Dropped, Dropped);
  appendFlags(Result.Arguments,
              {("-resource-dir=" + ResourceDir).str(), "-fsyntax-only",
               "-Wno-everything", "-ferror-limit=0"});
  return Result;
}

} // namespace corolint
