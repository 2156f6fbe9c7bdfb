//===- DiagnosticCollector.h - diagnostics become findings ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sits where clang-tidy has its diagnostic consumer, and keeps apart what the
// checks find, which clang-tidy's rules apply to, and what the compiler says,
// which tells whether the analysis can be trusted.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_DIAGNOSTICCOLLECTOR_H
#define COROLINT_DRIVER_RUN_DIAGNOSTICCOLLECTOR_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "driver/Finding.h"
#include <string>
#include <vector>

namespace corolint {

class DiagnosticCollector : public clang::tidy::ClangTidyDiagnosticConsumer {
public:
  /// Relative paths in diagnostics start from \p TheDirectory.
  DiagnosticCollector(clang::tidy::ClangTidyContext &TheContext,
                      llvm::StringRef TheDirectory);

  /// Tells which engine the checks report to; the others are the compiler's.
  void setCheckEngine(const clang::DiagnosticsEngine &Engine) {
    CheckEngine = &Engine;
  }

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override;
  void BeginSourceFile(const clang::LangOptions &LangOpts,
                       const clang::Preprocessor *PP) override;

  /// Whether Clang came as far as to read the source file.
  bool sawSource() const { return SawSource; }
  /// The first header that was not found; empty where all were.
  const std::string &missingHeader() const { return MissingHeader; }
  /// The same for modules.
  const std::string &missingModule() const { return MissingModule; }
  /// The compiler's errors as `path:line:column: message`.
  std::vector<std::string> takeErrors();
  /// Moves what the checks found into \p Result.
  void takeFindings(llvm::vfs::FileSystem &FS, FileResult &Result);

private:
  void keepError(const clang::Diagnostic &Info);

  clang::tidy::ClangTidyContext &Context;
  std::string Directory;
  const clang::DiagnosticsEngine *CheckEngine = nullptr;
  bool SawSource = false;
  std::string MissingHeader;
  std::string MissingModule;
  std::vector<std::string> Errors;
  unsigned ErrorCount = 0;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_DIAGNOSTICCOLLECTOR_H
