//===- SequentialAwaitCheck.h - coro-sequential-await -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_SEQUENTIALAWAITCHECK_H
#define COROLINT_CHECKS_SEQUENTIALAWAITCHECK_H

#include "checks/IncludingCheck.h"
#include "checks/analysis/AwaitGroups.h"
#include "checks/analysis/AwaitLoops.h"
#include "checks/analysis/Edits.h"

namespace corolint {

/// Finds awaits that run one after the other although they could overlap:
/// awaits inside the arguments of a join; lazy tasks that are created together,
/// or kept in a container, and then awaited one by one; awaits in a row, in one
/// expression or in the iterations of a loop whose calls do not need each
/// other.
///
/// How sure that is has three grades; MinConfidence says which are reported.
/// The argument is in checks/analysis: Independence for two calls, AwaitLoops
/// for iterations, Effects for bodies.
///
/// The fix, on a note because a join changes which error wins and what is
/// cancelled, uses what the library has for it.
///
/// For the user-facing documentation see docs/checks/coro-sequential-await.md.
class SequentialAwaitCheck : public IncludingCheck {
public:
  SequentialAwaitCheck(llvm::StringRef Name,
                       clang::tidy::ClangTidyContext *Context,
                       std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

protected:
  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) override;
  void checkFile(FileModel &Model) override;

private:
  void checkBlock(const clang::CompoundStmt &Block,
                  const clang::FunctionDecl &Function, FileModel &Model);
  void reportGroup(const AwaitGroup &Group, llvm::StringRef Message,
                   const clang::CompoundStmt &Block,
                   const clang::FunctionDecl &Function, FileModel &Model);
  void checkLoop(const AwaitLoop &Loop, const clang::FunctionDecl &Function,
                 FileModel &Model);
  void reportLoop(const AwaitLoop &Loop, llvm::StringRef Message,
                  const clang::FunctionDecl &Function, FileModel &Model);

  /// The messages of a finding that bodies in other files decide about.
  struct Texts {
    std::string Now;     ///< Empty where it is not sure enough.
    std::string IfApart; ///< Empty where that is the same.
  };
  struct Draft;
  /// Writes such a finding down. \p Rival: see GroupFact. \returns the index in
  /// FileFacts::Groups.
  uint32_t writeDown(const Draft &Group, uint32_t Rival, FileModel &Model);
  Texts textsOf(const AwaitGroup &Group, const clang::FunctionDecl &Function,
                FileModel &Model) const;
  void checkJoin(const clang::CallExpr &Call,
                 const clang::FunctionDecl &Function, FileModel &Model);
  void checkJoinOfOne(const clang::CallExpr &Call,
                      const clang::FunctionDecl &Function, FileModel &Model);

  /// A hazard of tasks that do overlap.
  void reportOrphans(const AwaitGroup &Group,
                     const clang::FunctionDecl &Function, FileModel &Model);

  /// By fixes in the function at hand.
  NewNames Given;
  /// Where facts are collected: the functions that they are about; and the
  /// places of groups that other files may make.
  std::vector<const clang::FunctionDecl *> Followed;
  llvm::DenseSet<clang::SourceLocation> Announced;

  const Confidence MinConfidence;
  const bool OrphanOnThrow;
};

} // namespace corolint

namespace clang::tidy {
template <> struct OptionEnumMapping<corolint::Confidence> {
  static llvm::ArrayRef<std::pair<corolint::Confidence, llvm::StringRef>>
  getEnumMapping();
};
} // namespace clang::tidy

#endif // COROLINT_CHECKS_SEQUENTIALAWAITCHECK_H
