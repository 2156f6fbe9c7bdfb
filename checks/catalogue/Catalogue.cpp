//===- Catalogue.cpp - what is known about libraries by name --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Catalogue.h"
#include "checks/catalogue/EmbeddedFile.h"
#include "checks/catalogue/Loops.h"
#include "checks/catalogue/Schema.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

extern const corolint::EmbeddedFile CorolintEmbeddedCatalogue[];
extern const unsigned CorolintEmbeddedCatalogueCount;

namespace corolint {

const AlternativeEntry *
Library::findAlternative(llvm::StringRef Need, llvm::StringRef Function) const {
  for (const AlternativeEntry &Alternative : Alternatives)
    if (Alternative.Need == Need &&
        (Alternative.Functions.empty() ||
         llvm::any_of(Alternative.Functions, [&](llvm::StringRef Pattern) {
           return matchesPattern(Function, Pattern);
         })))
      return &Alternative;
  return nullptr;
}

namespace {

template <typename EntryT> struct Named {
  std::string QualifiedName;
  const EntryT *Entry;
  const Library *Lib;
  /// As the file has it, for reports about unused names.
  std::string Written;
  MatchMark Matched = {};
};

template <typename EntryT> using NamedList = std::vector<Named<EntryT>>;

} // namespace

/// By unqualified name first: most functions of a program are found to be in no
/// library without building their qualified names.
struct Catalogue::Index {
  llvm::StringMap<NamedList<FunctionEntry>> Functions;
  /// Names whose last part is not known: "app::legacy::*".
  NamedList<FunctionEntry> FunctionPatterns;
  llvm::StringMap<NamedList<TaskEntry>> Tasks;
  llvm::StringMap<NamedList<JoinEntry>> Joins;
  llvm::StringMap<NamedList<JoinEntry>> SingleUse;
  llvm::StringMap<LibraryUse> Namespaces;
  LoopIndex Loops;
  llvm::StringSet<> EffectVerbs;
  llvm::StringSet<> ObserverVerbs;
  llvm::StringSet<> WaitingVerbs;
  llvm::StringSet<> ContractVerbs;
  llvm::StringSet<> SinkVerbs;
  llvm::StringSet<> SerialVerbs;
  llvm::StringSet<> OrderedWords;
  llvm::StringSet<> SequenceWords;
  llvm::StringSet<> ExecutorWords;
  llvm::StringSet<> TestMacros;
  llvm::StringSet<> TestNamespaces;
};

Catalogue::Catalogue(const Catalogue *Base)
    : Base(Base), Names(std::make_unique<Index>()) {}
Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue &&) noexcept = default;
Catalogue &Catalogue::operator=(Catalogue &&) noexcept = default;

const Catalogue &Catalogue::builtin() {
  static const Catalogue Builtin = [] {
    Catalogue Result;
    auto Add = [&](const EmbeddedFile &File) {
      if (llvm::Error Err = Result.add(File.Name, File.Text))
        llvm::report_fatal_error(
            llvm::Twine("the built-in catalogue is damaged: ") +
            llvm::toString(std::move(Err)));
    };
    // The first entry that applies decides, so general names come last.
    llvm::ArrayRef Files(CorolintEmbeddedCatalogue,
                         CorolintEmbeddedCatalogueCount);
    auto IsGeneric = [](const EmbeddedFile &File) {
      return llvm::StringRef(File.Name) == "generic.yaml";
    };
    for (const EmbeddedFile &File : Files)
      if (!IsGeneric(File))
        Add(File);
    for (const EmbeddedFile &File : Files)
      if (IsGeneric(File))
        Add(File);
    for (const auto &Lib : Result.Libraries)
      Lib->IsBuiltin = true;
    return Result;
  }();
  return Builtin;
}

//===----------------------------------------------------------------------===//
// Adding
//===----------------------------------------------------------------------===//

llvm::SmallVector<std::string, 2>
Library::fullNames(llvm::StringRef Name) const {
  bool InFull = Name.consume_front("::");
  if (InFull || Namespaces.empty() || Name.starts_with("*::"))
    return {Name.str()};
  llvm::SmallVector<std::string, 2> Result;
  for (const NamespaceEntry &Namespace : Namespaces)
    Result.push_back(Namespace.Name + "::" + Name.str());
  return Result;
}

template <typename EntryT>
static void addNames(llvm::StringMap<NamedList<EntryT>> &Map,
                     NamedList<EntryT> *Patterns, const Library &Lib,
                     const EntryT &Entry, llvm::StringRef Name) {
  for (std::string &Qualified : Lib.fullNames(Name)) {
    llvm::StringRef Key = lastComponent(Qualified);
    NamedList<EntryT> &List =
        Patterns && Key.contains('*') && Key != "operator*" ? *Patterns
                                                            : Map[Key];
    List.push_back({std::move(Qualified), &Entry, &Lib, Name.str()});
  }
}

llvm::Error Catalogue::add(llvm::StringRef FileName, llvm::StringRef Yaml) {
  auto Parsed = std::make_unique<Library>();
  if (llvm::Error Err = parseLibrary(FileName, Yaml, *Parsed))
    return Err;
  Library &Lib = *Libraries.emplace_back(std::move(Parsed));
  Lib.FileName = FileName.str();
  for (FunctionEntry &Entry : Lib.Functions) {
    Entry.Lib = &Lib;
    for (llvm::StringRef Name : Entry.Names)
      addNames(Names->Functions, &Names->FunctionPatterns, Lib, Entry, Name);
  }
  for (const LoopEntry &Entry : Lib.Loops)
    Names->Loops.add(Entry, Lib);
  for (const TaskEntry &Entry : Lib.Tasks)
    addNames<TaskEntry>(Names->Tasks, nullptr, Lib, Entry, Entry.Name);
  if (Lib.Join)
    for (llvm::StringRef Name : Lib.Join->Names)
      addNames<JoinEntry>(Names->Joins, nullptr, Lib, *Lib.Join, Name);
  if (Lib.Join)
    for (llvm::StringRef Name : Lib.Join->SingleUse)
      addNames<JoinEntry>(Names->SingleUse, nullptr, Lib, *Lib.Join, Name);
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    // A file that adds functions to a library does not take its place.
    if (!Lib.Alternatives.empty() || !Lib.Tasks.empty() || Lib.Join)
      Names->Namespaces[Namespace.Name] = LibraryUse{&Lib, &Namespace};
    else
      Names->Namespaces.try_emplace(Namespace.Name,
                                    LibraryUse{&Lib, &Namespace});
  for (llvm::StringRef Verb : Lib.EffectVerbs)
    Names->EffectVerbs.insert(Verb);
  for (llvm::StringRef Verb : Lib.ObserverVerbs)
    Names->ObserverVerbs.insert(Verb);
  auto AddWords = [](llvm::StringSet<> &Words,
                     const std::vector<std::string> &Added) {
    for (llvm::StringRef Word : Added)
      Words.insert(Word);
  };
  AddWords(Names->WaitingVerbs, Lib.WaitingVerbs);
  AddWords(Names->ContractVerbs, Lib.ContractVerbs);
  AddWords(Names->SinkVerbs, Lib.SinkVerbs);
  AddWords(Names->SerialVerbs, Lib.SerialVerbs);
  AddWords(Names->OrderedWords, Lib.OrderedWords);
  AddWords(Names->SequenceWords, Lib.SequenceWords);
  AddWords(Names->ExecutorWords, Lib.ExecutorWords);
  for (llvm::StringRef Macro : Lib.TestMacros)
    Names->TestMacros.insert(Macro);
  for (llvm::StringRef Namespace : Lib.TestNamespaces)
    Names->TestNamespaces.insert(Namespace);
  return llvm::Error::success();
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

FunctionEntries Catalogue::findFunctions(const FunctionDecl &Function,
                                         const CXXRecordDecl *Receiver) const {
  FunctionEntries Result;
  std::string Key = unqualifiedName(Function);
  llvm::SmallVector<std::string, 4> Spellings;
  auto Consider = [&](const Named<FunctionEntry> &Candidate) {
    // "Any member" does not mean those that nobody calls by name.
    if (lastComponent(Candidate.QualifiedName) == "*" &&
        isa<CXXConstructorDecl, CXXDestructorDecl>(Function))
      return;
    if (Candidate.Lib->IsC && !Function.isExternC() &&
        !Function.isInExternCContext())
      return;
    if (Spellings.empty())
      Spellings = spellingsOf(Function, Receiver);
    bool Fits = llvm::any_of(Spellings, [&](llvm::StringRef Spelling) {
      return matchesPattern(Spelling, Candidate.QualifiedName) ||
             // "*::name" is the function in the global namespace too.
             (llvm::StringRef(Candidate.QualifiedName).starts_with("*::") &&
              matchesPattern(
                  Spelling,
                  llvm::StringRef(Candidate.QualifiedName).drop_front(3)));
    });
    if (!Fits)
      return;
    Candidate.Matched.set();
    if (!llvm::is_contained(Result, Candidate.Entry))
      Result.push_back(Candidate.Entry);
  };
  auto It = Names->Functions.find(Key);
  if (It != Names->Functions.end())
    llvm::for_each(It->second, Consider);
  llvm::for_each(Names->FunctionPatterns, Consider);
  if (Base)
    Result.append(Base->findFunctions(Function, Receiver));
  return Result;
}

//===----------------------------------------------------------------------===//
// Everything else
//===----------------------------------------------------------------------===//

/// The entry for \p Key whose qualified name fits, or null. Most names are not
/// in the map, so the qualified name is made only for those that are.
template <typename EntryT>
static const EntryT *findNamed(const llvm::StringMap<NamedList<EntryT>> &Map,
                               llvm::StringRef Key, const NamedDecl &Decl) {
  auto It = Map.find(Key);
  if (It == Map.end())
    return nullptr;
  std::string Qualified = qualifiedName(Decl);
  for (const Named<EntryT> &Candidate : It->second)
    if (llvm::StringRef(Candidate.QualifiedName).starts_with("*::") ||
        Candidate.QualifiedName == Qualified) {
      Candidate.Matched.set();
      return Candidate.Entry;
    }
  return nullptr;
}

const TaskEntry *Catalogue::findTask(const CXXRecordDecl &Record) const {
  if (!Record.getIdentifier())
    return nullptr;
  if (const TaskEntry *Own = findNamed(Names->Tasks, Record.getName(), Record))
    return Own;
  return Base ? Base->findTask(Record) : nullptr;
}

KnownLoop Catalogue::findLoop(const CXXRecordDecl &Record) const {
  KnownLoop Result = Names->Loops.find(Record);
  if (Base)
    Result.append(Base->findLoop(Record));
  return Result;
}

KnownLoop Catalogue::findMadeLoop(const FunctionDecl &Maker,
                                  const CXXRecordDecl *Receiver) const {
  KnownLoop Result = Names->Loops.findMade(Maker, Receiver);
  if (Base)
    Result.append(Base->findMadeLoop(Maker, Receiver));
  return Result;
}

void Catalogue::noteLoopNames(const FunctionDecl &Function,
                              const CXXRecordDecl *Receiver) const {
  Names->Loops.note(Function, Receiver);
}

void Catalogue::noteLoopNames(const CXXRecordDecl &Record) const {
  Names->Loops.note(Record);
}

bool Catalogue::isJoin(const FunctionDecl &Function) const {
  return findNamed(Names->Joins, unqualifiedName(Function), Function) ||
         (Base && Base->isJoin(Function));
}

bool Catalogue::isJoinOfOne(const FunctionDecl &Function) const {
  return findNamed(Names->SingleUse, unqualifiedName(Function), Function) ||
         (Base && Base->isJoinOfOne(Function));
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
  return Base ? Base->findLibrary(Decl) : LibraryUse();
}

bool isNamed(const NamedDecl &Decl, llvm::ArrayRef<std::string> Candidates,
             const Library &Lib) {
  if (Candidates.empty())
    return false;
  std::string Full = qualifiedName(Decl);
  if (llvm::is_contained(Candidates, Full))
    return true;
  return llvm::any_of(Lib.Namespaces, [&](const NamespaceEntry &Namespace) {
    llvm::StringRef Relative = Full;
    return Relative.consume_front(Namespace.Name) &&
           Relative.consume_front("::") &&
           llvm::is_contained(Candidates, Relative);
  });
}

bool isOrDerivesFrom(const CXXRecordDecl &Record,
                     llvm::ArrayRef<std::string> Candidates,
                     const Library &Lib) {
  if (Candidates.empty())
    return false;
  if (isNamed(Record, Candidates, Lib))
    return true;
  if (!Record.hasDefinition())
    return false;
  return llvm::any_of(Record.bases(), [&](const CXXBaseSpecifier &Specifier) {
    const CXXRecordDecl *Direct = Specifier.getType()->getAsCXXRecordDecl();
    return Direct && isOrDerivesFrom(*Direct, Candidates, Lib);
  });
}

llvm::StringRef Catalogue::genericAdvice(llvm::StringRef Need) const {
  for (const auto &Lib : Libraries)
    if (Lib->Name == "generic")
      if (const AlternativeEntry *Alternative = Lib->findAlternative(Need))
        return Alternative->Advice;
  return Base ? Base->genericAdvice(Need) : llvm::StringRef();
}

bool Catalogue::isEffectVerb(llvm::StringRef Word) const {
  return Names->EffectVerbs.contains(Word) ||
         (Base && Base->isEffectVerb(Word));
}

bool Catalogue::isObserverVerb(llvm::StringRef Word) const {
  return Names->ObserverVerbs.contains(Word) ||
         (Base && Base->isObserverVerb(Word));
}

bool Catalogue::isTestFramework(const NamedDecl &Decl) const {
  for (const DeclContext *Context = Decl.getDeclContext(); Context;
       Context = Context->getParent())
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(Context);
        Namespace && !Namespace->isAnonymousNamespace() &&
        Names->TestNamespaces.contains(qualifiedName(*Namespace)))
      return true;
  return Base && Base->isTestFramework(Decl);
}

bool Catalogue::isWaitingVerb(llvm::StringRef Word) const {
  return Names->WaitingVerbs.contains(Word) ||
         (Base && Base->isWaitingVerb(Word));
}

bool Catalogue::isContractVerb(llvm::StringRef Word) const {
  return Names->ContractVerbs.contains(Word) ||
         (Base && Base->isContractVerb(Word));
}

bool Catalogue::isSinkVerb(llvm::StringRef Word) const {
  return Names->SinkVerbs.contains(Word) || (Base && Base->isSinkVerb(Word));
}

bool Catalogue::isSerialVerb(llvm::StringRef Word) const {
  return Names->SerialVerbs.contains(Word) ||
         (Base && Base->isSerialVerb(Word));
}

bool Catalogue::isOrderedWord(llvm::StringRef Word) const {
  return Names->OrderedWords.contains(Word) ||
         (Base && Base->isOrderedWord(Word));
}

bool Catalogue::isSequenceWord(llvm::StringRef Word) const {
  return Names->SequenceWords.contains(Word) ||
         (Base && Base->isSequenceWord(Word));
}

bool Catalogue::isExecutorWord(llvm::StringRef Word) const {
  return Names->ExecutorWords.contains(Word) ||
         (Base && Base->isExecutorWord(Word));
}

bool Catalogue::isTestMacro(llvm::StringRef Name) const {
  return Names->TestMacros.contains(Name) || (Base && Base->isTestMacro(Name));
}

bool Catalogue::isContextParameter(const CXXRecordDecl &Record) const {
  return llvm::any_of(Libraries,
                      [&](const auto &Lib) {
                        return isNamed(Record, Lib->ContextParameters, *Lib);
                      }) ||
         (Base && Base->isContextParameter(Record));
}

bool Catalogue::isBlockingParameter(const CXXRecordDecl &Record) const {
  return llvm::any_of(Libraries,
                      [&](const auto &Lib) {
                        return isNamed(Record, Lib->BlockingParameters, *Lib);
                      }) ||
         (Base && Base->isBlockingParameter(Record));
}

bool Catalogue::isLockGuard(const CXXRecordDecl &Record) const {
  return llvm::any_of(Libraries,
                      [&](const auto &Lib) {
                        return isNamed(Record, Lib->LockGuards, *Lib);
                      }) ||
         (Base && Base->isLockGuard(Record));
}

bool Catalogue::isBridgeToken(const NamedDecl &Decl) const {
  return llvm::any_of(Libraries,
                      [&](const auto &Lib) {
                        return isNamed(Decl, Lib->BridgeTokens, *Lib);
                      }) ||
         (Base && Base->isBridgeToken(Decl));
}

/// Appends "file: name" for each name of \p List whose state is \p Matched. A
/// name that stands for several, one per twin, is matched if one of them is.
template <typename EntryT>
static void collectNames(const NamedList<EntryT> &List, bool Matched,
                         std::vector<std::string> &Result) {
  for (const Named<EntryT> &Name : List) {
    bool Any = llvm::any_of(List, [&](const Named<EntryT> &Other) {
      return Other.Matched && Other.Written == Name.Written &&
             Other.Lib == Name.Lib;
    });
    if (Any == Matched)
      Result.push_back(Name.Lib->FileName + ": " + Name.Written);
  }
}

static std::vector<std::string> sortedUnique(std::vector<std::string> Items) {
  llvm::sort(Items);
  Items.erase(std::unique(Items.begin(), Items.end()), Items.end());
  return Items;
}

template <typename IndexT>
static std::vector<std::string> collectNames(const IndexT &Names,
                                             bool Matched) {
  std::vector<std::string> Result;
  for (const auto &Bucket : Names.Functions)
    collectNames(Bucket.second, Matched, Result);
  collectNames(Names.FunctionPatterns, Matched, Result);
  for (const auto &Bucket : Names.Tasks)
    collectNames(Bucket.second, Matched, Result);
  Names.Loops.addNames(Matched, Result);
  return sortedUnique(std::move(Result));
}

std::vector<std::string> Catalogue::unmatchedNames() const {
  // What is both a function and a part of a loop is one name to its author.
  const std::vector<std::string> Matched = matchedNames();
  std::vector<std::string> Result = collectNames(*Names, /*Matched=*/false);
  llvm::erase_if(Result, [&](const std::string &Name) {
    return std::binary_search(Matched.begin(), Matched.end(), Name);
  });
  return Result;
}

std::vector<std::string> Catalogue::matchedNames() const {
  return collectNames(*Names, /*Matched=*/true);
}

} // namespace corolint
