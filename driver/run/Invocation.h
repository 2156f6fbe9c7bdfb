//===- Invocation.h - from a command to Clang's options ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How Clang is set up for a job: the same way for whoever parses the file, who
// precompiles what it includes, and who only asks where its headers are.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_INVOCATION_H
#define COROLINT_DRIVER_RUN_INVOCATION_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include <memory>

namespace clang {
class CompilerInvocation;
} // namespace clang
namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

struct AnalysisJob;
struct AnalysisSettings;
struct ConfigSettings;
class InputRecorder;

/// The real files, as far as \p Config allows, seen from the job's directory,
/// with the job's content on top. What is done with them is told to \p
/// Recorder, if there is one. Null where the directory does not exist.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
fileSystem(const AnalysisJob &Job, const ConfigSettings &Config,
           std::shared_ptr<InputRecorder> Recorder = nullptr);

/// What an analysis wants of Clang, whatever the command says.
void adaptInvocation(clang::CompilerInvocation &Invocation,
                     const AnalysisSettings &Settings);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_INVOCATION_H
