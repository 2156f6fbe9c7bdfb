//===- CommandLine.cpp - compile commands that clang understands ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/CommandLine.h"
#include "driver/run/LLVMCompat.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

using Arguments = std::vector<std::string>;

/// How many arguments, from the first of \p Rest on, make no sense here.
static size_t unwantedArguments(ArrayRef<std::string> Rest) {
  const StringRef Arg = Rest.front();
  // CMake hands a precompiled header to clang as
  // `-Xclang -include-pch -Xclang file.pch`, beside its source as a plain
  // include. It belongs to one release of clang, seldom ours.
  if (Arg == "-Xclang" && Rest.size() >= 4 && Rest[1] == "-include-pch")
    return 4;
  if (Arg == "-include-pch" && Rest.size() >= 2)
    return 2;
  // C++20 modules as GCC does them (CMake adds these flags for scanning), and
  // what would turn the project's own warnings into errors.
  static constexpr StringRef Exact[] = {"-fmodules-ts", "-pedantic-errors",
                                        "-E", "-S"};
  static constexpr StringRef Prefixes[] = {"-fmodule-mapper=", "-fdeps-",
                                           "-Werror"};
  return is_contained(Exact, Arg) ||
         any_of(Prefixes, [&](StringRef P) { return Arg.starts_with(P); });
}

static Arguments withoutUnwanted(const Arguments &Args) {
  Arguments Result;
  for (size_t I = 0; I < Args.size();) {
    const size_t Unwanted =
        I == 0 ? 0 : unwantedArguments(ArrayRef(Args).drop_front(I));
    if (Unwanted == 0)
      Result.push_back(Args[I]);
    I += std::max<size_t>(Unwanted, 1);
  }
  return Result;
}

/// Drops what clang's driver does not know: it would refuse to run.
static Arguments withoutUnknown(const Arguments &Args) {
  if (Args.size() < 2)
    return Args;
  SmallVector<const char *> Pointers;
  for (const std::string &Arg : drop_begin(Args))
    Pointers.push_back(Arg.c_str());
  unsigned MissingIndex = 0;
  unsigned MissingCount = 0;
  const opt::InputArgList Parsed = compat::getDriverOptTable().ParseArgs(
      Pointers, MissingIndex, MissingCount,
      opt::Visibility(compat::options::ClangOption));
  std::vector<bool> Unknown(Args.size(), false);
  for (const opt::Arg *Arg : Parsed.filtered(compat::options::OPT_UNKNOWN))
    if (Arg->getIndex() + 1 < Args.size())
      Unknown[Arg->getIndex() + 1] = true;
  Arguments Result;
  for (size_t I = 0; I < Args.size(); ++I)
    if (!Unknown[I])
      Result.push_back(Args[I]);
  return Result;
}

/// Adds \p Extra where it counts last: behind all flags, before a `--`.
static void appendFlags(Arguments &Args, ArrayRef<std::string> Extra) {
  Args.insert(llvm::find(Args, "--"), Extra.begin(), Extra.end());
}

Arguments analysisCommand(ArrayRef<std::string> Command, StringRef File,
                          StringRef ResourceDir,
                          const clang::tidy::ClangTidyOptions &Options) {
  using namespace clang::tooling;
  Arguments Args = Command.vec();
  if (Args.empty())
    return Args;
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
  Args = withoutUnknown(withoutUnwanted(Args));
  appendFlags(Args, {("-resource-dir=" + ResourceDir).str(), "-fsyntax-only",
                     "-Wno-everything", "-ferror-limit=0"});
  return Args;
}

} // namespace corolint
