//===- CompilerSetup.cpp - what a compile command means to Clang ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/CompilerSetup.h"
#include "driver/run/DiagnosticCollector.h"
#include "driver/run/LLVMCompat.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

/// Asks Clang's driver once.
static CompilerSetup tryCommand(const AnalysisCommand &Command,
                                tidy::ClangTidyContext &Context,
                                StringRef Directory,
                                const IntrusiveRefCntPtr<vfs::FileSystem> &FS) {
  // The driver's problems are the command's, not the code's.
  DiagnosticCollector Collector(Context, Directory);
  compat::Diagnostics Diagnostics(Collector);
  std::vector<const char *> Args;
  for (const std::string &Arg : Command.Arguments)
    Args.push_back(Arg.c_str());
  CreateInvocationOptions Options;
  Options.Diags = Diagnostics.sharedEngine();
  Options.VFS = FS;
  CompilerSetup Result;
  Result.Made = createInvocation(Args, std::move(Options));
  // What the target has, it says when it is made: what is wrong with the
  // processor would otherwise be the end of the analysis.
  if (Result.Made && !compat::canMakeTarget(Diagnostics.engine(),
                                            Result.Made->getTargetOpts()))
    Result.Made = nullptr;
  Result.Errors = Collector.takeErrors();
  return Result;
}

static bool removeWhatIsRefused(AnalysisCommand &Command,
                                ArrayRef<std::string> Errors) {
  bool IsAny = false;
  for (const StringRef Error : Errors) {
    const std::vector<std::string> Removed =
        removeRefused(Command.Arguments, Error);
    IsAny |= !Removed.empty();
    append_range(Command.Dropped, Removed);
  }
  return IsAny;
}

CompilerSetup setUpCompiler(AnalysisCommand &Command,
                            tidy::ClangTidyContext &Context,
                            StringRef Directory,
                            const IntrusiveRefCntPtr<vfs::FileSystem> &FS) {
  CompilerSetup Result = tryCommand(Command, Context, Directory, FS);
  // Each turn removes something, so this ends.
  while (!Result.Errors.empty() && removeWhatIsRefused(Command, Result.Errors))
    Result = tryCommand(Command, Context, Directory, FS);
  if (!Result.Errors.empty()) {
    AnalysisCommand Plain = Command;
    append_range(Plain.Dropped, removeMachineFlags(Plain.Arguments));
    CompilerSetup Second = tryCommand(Plain, Context, Directory, FS);
    if (Second.Errors.empty()) {
      Command = std::move(Plain);
      Result = std::move(Second);
    }
  }
  // GCC has coroutines in C++17, too, for those who ask for them.
  if (Result.Made && is_contained(Command.Arguments, "-fcoroutines"))
    Result.Made->getLangOpts().Coroutines = true;
  return Result;
}

} // namespace corolint
