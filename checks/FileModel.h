//===- FileModel.h - what the checks share about a file ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What one check learns about a translation unit another must not work out
// again. The module makes one SharedModel for all checks that it creates
// together.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_FILEMODEL_H
#define COROLINT_CHECKS_FILEMODEL_H

#include "checks/catalogue/Catalogue.h"
#include "checks/coroutines/TaskTypes.h"
#include <optional>
#include <string>

namespace corolint {

class FileModel {
public:
  FileModel(const clang::ASTContext &Context, const Catalogue &Known)
      : Context(Context), Known(Known), Types(Context, Known) {}

  const clang::ASTContext &context() const { return Context; }
  const Catalogue &catalogue() const { return Known; }
  TaskTypes &tasks() { return Types; }

  /// The library whose tasks \p Function returns, or awaits if its own type
  /// belongs to no library.
  LibraryUse libraryOf(const clang::FunctionDecl &Function);

  /// \p Text of the catalogue with {ns} replaced by the library's namespace as
  /// code in \p Scope can write it: by an alias where one is visible at \p Use.
  std::string spell(LibraryUse Library, llvm::StringRef Text,
                    const clang::DeclContext &Scope,
                    clang::SourceLocation Use) const;

  /// What to do about \p Need in \p Function, in the words of its library or,
  /// failing that, in general ones.
  std::string advice(LibraryUse Library, llvm::StringRef Need,
                     const clang::DeclContext &Scope,
                     clang::SourceLocation Use) const;

private:
  const clang::ASTContext &Context;
  const Catalogue &Known;
  TaskTypes Types;
};

/// The model of the file under analysis, for all checks of one run.
class SharedModel {
public:
  explicit SharedModel(const Catalogue &Known) : Known(Known) {}

  /// Forgets the previous file. Called at the start of each; the address of an
  /// ASTContext does not tell files apart, since it may be used again.
  void startFile() { Current.reset(); }

  FileModel &get(const clang::ASTContext &Context) {
    if (!Current)
      Current.emplace(Context, Known);
    return *Current;
  }

private:
  const Catalogue &Known;
  std::optional<FileModel> Current;
};

} // namespace corolint

#endif // COROLINT_CHECKS_FILEMODEL_H
