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
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace corolint {

class SuppressionComments;

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

  /// Finds the comments behind suppressions.
  void setComments(SuppressionComments &TheComments) {
    Comments = &TheComments;
  }

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
  void handleFinding(clang::DiagnosticsEngine::Level Level,
                     const clang::Diagnostic &Info);
  void keepError(const clang::Diagnostic &Info);

  clang::tidy::ClangTidyContext &Context;
  std::string Directory;
  const clang::DiagnosticsEngine *CheckEngine = nullptr;
  SuppressionComments *Comments = nullptr;
  /// Of suppressed findings, by check, path and offset.
  std::map<std::tuple<std::string, std::string, unsigned>, Suppression>
      Suppressed;
  bool SawSource = false;
  std::string MissingHeader;
  std::string MissingModule;
  std::vector<std::string> Errors;
  unsigned ErrorCount = 0;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_DIAGNOSTICCOLLECTOR_H
