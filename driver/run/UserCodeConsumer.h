//===- UserCodeConsumer.h - restricts an analysis to the project -*- C++
//-*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parsing is what an analysis costs, and most of what gets parsed belongs to
// libraries. A linter needs the libraries' declarations, but not the bodies of
// their functions, and has nothing to visit there.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_USERCODECONSUMER_H
#define COROLINT_DRIVER_RUN_USERCODECONSUMER_H

#include "clang/Frontend/MultiplexConsumer.h"
#include <functional>
#include <memory>
#include <vector>

namespace clang {
class FunctionDecl;
class SourceManager;
} // namespace clang

namespace corolint {

class HeaderViews;

/// Whether the checks read in \p Function when a coroutine starts, whether an
/// await suspends, and what dropping a task does to its work: its body is
/// parsed wherever it is.
bool isNeededByChecks(const clang::FunctionDecl &Function);

/// Hands the AST on to other consumers, with the traversal restricted to
/// declarations outside system headers, and tells the parser which function
/// bodies it may skip.
class UserCodeConsumer : public clang::MultiplexConsumer {
public:
  /// \p TheIsWanted is asked, after parsing, whether to go on at all.
  /// \p TheViews, where it is not null, knows whose bodies headers' are.
  UserCodeConsumer(std::vector<std::unique_ptr<clang::ASTConsumer>> Wrapped,
                   const clang::SourceManager &TheSources,
                   HeaderViews *TheViews, std::function<bool()> TheIsWanted);

  bool HandleTopLevelDecl(clang::DeclGroupRef Group) override;
  void HandleTranslationUnit(clang::ASTContext &Context) override;
  bool shouldSkipFunctionBody(clang::Decl *D) override;

private:
  bool isInSystemHeader(const clang::Decl &D) const;

  const clang::SourceManager &Sources;
  HeaderViews *Views;
  /// What the parser has met: not what a precompiled prefix has, all of which
  /// would have to be read to look at it.
  std::vector<clang::Decl *> Parsed;
  std::function<bool()> IsWanted;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_USERCODECONSUMER_H
