//===- ErrorHook.cpp - where the errors of a file are ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// While somebody types there is always an error somewhere. Checks that argue
// from what is missing are silent in a function with an error, and if nobody
// tells them where the errors are, in the whole file: findings would come and
// go with each key. So this listens to what the compiler tells clangd. The
// linker puts it in front of the function that makes a compiler (see
// TidyHooks.cpp).
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BrokenCode.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/PrecompiledPreamble.h"

using namespace clang;

namespace {

/// Passes everything on. Lives as long as the compiler's diagnostics go to
/// clangd: while a file is parsed and checked, in one thread.
class ErrorListener : public DiagnosticConsumer {
public:
  explicit ErrorListener(DiagnosticConsumer &TheTarget) : Target(TheTarget) {}

  void BeginSourceFile(const LangOptions &Options,
                       const Preprocessor *PP) override {
    Target.BeginSourceFile(Options, PP);
  }
  void EndSourceFile() override { Target.EndSourceFile(); }
  void finish() override { Target.finish(); }
  void clear() override {
    DiagnosticConsumer::clear();
    Target.clear();
  }
  bool IncludeInDiagnosticCounts() const override {
    return Target.IncludeInDiagnosticCounts();
  }
  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    // Not a warning that somebody takes for an error.
    if (Level >= DiagnosticsEngine::Error && Info.getLocation().isValid() &&
        Info.getDiags()->getDiagnosticIDs()->isDefaultMappingAsError(
            Info.getID()))
      Errors.add(Info.getLocation());
    Target.HandleDiagnostic(Level, Info);
  }

private:
  DiagnosticConsumer &Target;
  corolint::CompileErrors Errors;
};

} // namespace

using CompilerPtr = std::unique_ptr<CompilerInstance>;

#define COROLINT_COMPILER_PARAMETERS                                           \
  std::unique_ptr<CompilerInvocation> Invocation,                              \
      const PrecompiledPreamble *Preamble,                                     \
      std::unique_ptr<llvm::MemoryBuffer> MainFile,                            \
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,                      \
      DiagnosticConsumer &Client

CompilerPtr realPrepareCompiler(COROLINT_COMPILER_PARAMETERS) __asm__(
    "__real_" COROLINT_HOOK_COMPILER);
CompilerPtr wrapPrepareCompiler(COROLINT_COMPILER_PARAMETERS) __asm__(
    "__wrap_" COROLINT_HOOK_COMPILER);

CompilerPtr wrapPrepareCompiler(COROLINT_COMPILER_PARAMETERS) {
  CompilerPtr Result =
      realPrepareCompiler(std::move(Invocation), Preamble, std::move(MainFile),
                          std::move(FS), Client);
  if (Result)
    Result->getDiagnostics().setClient(new ErrorListener(Client));
  return Result;
}
