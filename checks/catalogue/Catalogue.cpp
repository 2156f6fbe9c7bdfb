//===- Catalogue.cpp - what libraries block, join and offer ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Catalogue.h"
#include "checks/catalogue/EmbeddedFile.h"
#include "checks/catalogue/Schema.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

extern const corolint::EmbeddedFile CorolintEmbeddedCatalogue[];
extern const unsigned CorolintEmbeddedCatalogueCount;

namespace corolint {

const AlternativeEntry *Library::findAlternative(llvm::StringRef Need) const {
  for (const AlternativeEntry &Alternative : Alternatives)
    if (Alternative.Need == Need)
      return &Alternative;
  return nullptr;
}

namespace {

template <typename EntryT> struct Named {
  std::string QualifiedName;
  const EntryT *Entry;
  bool IsC;
};

} // namespace

/// By unqualified name first: most functions of a program are found to be in no
/// library without building their qualified names.
struct Catalogue::Index {
  llvm::StringMap<std::vector<Named<BlockingEntry>>> Blocking;
  llvm::StringMap<std::vector<Named<TaskEntry>>> Tasks;
  llvm::StringMap<std::vector<Named<JoinEntry>>> Joins;
  llvm::StringMap<LibraryUse> Namespaces;
  llvm::StringSet<> EffectVerbs;
};

Catalogue::Catalogue() : Names(std::make_unique<Index>()) {}
Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue &&) noexcept = default;
Catalogue &Catalogue::operator=(Catalogue &&) noexcept = default;

const Catalogue &Catalogue::builtin() {
  static const Catalogue Builtin = [] {
    Catalogue Result;
    for (const EmbeddedFile &File : llvm::ArrayRef(
             CorolintEmbeddedCatalogue, CorolintEmbeddedCatalogueCount))
      if (llvm::Error Err = Result.add(File.Name, File.Text))
        llvm::report_fatal_error(
            llvm::Twine("the built-in catalogue is damaged: ") +
            llvm::toString(std::move(Err)));
    return Result;
  }();
  return Builtin;
}

/// The qualified names that \p Name of a file stands for: one per twin.
static llvm::SmallVector<std::string, 2> expandNames(const Library &Lib,
                                                     llvm::StringRef Name) {
  if (Lib.Namespaces.empty() || Name.contains("::*") || Name.starts_with("::"))
    return {Name.str()};
  llvm::SmallVector<std::string, 2> Result;
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    Result.push_back(Namespace.Name + "::" + Name.str());
  return Result;
}

static llvm::StringRef lastComponent(llvm::StringRef QualifiedName) {
  size_t Colon = QualifiedName.rfind("::");
  return Colon == llvm::StringRef::npos ? QualifiedName
                                        : QualifiedName.drop_front(Colon + 2);
}

template <typename EntryT>
static void addNames(llvm::StringMap<std::vector<Named<EntryT>>> &Map,
                     const Library &Lib, const EntryT &Entry,
                     llvm::StringRef Name) {
  for (std::string &Qualified : expandNames(Lib, Name)) {
    llvm::StringRef Key = lastComponent(Qualified);
    Map[Key].push_back({std::move(Qualified), &Entry, Lib.IsC});
  }
}

llvm::Error Catalogue::add(llvm::StringRef FileName, llvm::StringRef Yaml) {
  auto Parsed = std::make_unique<Library>();
  if (llvm::Error Err = parseLibrary(FileName, Yaml, *Parsed))
    return Err;
  const Library &Lib = *Libraries.emplace_back(std::move(Parsed));
  for (const BlockingEntry &Entry : Lib.Blocking)
    for (llvm::StringRef Name : Entry.Names)
      addNames(Names->Blocking, Lib, Entry, Name);
  for (const TaskEntry &Entry : Lib.Tasks)
    addNames(Names->Tasks, Lib, Entry, Entry.Name);
  if (Lib.Join)
    for (llvm::StringRef Name : Lib.Join->Names)
      addNames(Names->Joins, Lib, *Lib.Join, Name);
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    Names->Namespaces.try_emplace(Namespace.Name, LibraryUse{&Lib, &Namespace});
  for (llvm::StringRef Verb : Lib.EffectVerbs)
    Names->EffectVerbs.insert(Verb);
  return llvm::Error::success();
}

std::string qualifiedName(const NamedDecl &Decl) {
  llvm::SmallVector<std::string, 4> Parts;
  Parts.push_back(Decl.getNameAsString());
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

/// The name under which \p Function is indexed: its identifier, or its spelling
/// for operators and the like.
static std::string indexKey(const FunctionDecl &Function) {
  if (const IdentifierInfo *Identifier = Function.getIdentifier())
    return Identifier->getName().str();
  return Function.getNameAsString();
}

/// True where \p Name of a file stands for any namespace ("*::when_all").
static bool isAnyScope(llvm::StringRef Name) { return Name.starts_with("*::"); }

/// The entry for \p Key whose qualified name fits, or null. Most names are not
/// in the map, so \p MakeQualified is called only for those that are.
template <typename EntryT>
static const EntryT *
findNamed(const llvm::StringMap<std::vector<Named<EntryT>>> &Map,
          llvm::StringRef Key, llvm::function_ref<std::string()> MakeQualified,
          bool IsExternC) {
  auto It = Map.find(Key);
  if (It == Map.end())
    return nullptr;
  std::string Qualified = MakeQualified();
  for (const Named<EntryT> &Candidate : It->second)
    if (isAnyScope(Candidate.QualifiedName) ||
        (Candidate.IsC ? IsExternC && Candidate.QualifiedName == Key
                       : Candidate.QualifiedName == Qualified))
      return Candidate.Entry;
  return nullptr;
}

std::string qualifiedName(const FunctionDecl &Function,
                          const CXXRecordDecl *Receiver) {
  if (!Receiver || !Receiver->getIdentifier())
    return qualifiedName(Function);
  return qualifiedName(*Receiver) + "::" + Function.getNameAsString();
}

const BlockingEntry *
Catalogue::findBlocking(const FunctionDecl &Function,
                        const CXXRecordDecl *Receiver) const {
  std::string Key = indexKey(Function);
  const BlockingEntry *Declared = findNamed(
      Names->Blocking, Key, [&] { return qualifiedName(Function); },
      Function.isExternC());
  if (Declared || !Receiver)
    return Declared;
  return findNamed(
      Names->Blocking, Key, [&] { return qualifiedName(Function, Receiver); },
      /*IsExternC=*/false);
}

const TaskEntry *Catalogue::findTask(const CXXRecordDecl &Record) const {
  if (!Record.getIdentifier())
    return nullptr;
  return findNamed(
      Names->Tasks, Record.getName(), [&] { return qualifiedName(Record); },
      /*IsExternC=*/false);
}

bool Catalogue::isJoin(const FunctionDecl &Function) const {
  return findNamed(
             Names->Joins, indexKey(Function),
             [&] { return qualifiedName(Function); },
             Function.isExternC()) != nullptr;
}

LibraryUse Catalogue::findLibrary(const NamedDecl &Decl) const {
  for (const DeclContext *Context = Decl.getDeclContext(); Context;
       Context = Context->getParent()) {
    const auto *Namespace = dyn_cast<NamespaceDecl>(Context);
    if (!Namespace || Namespace->isAnonymousNamespace())
      continue;
    auto It = Names->Namespaces.find(qualifiedName(*Namespace));
    if (It != Names->Namespaces.end())
      return It->second;
  }
  return {};
}

bool Catalogue::isNamed(const NamedDecl &Decl,
                        llvm::ArrayRef<std::string> Candidates) const {
  LibraryUse Library = findLibrary(Decl);
  if (!Library || Candidates.empty())
    return false;
  std::string Prefix = Library.Namespace->Name + "::";
  std::string Qualified = qualifiedName(Decl);
  llvm::StringRef Relative = Qualified;
  return Relative.consume_front(Prefix) &&
         llvm::is_contained(Candidates, Relative);
}

llvm::StringRef Catalogue::genericAdvice(llvm::StringRef Need) const {
  for (const auto &Lib : Libraries)
    if (Lib->Namespaces.empty() && !Lib->IsC)
      if (const AlternativeEntry *Alternative = Lib->findAlternative(Need))
        return Alternative->Advice;
  return {};
}

bool Catalogue::isEffectVerb(llvm::StringRef Word) const {
  return Names->EffectVerbs.contains(Word);
}

} // namespace corolint
