//===- Names.cpp - names of declarations, as the catalogue has them -------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Names.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/OperatorKinds.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

std::string unqualifiedName(const NamedDecl &Decl) {
  if (const IdentifierInfo *Identifier = Decl.getIdentifier())
    return Identifier->getName().str();
  // The names that Clang prints for these carry template parameters.
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Decl)) {
    if (isa<CXXConstructorDecl>(Method))
      return Method->getParent()->getNameAsString();
    if (isa<CXXDestructorDecl>(Method))
      return "~" + Method->getParent()->getNameAsString();
  }
  return Decl.getNameAsString();
}

std::string qualifiedName(const NamedDecl &Decl) {
  llvm::SmallVector<std::string, 4> Parts;
  Parts.push_back(unqualifiedName(Decl));
  for (const DeclContext *Context = Decl.getDeclContext(); Context;
       Context = Context->getParent()) {
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(Context)) {
      if (!Namespace->isInline() && !Namespace->isAnonymousNamespace())
        Parts.push_back(Namespace->getNameAsString());
    } else if (const auto *Record = dyn_cast<RecordDecl>(Context)) {
      Parts.push_back(Record->getNameAsString());
    } else if (Context->isFunctionOrMethod()) {
      break; // A local class: its name says nothing about a library.
    }
  }
  std::string Result;
  for (const std::string &Part : llvm::reverse(Parts)) {
    if (!Result.empty())
      Result += "::";
    Result += Part;
  }
  return Result;
}

std::string qualifiedName(const FunctionDecl &Function,
                          const CXXRecordDecl *Receiver) {
  if (!Receiver || !Receiver->getIdentifier())
    return qualifiedName(Function);
  return qualifiedName(*Receiver) + "::" + unqualifiedName(Function);
}

static void addOverridden(const CXXMethodDecl &Method,
                          llvm::SmallVectorImpl<std::string> &Spellings) {
  for (const CXXMethodDecl *Overridden : Method.overridden_methods()) {
    Spellings.push_back(qualifiedName(*Overridden));
    addOverridden(*Overridden, Spellings);
  }
}

/// \p Method as a member of \p Record and of those of its bases that have it.
static void addInherited(const CXXMethodDecl &Method,
                         const CXXRecordDecl &Record,
                         llvm::SmallVectorImpl<std::string> &Spellings) {
  const CXXRecordDecl *Declaring = Method.getParent();
  Spellings.push_back(qualifiedName(Method, &Record));
  if (!Record.hasDefinition())
    return;
  for (const CXXBaseSpecifier &Specifier : Record.bases()) {
    const CXXRecordDecl *Direct = Specifier.getType()->getAsCXXRecordDecl();
    if (Direct && Direct->hasDefinition() && Direct != Declaring &&
        Direct->isDerivedFrom(Declaring))
      addInherited(Method, *Direct, Spellings);
  }
}

llvm::SmallVector<std::string, 4> spellingsOf(const FunctionDecl &Function,
                                              const CXXRecordDecl *Receiver) {
  llvm::SmallVector<std::string, 4> Result = {qualifiedName(Function)};
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (!Method)
    return Result;
  addOverridden(*Method, Result);
  if (Receiver && Receiver->getIdentifier() &&
      Receiver->getCanonicalDecl() != Method->getParent()->getCanonicalDecl())
    addInherited(*Method, *Receiver, Result);
  return Result;
}

llvm::StringRef lastComponent(llvm::StringRef QualifiedName) {
  size_t Colon = QualifiedName.rfind("::");
  return Colon == llvm::StringRef::npos ? QualifiedName
                                        : QualifiedName.drop_front(Colon + 2);
}

bool matchesPattern(llvm::StringRef Name, llvm::StringRef Pattern) {
  size_t Star = Pattern.find('*');
  if (Star == llvm::StringRef::npos)
    return Name == Pattern;
  if (!Name.consume_front(Pattern.take_front(Star)))
    return false;
  llvm::SmallVector<llvm::StringRef, 4> Rest;
  Pattern.drop_front(Star + 1).split(Rest, '*');
  // Each part between stars is taken where it comes first; the last one has to
  // end the name.
  for (llvm::StringRef Part : llvm::ArrayRef(Rest).drop_back()) {
    size_t At = Name.find(Part);
    if (At == llvm::StringRef::npos)
      return false;
    Name = Name.drop_front(At + Part.size());
  }
  return Name.ends_with(Rest.back());
}

std::string firstWord(llvm::StringRef Name) {
  Name = Name.ltrim('_');
  size_t End = 1;
  while (End < Name.size() && llvm::isAlpha(Name[End]) &&
         !llvm::isUpper(Name[End]))
    ++End;
  llvm::StringRef Word = Name.take_front(End);
  if ((Word == "async" || Word == "co") && End < Name.size())
    return firstWord(Name.drop_front(End));
  return Word.lower();
}

llvm::SmallVector<std::string, 4> wordsOf(llvm::StringRef Name) {
  llvm::SmallVector<std::string, 4> Words;
  for (size_t I = 0; I < Name.size();) {
    if (!llvm::isAlpha(Name[I])) {
      ++I;
      continue;
    }
    size_t End = I + 1;
    // Of "TLSStream" the first word is "TLS": the last capital of a run begins
    // the next word.
    while (End < Name.size() && llvm::isUpper(Name[I]) &&
           llvm::isUpper(Name[End]) &&
           !(End + 1 < Name.size() && llvm::isLower(Name[End + 1])))
      ++End;
    while (End < Name.size() && llvm::isLower(Name[End]))
      ++End;
    Words.push_back(Name.slice(I, End).lower());
    I = End;
  }
  return Words;
}

std::string expandNamespace(llvm::StringRef Text, llvm::StringRef Prefix) {
  static constexpr llvm::StringLiteral Mark = "{ns}";
  std::string Result = Text.str();
  for (size_t At = 0; (At = Result.find(Mark.data(), At)) != std::string::npos;
       At += Prefix.size())
    Result.replace(At, Mark.size(), Prefix);
  return Result;
}

} // namespace corolint
