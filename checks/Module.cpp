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
#include <map>
#include <memory>
#include <mutex>

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

/// A model for each run, which all of its checks have in common. clang-tidy
/// makes factories for each run, but clangd once, and then has several threads
/// that run checks; the context is what tells their runs apart.
class ModelsOfRuns {
public:
  std::shared_ptr<SharedModel> of(const clang::tidy::ClangTidyContext *Run) {
    const std::lock_guard Lock(Guard);
    std::weak_ptr<SharedModel> &Slot = Models[Run];
    std::shared_ptr<SharedModel> Result = Slot.lock();
    if (Result)
      return Result;
    // The first check of a new run: where others have ended, nothing is kept.
    std::erase_if(Models,
                  [](const auto &Item) { return Item.second.expired(); });
    Result = std::make_shared<SharedModel>();
    Models[Run] = Result;
    return Result;
  }

private:
  std::mutex Guard;
  std::map<const clang::tidy::ClangTidyContext *, std::weak_ptr<SharedModel>>
      Models;
};

class CorolintModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(
      clang::tidy::ClangTidyCheckFactories &CheckFactories) override {
    auto Models = std::make_shared<ModelsOfRuns>();
    add<BlockingCallCheck>(CheckFactories, "coro-blocking-call", Models);
    add<BlockingIoCheck>(CheckFactories, "coro-blocking-io", Models);
    add<BlockingLockCheck>(CheckFactories, "coro-blocking-lock", Models);
    add<DiscardedTaskCheck>(CheckFactories, "coro-discarded-task", Models);
    add<EventLoopNotRunCheck>(CheckFactories, "coro-event-loop-not-run",
                              Models);
    add<HeavyComputeCheck>(CheckFactories, "coro-heavy-compute", Models);
    add<LockAcrossAwaitCheck>(CheckFactories, "coro-lock-across-await", Models);
    add<NeverSuspendsCheck>(CheckFactories, "coro-never-suspends", Models);
    add<SequentialAwaitCheck>(CheckFactories, "coro-sequential-await", Models);
    add<SyncWaitCheck>(CheckFactories, "coro-sync-wait", Models);
  }

private:
  /// Like registerCheck, but the check shares the model of its run.
  template <typename CheckT>
  static void add(clang::tidy::ClangTidyCheckFactories &CheckFactories,
                  llvm::StringRef Name,
                  const std::shared_ptr<ModelsOfRuns> &Models) {
    CheckFactories.registerCheckFactory(
        Name, [Models](llvm::StringRef CheckName,
                       clang::tidy::ClangTidyContext *Context) {
          return std::make_unique<CheckT>(CheckName, Context,
                                          Models->of(Context));
        });
  }
};

clang::tidy::ClangTidyModuleRegistry::Add<CorolintModule>
    X("corolint-module", "Checks for C++20 coroutine code.");

} // namespace
} // namespace corolint

volatile int CorolintModuleAnchorSource =
    0; // NOLINT(readability-identifier-naming)
