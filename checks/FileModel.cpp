//===- FileModel.cpp - what the checks share about a file -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/FileModel.h"
#include "checks/analysis/Branches.h"
#include "checks/analysis/CallTargets.h"
#include "checks/analysis/Effects.h"
#include "checks/analysis/FunctionIds.h"
#include "checks/analysis/Suppressions.h"
#include "checks/analysis/Uses.h"
#include "checks/analysis/VariableUses.h"
#include "checks/catalogue/ProjectFiles.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "checks/program/FactsSink.h"
#include "checks/program/ProgramIndexes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace corolint {

LibraryUse FileModel::libraryOf(const FunctionEntry &Entry,
                                const FunctionDecl &Callee) const {
  LibraryUse Declaring = catalogue().findLibrary(Callee);
  for (const NamespaceEntry &Namespace : Entry.Lib->Namespaces)
    if (Declaring && Namespace.Name == Declaring.Namespace->Name)
      return {Entry.Lib, &Namespace};
  if (Entry.Lib->Namespaces.empty())
    return {};
  return {Entry.Lib, &Entry.Lib->Namespaces.front()};
}

LibraryUse FileModel::libraryOf(const FunctionDecl &Function) {
  auto [It, IsNew] = Libraries.try_emplace(&Function);
  if (IsNew)
    It->second = findLibraryOf(Function);
  return It->second;
}

LibraryUse FileModel::findLibraryOf(const FunctionDecl &Function) {
  if (LibraryUse Own = Types.get(Function.getReturnType()).Library)
    return Own;
  LibraryUse Awaited;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    if (const Expr *Operand = getAwaitedOperand(S); Operand && !Awaited)
      Awaited = Types.get(Operand->getType()).Library;
    return !Awaited;
  });
  return Awaited;
}

/// The alias of \p Namespace that code in \p Scope sees at \p Use, or null.
static const NamespaceAliasDecl *findAlias(const NamedDecl &Namespace,
                                           const DeclContext &Scope,
                                           SourceLocation Use,
                                           const SourceManager &Sources) {
  for (const DeclContext *Context = &Scope; Context;
       Context = Context->getParent())
    for (const Decl *D : Context->decls())
      if (const auto *Alias = dyn_cast<NamespaceAliasDecl>(D))
        if (declaresSameEntity(Alias->getNamespace(), &Namespace) &&
            Sources.isBeforeInTranslationUnit(Alias->getLocation(), Use))
          return Alias;
  return nullptr;
}

/// True where \p Name means something else to code in \p Scope than what it
/// means in \p Outer: a scope in between declares it again.
static bool isShadowed(llvm::StringRef Name, const DeclContext &Scope,
                       const DeclContext &Outer, const ASTContext &Context) {
  for (const DeclContext *Inner = &Scope;
       Inner && !Inner->isTranslationUnit() && !Inner->Equals(&Outer);
       Inner = Inner->getParent())
    if (!Inner->lookup(&Context.Idents.get(Name)).empty())
      return true;
  return false;
}

/// The namespace declaration that \p QualifiedName names, or null.
static const NamespaceDecl *findNamespace(const ASTContext &Context,
                                          llvm::StringRef QualifiedName) {
  const DeclContext *Scope = Context.getTranslationUnitDecl();
  const NamespaceDecl *Result = nullptr;
  while (!QualifiedName.empty()) {
    auto [Head, Tail] = QualifiedName.split("::");
    Result = nullptr;
    for (const NamedDecl *Found : Scope->lookup(&Context.Idents.get(Head)))
      if (const auto *Namespace = dyn_cast<NamespaceDecl>(Found))
        Result = Namespace;
    if (!Result)
      return nullptr;
    Scope = Result;
    QualifiedName = Tail;
  }
  return Result;
}

std::string FileModel::spell(LibraryUse Library, llvm::StringRef Text,
                             const DeclContext &Scope,
                             SourceLocation Use) const {
  if (!Library || !Text.contains("{ns}"))
    return Text.str();
  std::string Prefix = Library.Namespace->Name;
  const DeclContext *Declares = Context.getTranslationUnitDecl();
  if (const NamespaceDecl *Namespace = findNamespace(Context, Prefix))
    if (const NamespaceAliasDecl *Alias =
            findAlias(*Namespace, Scope, Use, Context.getSourceManager());
        Alias && !isShadowed(Alias->getName(), Scope, *Alias->getDeclContext(),
                             Context)) {
      Prefix = Alias->getNameAsString();
      Declares = Alias->getDeclContext();
    }
  if (isShadowed(llvm::StringRef(Prefix).split("::").first, Scope, *Declares,
                 Context))
    Prefix = "::" + Prefix;
  return expandNamespace(Text, Prefix + "::");
}

std::string FileModel::advice(LibraryUse Library, llvm::StringRef Need,
                              llvm::StringRef Function,
                              const DeclContext &Scope,
                              SourceLocation Use) const {
  if (Library)
    if (const AlternativeEntry *Offer =
            Library.Lib->findAlternative(Need, Function))
      return spell(Library, Offer->Advice, Scope, Use);
  return catalogue().genericAdvice(Need).str();
}

FunctionEntries FileModel::functions(const Invocation &Call) {
  const CXXRecordDecl *Receiver = receiverClass(Call);
  auto [It, IsNew] = Entries.try_emplace({Call.Callee, Receiver});
  if (IsNew)
    It->second = catalogue().findFunctions(*Call.Callee, Receiver);
  return It->second;
}

BlockExits &FileModel::exits() {
  if (!Exits)
    Exits = std::make_shared<BlockExits>();
  return *Exits;
}

const Overrides &FileModel::overrides() {
  if (!Overriding)
    Overriding = std::make_shared<Overrides>(Context);
  return *Overriding;
}

const Uses &FileModel::usesOf(const FunctionDecl &Function) {
  std::shared_ptr<const Uses> &Slot = Named[&Function];
  if (!Slot)
    Slot = std::make_shared<const Uses>(
        collectUsesOfStatement(*Function.getBody(), Context));
  return *Slot;
}

const VariableUses &FileModel::variableUses(const FunctionDecl &Function) {
  std::shared_ptr<const VariableUses> &Slot = OfVariables[&Function];
  if (!Slot)
    Slot = std::make_shared<const VariableUses>(Function.getBody(), Context);
  return *Slot;
}

Suppressions &FileModel::suppressions() {
  if (!Suppressed)
    Suppressed = std::make_shared<Suppressions>(Context.getSourceManager());
  return *Suppressed;
}

bool FileModel::tellsOthersOf(const FunctionDecl &Function) {
  const FactsSink *Sink = FactsSink::active();
  return Sink && (FunctionIds::isDefinedForOthers(Function) ||
                  (Sink->TellsOfHeaders && ids().isDefinedInHeader(Function)));
}

FunctionIds &FileModel::ids() {
  if (!Ids) {
    const FactsSink *Sink = FactsSink::active();
    Ids = std::make_shared<FunctionIds>(Context.getSourceManager(),
                                        Sink ? Sink->Root : "");
  }
  return *Ids;
}

BodyEffects &FileModel::bodies() {
  if (!Bodies)
    Bodies = std::make_shared<BodyEffects>(*this);
  return *Bodies;
}

/// The path of the file that is compiled.
static std::string mainFileOf(const SourceManager &Sources) {
  const auto File = Sources.getFileEntryRefForID(Sources.getMainFileID());
  return File ? File->getName().str() : std::string();
}

llvm::Expected<FileFacts> FileModel::programIndex(llvm::StringRef Path,
                                                  const FileFacts &Own) {
  const SourceManager &Sources = Context.getSourceManager();
  llvm::vfs::FileSystem &FS = Sources.getFileManager().getVirtualFileSystem();
  std::string Found;
  if (!llvm::sys::path::is_absolute(Path) && !FS.exists(Path)) {
    llvm::SmallString<256> Source(mainFileOf(Sources));
    FS.makeAbsolute(Source);
    Found = findUpwards(Source, Path, FS);
  }
  return indexedFacts(Found.empty() ? Path : llvm::StringRef(Found), Own, FS);
}

static void addAnnotations(const FunctionDecl &Function,
                           DeclaredEffects &Result) {
  for (const FunctionDecl *Redeclaration : Function.redecls())
    for (const auto *Attribute : Redeclaration->specific_attrs<AnnotateAttr>())
      if (bool *Flag =
              llvm::StringSwitch<bool *>(Attribute->getAnnotation())
                  .Case("corolint::blocking", &Result.Blocking)
                  .Case("corolint::nonblocking", &Result.NonBlocking)
                  .Case("corolint::offload", &Result.Offloads)
                  .Case("corolint::leaves_executor", &Result.LeavesExecutor)
                  .Case("corolint::enters_executor", &Result.EntersExecutor)
                  .Case("corolint::async_context", &Result.AsyncContext)
                  .Case("corolint::blocking_context", &Result.BlockingContext)
                  .Default(nullptr))
        *Flag = true;
}

static DeclaredEffects declaredEffects(const FunctionDecl &Function) {
  DeclaredEffects Result;
  addAnnotations(Function, Result);
  // Our own word counts more than Clang's.
  if (Result.Blocking || Result.NonBlocking)
    return Result;
  for (const FunctionEffectWithCondition &Effect :
       FunctionEffectsRef::get(Function.getType())) {
    Result.Blocking |= Effect.Effect.kind() == FunctionEffect::Kind::Blocking;
    Result.NonBlocking |=
        Effect.Effect.kind() == FunctionEffect::Kind::NonBlocking;
  }
  return Result;
}

DeclaredEffects FileModel::effects(const FunctionDecl &Function) {
  if (auto It = Effects.find(&Function); It != Effects.end())
    return It->second;
  DeclaredEffects Result = declaredEffects(Function);
  if (Result.Blocking)
    Result.By = &Function;
  // What is said of a virtual function holds for what overrides it.
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Function))
    for (const CXXMethodDecl *Overridden : Method->overridden_methods())
      if (Result == DeclaredEffects())
        Result = effects(*Overridden);
  Effects[&Function] = Result;
  return Result;
}

FileModel &SharedModel::get(const ASTContext &Context,
                            llvm::StringRef CatalogueFiles) {
  auto It = Current.find(CatalogueFiles);
  if (It != Current.end())
    return It->second;
  const SourceManager &Sources = Context.getSourceManager();
  return Current
      .try_emplace(
          CatalogueFiles.str(), Context,
          loadUserCatalogue(mainFileOf(Sources), CatalogueFiles,
                            Sources.getFileManager().getVirtualFileSystem()))
      .first->second;
}

} // namespace corolint
