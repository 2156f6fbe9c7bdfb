//===- FileModel.h - what the checks share about a file ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What one check learns about a translation unit another must not work out
// again. The module makes one SharedModel for all checks of one run.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_FILEMODEL_H
#define COROLINT_CHECKS_FILEMODEL_H

#include "checks/catalogue/UserCatalogues.h"
#include "checks/coroutines/TaskTypes.h"
#include "checks/program/Facts.h"
#include "llvm/Support/Error.h"
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace corolint {

class BlockExits;
class BlockingAnalysis;
class BodyEffects;
class FunctionIds;
class Overrides;
class Suppressions;
class VariableUses;
struct Invocation;
struct Uses;

/// What a function's declaration says about itself, by attributes.
struct DeclaredEffects {
  bool Blocking = false;
  bool NonBlocking = false;
  bool Offloads = false;
  bool LeavesExecutor = false;
  bool EntersExecutor = false;
  /// Its body runs on an event loop although it is no coroutine.
  bool AsyncContext = false;
  /// Its body may block: it runs where nothing else waits.
  bool BlockingContext = false;
  /// The function that says so: one that it overrides, perhaps. Set where
  /// Blocking is.
  const clang::FunctionDecl *By = nullptr;

  bool operator==(const DeclaredEffects &) const = default;
};

class FileModel {
public:
  FileModel(const clang::ASTContext &Context, UserCatalogue User)
      : Context(Context), User(std::move(User)),
        Types(Context, *this->User.Known) {}
  FileModel(const FileModel &) = delete;
  FileModel &operator=(const FileModel &) = delete;

  const clang::ASTContext &context() const { return Context; }
  const Catalogue &catalogue() const { return *User.Known; }
  TaskTypes &tasks() { return Types; }
  /// What is wrong with the user's catalogue files; the caller reports it.
  std::vector<std::string> takeCatalogueErrors() {
    return std::exchange(User.Errors, {});
  }

  /// The catalogue's entries for what \p Call calls.
  FunctionEntries functions(const Invocation &Call);
  DeclaredEffects effects(const clang::FunctionDecl &Function);

  /// The blocking analyses of this file, by their settings.
  std::map<std::string, std::shared_ptr<BlockingAnalysis>> &blockingAnalyses() {
    return Blocking;
  }

  /// Where blocks are left; worked out for each when it is asked for first.
  BlockExits &exits();

  /// Who overrides whom; worked out when it is asked for first.
  const Overrides &overrides();
  Suppressions &suppressions();
  /// What the body of \p Function, a definition, names and may change.
  const Uses &usesOf(const clang::FunctionDecl &Function);
  /// What the body of \p Function, a definition, does with its variables.
  const VariableUses &variableUses(const clang::FunctionDecl &Function);
  FunctionIds &ids();
  /// Whether the facts of this file are where others learn about \p Function, a
  /// definition.
  bool tellsOthersOf(const clang::FunctionDecl &Function);
  BodyEffects &bodies();
  /// What the index at \p Path, as an option names it, says of other files'
  /// functions that the code of \p Own, which is known better, may come to.
  /// Relative paths are looked for as those of catalogues are.
  llvm::Expected<FileFacts> programIndex(llvm::StringRef Path,
                                         const FileFacts &Own);

  /// The library of \p Entry, in the namespace that \p Callee is declared in.
  LibraryUse libraryOf(const FunctionEntry &Entry,
                       const clang::FunctionDecl &Callee) const;

  /// The library whose tasks \p Function returns, or awaits if its own type
  /// belongs to no library.
  LibraryUse libraryOf(const clang::FunctionDecl &Function);

  /// \p Text of the catalogue with {ns} replaced by the library's namespace as
  /// code in \p Scope can write it: by an alias where one is visible at \p Use.
  std::string spell(LibraryUse Library, llvm::StringRef Text,
                    const clang::DeclContext &Scope,
                    clang::SourceLocation Use) const;

  /// What to do about \p Need instead of calling \p Function, in the words of
  /// \p Library or, failing that, in general ones.
  std::string advice(LibraryUse Library, llvm::StringRef Need,
                     llvm::StringRef Function, const clang::DeclContext &Scope,
                     clang::SourceLocation Use) const;

private:
  LibraryUse findLibraryOf(const clang::FunctionDecl &Function);

  const clang::ASTContext &Context;
  UserCatalogue User;
  TaskTypes Types;
  llvm::DenseMap<
      std::pair<const clang::FunctionDecl *, const clang::CXXRecordDecl *>,
      FunctionEntries>
      Entries;
  llvm::DenseMap<const clang::FunctionDecl *, DeclaredEffects> Effects;
  llvm::DenseMap<const clang::FunctionDecl *, LibraryUse> Libraries;
  std::map<std::string, std::shared_ptr<BlockingAnalysis>> Blocking;
  std::map<const clang::FunctionDecl *, std::shared_ptr<const Uses>> Named;
  std::map<const clang::FunctionDecl *, std::shared_ptr<const VariableUses>>
      OfVariables;
  std::shared_ptr<BlockExits> Exits;
  std::shared_ptr<Overrides> Overriding;
  std::shared_ptr<Suppressions> Suppressed;
  std::shared_ptr<FunctionIds> Ids;
  std::shared_ptr<BodyEffects> Bodies;
};

/// The model of the file under analysis, for all checks of one run.
class SharedModel {
public:
  /// Forgets the previous file. Called at the start of each; the address of an
  /// ASTContext does not tell files apart, since it may be used again.
  void startFile() { Current.clear(); }

  /// \p CatalogueFiles: the option of that name.
  FileModel &get(const clang::ASTContext &Context,
                 llvm::StringRef CatalogueFiles);

private:
  /// By CatalogueFiles; checks with different ones are rare.
  std::map<std::string, FileModel, std::less<>> Current;
};

} // namespace corolint

#endif // COROLINT_CHECKS_FILEMODEL_H
