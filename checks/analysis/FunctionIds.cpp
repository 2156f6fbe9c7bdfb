//===- FunctionIds.cpp - functions and places by name ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/FunctionIds.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;

namespace corolint {

bool FunctionIds::isLocal(const FunctionDecl &Function) {
  // The USRs of what stands in functions do not tell one lambda from another.
  return !Function.isExternallyVisible() ||
         Function.getParentFunctionOrMethod() != nullptr;
}

bool FunctionIds::isDefinedForOthers(const FunctionDecl &Function) {
  return !Function.isInlined() && !isLocal(Function) &&
         !Function.isDependentContext() &&
         Function.getTemplateSpecializationKind() != TSK_ImplicitInstantiation;
}

bool FunctionIds::isDefinedInHeader(const FunctionDecl &Function) const {
  return Function.getParentFunctionOrMethod() == nullptr &&
         !Function.isDependentContext() &&
         Function.getTemplateSpecializationKind() !=
             TSK_ImplicitInstantiation &&
         Sources.getFileID(Sources.getExpansionLoc(Function.getLocation())) !=
             Sources.getMainFileID();
}

/// Adds what tells \p Arguments from others that have the same name: where
/// the lambdas and local classes among them are.
void FunctionIds::addPlaces(llvm::ArrayRef<TemplateArgument> Arguments,
                            llvm::SmallVectorImpl<char> &Name) {
  for (const TemplateArgument &Argument : Arguments) {
    if (Argument.getKind() == TemplateArgument::Pack)
      addPlaces(Argument.pack_elements(), Name);
    if (Argument.getKind() != TemplateArgument::Type)
      continue;
    const CXXRecordDecl *Record = recordOf(Argument.getAsType());
    if (!Record)
      continue;
    if (Record->getParentFunctionOrMethod())
      addPlace(Record->getLocation(), Name);
    if (const auto *Inner = dyn_cast<ClassTemplateSpecializationDecl>(Record))
      addPlaces(Inner->getTemplateArgs().asArray(), Name);
  }
}

void FunctionIds::addPlace(SourceLocation Location,
                           llvm::SmallVectorImpl<char> &Name) {
  Location = Sources.getFileLoc(Location);
  llvm::raw_svector_ostream(Name)
      << '@' << pathOf(Location) << '@' << Sources.getFileOffset(Location);
}

FunctionId FunctionIds::get(const FunctionDecl &Function) {
  auto [It, IsNew] = Ids.try_emplace(Function.getCanonicalDecl());
  if (!IsNew)
    return It->second;
  llvm::SmallString<128> Name;
  const bool HasUsr = !index::generateUSRForDecl(&Function, Name);
  if (!HasUsr || isLocal(Function)) {
    const FunctionDecl *Definition = Function.getDefinition();
    addPlace((Definition ? Definition : &Function)->getLocation(), Name);
    if (const TemplateArgumentList *Own =
            Function.getTemplateSpecializationArgs())
      addPlaces(Own->asArray(), Name);
    for (const DeclContext *Scope = Function.getDeclContext(); Scope;
         Scope = Scope->getParent())
      if (const auto *Class = dyn_cast<ClassTemplateSpecializationDecl>(Scope))
        addPlaces(Class->getTemplateArgs().asArray(), Name);
  }
  const FunctionId Id = hashedId(Name);
  return Ids[Function.getCanonicalDecl()] = Id;
}

VariableId FunctionIds::get(const ValueDecl &Variable) {
  const Decl *Canonical = Variable.getCanonicalDecl();
  auto [It, IsNew] = VariableIds.try_emplace(Canonical);
  if (!IsNew)
    return It->second;
  llvm::SmallString<128> Name;
  const bool HasUsr = !index::generateUSRForDecl(&Variable, Name);
  // What stands in functions, lambdas and their classes included, and what only
  // this file can name.
  if (!HasUsr || !Variable.isExternallyVisible() ||
      Variable.getParentFunctionOrMethod())
    addPlace(Canonical->getLocation(), Name);
  return VariableIds[Canonical] = hashedId(Name);
}

const std::string &FunctionIds::pathOf(SourceLocation Location) {
  const FileID File = Sources.getFileID(Location);
  auto [It, IsNew] = Paths.try_emplace(File);
  if (!IsNew)
    return It->second;
  OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File);
  if (!Entry)
    return It->second;
  llvm::SmallString<256> Path(Entry->getName());
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  if (!Root.empty()) {
    llvm::StringRef Below(Path);
    if (Below.consume_front(Root) && Below.consume_front("/"))
      Path = llvm::SmallString<256>(Below);
  }
  It->second = Path.str().str();
  return It->second;
}

llvm::StringRef wordOf(const FunctionDecl &Function) {
  if (isa<CXXConstructorDecl, CXXDestructorDecl>(Function))
    return cast<CXXMethodDecl>(Function).getParent()->getName();
  const IdentifierInfo *Name = Function.getIdentifier();
  return Name ? Name->getName() : "operator";
}

SourceLocation locationIn(SourceManager &Sources, llvm::StringRef Path,
                          unsigned Line, unsigned Column) {
  OptionalFileEntryRef Entry =
      Sources.getFileManager().getOptionalFileRef(Path);
  if (!Entry)
    return {};
  FileID File = Sources.translateFile(*Entry);
  if (File.isInvalid())
    File = Sources.getOrCreateFileID(*Entry, SrcMgr::C_User);
  return Sources.translateLineCol(File, Line, Column);
}

} // namespace corolint
