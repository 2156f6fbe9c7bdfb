//===- CoroutineCheck.h - what corolint's checks have in common -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Base of the checks: C++20 only, anchored on function definitions outside of
// system headers, each finding once although a template's instantiations repeat
// it, and one model of the file for all checks.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_COROUTINECHECK_H
#define COROLINT_CHECKS_COROUTINECHECK_H

#include "checks/FileModel.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>
#include <string>

namespace corolint {

class CoroutineCheck : public clang::tidy::ClangTidyCheck {
public:
  CoroutineCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                 std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

  bool isLanguageVersionSupported(
      const clang::LangOptions &LangOpts) const override {
    // GCC has coroutines in older standards, too, on request.
    return LangOpts.CPlusPlus20 || LangOpts.Coroutines;
  }
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) final;
  void onStartOfTranslationUnit() override;
  void onEndOfTranslationUnit() override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &Result) final;

protected:
  /// Called for each definition of a function, lambdas and instantiations
  /// included, that is not in a system header.
  virtual void checkFunction(const clang::FunctionDecl &Function,
                             FileModel &Model) = 0;

  /// Called once for each file that has a function, after them all.
  virtual void checkFile(FileModel & /*Model*/) {}

  /// True the first time it is asked about \p Location. Instantiations of a
  /// template share their locations.
  bool isNew(clang::SourceLocation Location) {
    return Reported.insert(Location).second;
  }

private:
  FileModel &model();

  const std::string Id;
  std::shared_ptr<SharedModel> Shared;
  const llvm::StringRef CatalogueFiles;
  llvm::DenseSet<clang::SourceLocation> Reported;
  /// Templates as written, looked at after their instantiations: those know
  /// the types, so what they say about a place is better.
  std::vector<const clang::FunctionDecl *> Patterns;
  const clang::ASTContext *Context = nullptr;
};

} // namespace corolint

#endif // COROLINT_CHECKS_COROUTINECHECK_H
