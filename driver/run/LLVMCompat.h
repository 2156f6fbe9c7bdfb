//===- LLVMCompat.h - differences between LLVM releases ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What changed in Clang's interfaces between the oldest and the newest release
// that we build with, so that the rest of the driver reads as for one release.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_LLVMCOMPAT_H
#define COROLINT_DRIVER_RUN_LLVMCOMPAT_H

#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Basic/TargetOptions.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Config/llvm-config.h"
#include <memory>

#if LLVM_VERSION_MAJOR >= 22
#include "clang/Driver/CreateInvocationFromArgs.h"
#include "clang/Options/Options.h"
#else
#include "clang/Driver/Options.h"
#include "clang/Frontend/Utils.h"
#endif

namespace corolint::compat {

#if LLVM_VERSION_MAJOR >= 22
namespace options = clang::options;
using clang::getDriverOptTable;
#else
namespace options = clang::driver::options;
using clang::driver::getDriverOptTable;
#endif

/// A diagnostics engine with default options that reports to \p Client.
class Diagnostics {
public:
  explicit Diagnostics(clang::DiagnosticConsumer &Client)
      :
#if LLVM_VERSION_MAJOR >= 21
        Options(std::make_unique<clang::DiagnosticOptions>()),
        Engine(llvm::makeIntrusiveRefCnt<clang::DiagnosticsEngine>(
            llvm::makeIntrusiveRefCnt<clang::DiagnosticIDs>(), *Options,
            &Client, /*ShouldOwnClient=*/false))
#else
        Engine(llvm::makeIntrusiveRefCnt<clang::DiagnosticsEngine>(
            llvm::makeIntrusiveRefCnt<clang::DiagnosticIDs>(),
            llvm::makeIntrusiveRefCnt<clang::DiagnosticOptions>(), &Client,
            /*ShouldOwnClient=*/false))
#endif
  {
  }

  clang::DiagnosticsEngine &engine() { return *Engine; }
  llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> sharedEngine() {
    return Engine;
  }

  /// Makes \p Context report through this engine. Call it once: from LLVM 21
  /// on the context owns the options (they live as long as it does).
  void attachTo(clang::tidy::ClangTidyContext &Context) {
#if LLVM_VERSION_MAJOR >= 21
    Context.setDiagnosticsEngine(std::move(Options), Engine.get());
#else
    Context.setDiagnosticsEngine(Engine.get());
#endif
  }

private:
#if LLVM_VERSION_MAJOR >= 21
  std::unique_ptr<clang::DiagnosticOptions> Options;
#endif
  llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> Engine;
};

/// Whether Clang can compile for the target of \p Options; says to
/// \p Diagnostics what it cannot do.
inline bool canMakeTarget(clang::DiagnosticsEngine &Diagnostics,
                          const clang::TargetOptions &Options) {
#if LLVM_VERSION_MAJOR >= 21
  clang::TargetOptions Copy(Options);
  return llvm::IntrusiveRefCntPtr<clang::TargetInfo>(
             clang::TargetInfo::CreateTargetInfo(Diagnostics, Copy)) != nullptr;
#else
  const auto Copy = std::make_shared<clang::TargetOptions>(Options);
  return llvm::IntrusiveRefCntPtr<clang::TargetInfo>(
             clang::TargetInfo::CreateTargetInfo(Diagnostics, Copy)) != nullptr;
#endif
}

/// The keys of all options that the checks read.
inline llvm::StringSet<> allOptionKeys() {
#if LLVM_VERSION_MAJOR >= 22
  return clang::tidy::getAllChecksAndOptions(
             /*AllowEnablingAnalyzerAlphaCheckers=*/false,
             /*ExperimentalCustomChecks=*/false)
      .Options;
#else
  return clang::tidy::getAllChecksAndOptions(
             /*AllowEnablingAnalyzerAlphaCheckers=*/false)
      .Options;
#endif
}

/// The flags that a configuration asks to remove from command lines.
inline const std::vector<std::string> *
removedArgs(const clang::tidy::ClangTidyOptions &Options) {
#if LLVM_VERSION_MAJOR >= 22
  return Options.RemovedArgs ? &*Options.RemovedArgs : nullptr;
#else
  return nullptr;
#endif
}

} // namespace corolint::compat

#endif // COROLINT_DRIVER_RUN_LLVMCOMPAT_H
