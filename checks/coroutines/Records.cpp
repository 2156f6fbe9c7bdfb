//===- Records.cpp - members of classes, templates or not -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint {

const CXXRecordDecl *recordOf(QualType Type) {
  if (Type.isNull())
    return nullptr;
  Type = Type.getNonReferenceType();
  if (const CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
    return Record;
  if (const auto *Specialization = Type->getAs<TemplateSpecializationType>())
    if (const auto *Template = dyn_cast_or_null<ClassTemplateDecl>(
            Specialization->getTemplateName().getAsTemplateDecl()))
      return Template->getTemplatedDecl();
  return nullptr;
}

const CXXRecordDecl *definitionOrPattern(const CXXRecordDecl &Record) {
  if (const CXXRecordDecl *Definition = Record.getDefinition())
    return Definition;
  if (const CXXRecordDecl *Pattern = Record.getTemplateInstantiationPattern())
    return Pattern->getDefinition();
  if (const auto *Specialization =
          dyn_cast<ClassTemplateSpecializationDecl>(&Record))
    return Specialization->getSpecializedTemplate()
        ->getTemplatedDecl()
        ->getDefinition();
  return nullptr;
}

/// Class hierarchies of real code are a few levels deep; the bound protects
/// from recursion through patterns.
static const NamedDecl *findMember(const CXXRecordDecl &Record,
                                   DeclarationName Name, unsigned Depth) {
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition || Depth > 16)
    return nullptr;
  for (const NamedDecl *Member : Definition->lookup(Name))
    return Member;
  for (const CXXBaseSpecifier &Base : Definition->bases())
    if (const CXXRecordDecl *BaseRecord = recordOf(Base.getType()))
      if (const NamedDecl *Member = findMember(*BaseRecord, Name, Depth + 1))
        return Member;
  return nullptr;
}

const NamedDecl *findMember(const CXXRecordDecl &Record, DeclarationName Name) {
  return findMember(Record, Name, 0);
}

const NamedDecl *findMember(const CXXRecordDecl &Record, llvm::StringRef Name) {
  return findMember(Record, &Record.getASTContext().Idents.get(Name), 0);
}

static const FunctionDecl *
findMethod(const CXXRecordDecl &Record,
           llvm::function_ref<bool(const FunctionDecl &)> Fits,
           unsigned Depth) {
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition || Depth > 16)
    return nullptr;
  for (const Decl *Member : Definition->decls())
    if (const auto *Named = dyn_cast<NamedDecl>(Member))
      if (const FunctionDecl *Function = asFunction(Named);
          Function && !isa<CXXConstructorDecl>(Function) && Fits(*Function))
        return Function;
  for (const CXXBaseSpecifier &Base : Definition->bases())
    if (const CXXRecordDecl *BaseRecord = recordOf(Base.getType()))
      if (const FunctionDecl *Found = findMethod(*BaseRecord, Fits, Depth + 1))
        return Found;
  return nullptr;
}

const FunctionDecl *
findMethod(const CXXRecordDecl &Record,
           llvm::function_ref<bool(const FunctionDecl &)> Fits) {
  return findMethod(Record, Fits, 0);
}

const FunctionDecl *asFunction(const NamedDecl *Member) {
  return Member ? Member->getUnderlyingDecl()->getAsFunction() : nullptr;
}

const FunctionDecl *findOperator(const CXXRecordDecl &Record,
                                 OverloadedOperatorKind Operator) {
  return asFunction(findMember(
      Record,
      Record.getASTContext().DeclarationNames.getCXXOperatorName(Operator)));
}

const Stmt *findBody(const FunctionDecl &Function) {
  if (const Stmt *Body = Function.getBody())
    return Body;
  if (const FunctionDecl *Pattern = Function.getTemplateInstantiationPattern())
    return Pattern->getBody();
  return nullptr;
}

const Stmt *onlyStatement(const Stmt *Body) {
  const auto *Block = dyn_cast_or_null<CompoundStmt>(Body);
  return Block && Block->size() == 1 ? Block->body_front() : nullptr;
}

const NamedDecl *familyOf(const CXXRecordDecl &Record) {
  if (const auto *Specialization =
          dyn_cast<ClassTemplateSpecializationDecl>(&Record))
    return Specialization->getSpecializedTemplate()->getCanonicalDecl();
  if (const ClassTemplateDecl *Template = Record.getDescribedClassTemplate())
    return Template->getCanonicalDecl();
  return Record.getCanonicalDecl();
}

} // namespace corolint
