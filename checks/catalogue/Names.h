//===- Names.h - names of declarations, as the catalogue has them  -*- C++
//-*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CATALOGUE_NAMES_H
#define COROLINT_CHECKS_CATALOGUE_NAMES_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <atomic>
#include <string>

namespace clang {
class CXXRecordDecl;
class FunctionDecl;
class NamedDecl;
} // namespace clang

namespace corolint {

/// Whether a declaration had a name. A catalogue that does not change any more
/// is used by several threads at once; this is all that they write to it.
class MatchMark {
public:
  MatchMark() = default;
  MatchMark(const MatchMark &Other) : IsSet(bool(Other)) {}
  MatchMark &operator=(const MatchMark &Other) {
    IsSet.store(bool(Other), std::memory_order_relaxed);
    return *this;
  }

  void set() const { IsSet.store(true, std::memory_order_relaxed); }
  explicit operator bool() const {
    return IsSet.load(std::memory_order_relaxed);
  }

private:
  mutable std::atomic<bool> IsSet = false;
};

/// "ns::Class::name" of \p Decl as a user would write it: without inline and
/// anonymous namespaces and without template arguments.
std::string qualifiedName(const clang::NamedDecl &Decl);

/// The name of \p Function as a member of \p Receiver, if that is not null.
std::string qualifiedName(const clang::FunctionDecl &Function,
                          const clang::CXXRecordDecl *Receiver);

/// Every name that \p Function may be catalogued under: as it is declared, as
/// the functions that it overrides are and, called on a \p Receiver, as a
/// member of that class and of those of its bases that have it.
llvm::SmallVector<std::string, 4>
spellingsOf(const clang::FunctionDecl &Function,
            const clang::CXXRecordDecl *Receiver);

/// The last part of the name: "wait", "~jthread", "operator>>"; for a
/// constructor the name of its class.
std::string unqualifiedName(const clang::NamedDecl &Decl);

/// The first word of the unqualified \p Name, in any of the usual spellings, in
/// lower case. "async_write" promises what "write" does: its word is that.
std::string firstWord(llvm::StringRef Name);

/// \p Text of the catalogue with each {ns} replaced by \p Prefix.
std::string expandNamespace(llvm::StringRef Text, llvm::StringRef Prefix);

/// All words of the unqualified \p Name, in lower case.
llvm::SmallVector<std::string, 4> wordsOf(llvm::StringRef Name);

/// What follows the last "::".
llvm::StringRef lastComponent(llvm::StringRef QualifiedName);

/// Whether \p Name fits \p Pattern, in which '*' stands for any text.
bool matchesPattern(llvm::StringRef Name, llvm::StringRef Pattern);

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_NAMES_H
