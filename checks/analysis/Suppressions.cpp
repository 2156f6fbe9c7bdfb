//===- Suppressions.cpp - is there a NOLINT at this place? ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Suppressions.h"
#include "clang-tidy/NoLintDirectiveHandler.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Tooling/Core/Diagnostic.h"

using namespace clang;

namespace corolint {

static thread_local SuppressionObserver *Active = nullptr;

SuppressionObserver::SuppressionObserver() { Active = this; }

SuppressionObserver::~SuppressionObserver() { Active = nullptr; }

SuppressionObserver *SuppressionObserver::active() { return Active; }

/// clang-tidy's handler answers about diagnostics, so it is shown one, by an
/// engine of its own that tells nobody else.
class Suppressions::Asker : public DiagnosticConsumer {
public:
  explicit Asker(const SourceManager &Sources)
      :
#if LLVM_VERSION_MAJOR >= 21
        Engine(llvm::makeIntrusiveRefCnt<DiagnosticIDs>(), Options, this,
               /*ShouldOwnClient=*/false)
#else
        Engine(llvm::makeIntrusiveRefCnt<DiagnosticIDs>(),
               llvm::makeIntrusiveRefCnt<DiagnosticOptions>(), this,
               /*ShouldOwnClient=*/false)
#endif
        ,
        Id(Engine.getDiagnosticIDs()->getCustomDiagID(DiagnosticIDs::Warning,
                                                      "")) {
    Engine.setSourceManager(const_cast<SourceManager *>(&Sources));
  }

  bool ask(SourceLocation Location, llvm::StringRef TheCheck) {
    Check = TheCheck;
    Result = false;
    Engine.Report(Location, Id);
    return Result;
  }

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    // Mistakes in the comments are reported with what they are to suppress.
    llvm::SmallVector<tooling::Diagnostic, 1> Mistakes;
    Result = Handler.shouldSuppress(Level, Info, Check, Mistakes,
                                    /*AllowIO=*/true,
                                    /*EnableNoLintBlocks=*/true);
  }

private:
#if LLVM_VERSION_MAJOR >= 21
  DiagnosticOptions Options;
#endif
  tidy::NoLintDirectiveHandler Handler;
  DiagnosticsEngine Engine;
  unsigned Id;
  llvm::StringRef Check;
  bool Result = false;
};

Suppressions::Suppressions(const SourceManager &TheSources)
    : Sources(TheSources), Ask(std::make_unique<Asker>(Sources)) {}
Suppressions::~Suppressions() = default;

bool Suppressions::isSuppressed(SourceLocation Location,
                                llvm::StringRef Check) {
  if (Location.isInvalid() || !Ask->ask(Location, Check))
    return false;
  if (Active)
    Active->suppressed(Location, Check, Sources);
  return true;
}

} // namespace corolint
