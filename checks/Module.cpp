//===- Module.cpp - the one list of checks --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingCallCheck.h"
#include "checks/BlockingIoCheck.h"
#include "checks/BlockingLockCheck.h"
#include "checks/CheckList.h"
#include "checks/DiscardedTaskCheck.h"
#include "checks/EventLoopNotRunCheck.h"
#include "checks/HeavyComputeCheck.h"
#include "checks/LockAcrossAwaitCheck.h"
#include "checks/NeverSuspendsCheck.h"
#include "checks/SequentialAwaitCheck.h"
#include "checks/SyncWaitCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#if LLVM_VERSION_MAJOR < 22
#include "clang-tidy/ClangTidyModuleRegistry.h"
#endif

namespace corolint {

static constexpr CheckInfo Checks[] = {
    {"coro-blocking-call", true},      {"coro-blocking-io", true},
    {"coro-blocking-lock", false},     {"coro-discarded-task", true},
    {"coro-event-loop-not-run", true}, {"coro-heavy-compute", false},
    {"coro-lock-across-await", true},  {"coro-never-suspends", false},
    {"coro-sequential-await", true},   {"coro-sync-wait", true},
};

llvm::ArrayRef<CheckInfo> allChecks() { return Checks; }

namespace {

class CorolintModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(
      clang::tidy::ClangTidyCheckFactories &CheckFactories) override {
    auto Shared = std::make_shared<SharedModel>();
    add<BlockingCallCheck>(CheckFactories, "coro-blocking-call", Shared);
    add<BlockingIoCheck>(CheckFactories, "coro-blocking-io", Shared);
    add<BlockingLockCheck>(CheckFactories, "coro-blocking-lock", Shared);
    add<DiscardedTaskCheck>(CheckFactories, "coro-discarded-task", Shared);
    add<EventLoopNotRunCheck>(CheckFactories, "coro-event-loop-not-run",
                              Shared);
    add<HeavyComputeCheck>(CheckFactories, "coro-heavy-compute", Shared);
    add<LockAcrossAwaitCheck>(CheckFactories, "coro-lock-across-await", Shared);
    add<NeverSuspendsCheck>(CheckFactories, "coro-never-suspends", Shared);
    add<SequentialAwaitCheck>(CheckFactories, "coro-sequential-await", Shared);
    add<SyncWaitCheck>(CheckFactories, "coro-sync-wait", Shared);
  }

private:
  /// Like registerCheck, but all checks of one run share \p Shared.
  template <typename CheckT>
  static void add(clang::tidy::ClangTidyCheckFactories &CheckFactories,
                  llvm::StringRef Name,
                  const std::shared_ptr<SharedModel> &Shared) {
    CheckFactories.registerCheckFactory(
        Name, [Shared](llvm::StringRef CheckName,
                       clang::tidy::ClangTidyContext *Context) {
          return std::make_unique<CheckT>(CheckName, Context, Shared);
        });
  }
};

clang::tidy::ClangTidyModuleRegistry::Add<CorolintModule>
    X("corolint-module", "Checks for C++20 coroutine code.");

} // namespace
} // namespace corolint

volatile int CorolintModuleAnchorSource =
    0; // NOLINT(readability-identifier-naming)
