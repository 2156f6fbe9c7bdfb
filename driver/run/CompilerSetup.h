//===- CompilerSetup.h - what a compile command means to Clang --*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Most flags decide how code runs and not what it means. One that Clang's
// driver refuses is no reason not to read the code: it is left out, and named.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_COMPILERSETUP_H
#define COROLINT_DRIVER_RUN_COMPILERSETUP_H

#include "driver/run/CommandLine.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class CompilerInvocation;
class DiagnosticConsumer;
namespace tidy {
class ClangTidyContext;
} // namespace tidy
} // namespace clang

namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

struct CompilerSetup {
  /// Null where Clang's driver cannot do anything with the command.
  std::shared_ptr<clang::CompilerInvocation> Made;
  /// What the driver says is wrong, after all that could be left out was.
  std::vector<std::string> Errors;
};

/// Sets Clang up for \p Command, and leaves flags out of it, to
/// `Command.Dropped`, where that helps.
CompilerSetup
setUpCompiler(AnalysisCommand &Command, clang::tidy::ClangTidyContext &Context,
              llvm::StringRef Directory,
              const llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_COMPILERSETUP_H
