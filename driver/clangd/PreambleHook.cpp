//===- PreambleHook.cpp - bodies in headers that our checks read ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd precompiles what a file includes, and leaves out the bodies of
// functions there. Ours are the few that say when a coroutine starts and
// whether an await suspends: without them a task type in a header would be one
// of which nothing is known. The linker puts this in front of the function that
// precompiles (see TidyHooks.cpp); whoever calls it says which bodies to skip.
//
//===----------------------------------------------------------------------===//

#include "driver/run/UserCodeConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/PrecompiledPreamble.h"
#include "clang/Lex/PPCallbacks.h"
#include <type_traits>

using namespace clang;

namespace {

/// Passes everything on, but for what is asked about those bodies.
class WithNeededBodies : public PreambleCallbacks {
public:
  explicit WithNeededBodies(PreambleCallbacks &TheBase) : Base(TheBase) {}

  void BeforeExecute(CompilerInstance &CI) override { Base.BeforeExecute(CI); }
  void AfterExecute(CompilerInstance &CI) override { Base.AfterExecute(CI); }
  void AfterPCHEmitted(ASTWriter &Writer) override {
    Base.AfterPCHEmitted(Writer);
  }
  void HandleTopLevelDecl(DeclGroupRef Group) override {
    Base.HandleTopLevelDecl(Group);
  }
  std::unique_ptr<PPCallbacks> createPPCallbacks() override {
    return Base.createPPCallbacks();
  }
  CommentHandler *getCommentHandler() override {
    return Base.getCommentHandler();
  }
  bool shouldSkipFunctionBody(Decl *D) override {
    const FunctionDecl *Function = D->getAsFunction();
    if (Function && corolint::isNeededByChecks(*Function))
      return false;
    return Base.shouldSkipFunctionBody(D);
  }

private:
  PreambleCallbacks &Base;
};

/// The type of the fourth parameter of a function.
template <typename FunctionT> struct FourthParameter;
template <typename ResultT, typename A, typename B, typename C, typename D,
          typename... Rest>
struct FourthParameter<ResultT (*)(A, B, C, D, Rest...)> {
  using Type = D;
};

/// LLVM 22 has a counted pointer where others have a reference.
using DiagnosticsT =
    FourthParameter<decltype(&PrecompiledPreamble::Build)>::Type;
using ResultT = llvm::ErrorOr<PrecompiledPreamble>;

} // namespace

#define COROLINT_BUILD_PARAMETERS                                              \
  const CompilerInvocation &Invocation, const llvm::MemoryBuffer *MainFile,    \
      PreambleBounds Bounds, DiagnosticsT Diagnostics,                         \
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> VFS,                     \
      std::shared_ptr<PCHContainerOperations> PCHOperations,                   \
      bool StoreInMemory, StringRef StoragePath, PreambleCallbacks &Callbacks

ResultT realBuild(COROLINT_BUILD_PARAMETERS) __asm__(
    "__real_" COROLINT_HOOK_PREAMBLE);
ResultT wrapBuild(COROLINT_BUILD_PARAMETERS) __asm__(
    "__wrap_" COROLINT_HOOK_PREAMBLE);

ResultT wrapBuild(COROLINT_BUILD_PARAMETERS) {
  static_assert(std::is_same_v<decltype(&wrapBuild),
                               decltype(&PrecompiledPreamble::Build)>);
  WithNeededBodies Needed(Callbacks);
  return realBuild(Invocation, MainFile, Bounds,
                   std::forward<DiagnosticsT>(Diagnostics), std::move(VFS),
                   std::move(PCHOperations), StoreInMemory, StoragePath,
                   Needed);
}
