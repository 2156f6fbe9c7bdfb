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
class SourceManager;
} // namespace clang

namespace corolint {

/// Hands the AST on to other consumers, with the traversal restricted to
/// declarations outside system headers, and tells the parser which function
/// bodies it may skip.
class UserCodeConsumer : public clang::MultiplexConsumer {
public:
  /// \p TheIsWanted is asked, after parsing, whether to go on at all.
  UserCodeConsumer(std::vector<std::unique_ptr<clang::ASTConsumer>> Wrapped,
                   const clang::SourceManager &TheSources,
                   std::function<bool()> TheIsWanted);

  void HandleTranslationUnit(clang::ASTContext &Context) override;
  bool shouldSkipFunctionBody(clang::Decl *D) override;

private:
  bool isInSystemHeader(const clang::Decl &D) const;

  const clang::SourceManager &Sources;
  std::function<bool()> IsWanted;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_USERCODECONSUMER_H
