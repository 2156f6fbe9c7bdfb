//===- Sessions.cpp - objects that work over one session ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Sessions.h"
#include "checks/analysis/Independence.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

namespace {

/// Where an object leads to.
struct Origins {
  /// The objects that it was made from, where that can be seen.
  llvm::SmallPtrSet<const ValueDecl *, 4> Objects;
  /// Their classes, and those of what it holds.
  llvm::SmallPtrSet<const CXXRecordDecl *, 4> Classes;
};

const CXXRecordDecl *sessionClass(QualType Type, FileModel &Model) {
  const CXXRecordDecl *Record = recordOf(pointedType(Type));
  return Record && isOrderedType(Type, Model) ? Record->getCanonicalDecl()
                                              : nullptr;
}

/// The ordered objects that \p Init names.
void addMakers(const Expr &Init, FileModel &Model, Origins &Into) {
  for (const auto &[Object, Changes] : collectUses(Init).MayChange)
    if (const CXXRecordDecl *Class = sessionClass(Object->getType(), Model)) {
      Into.Objects.insert(Object);
      Into.Classes.insert(Class);
    }
}

/// It is somebody else's: referred to, or shared.
bool isBorrowed(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  return Type->isReferenceType() || Type->isPointerType() ||
         (Record && Record->getIdentifier() &&
          Record->getName() != "unique_ptr" && findOperator(*Record, OO_Arrow));
}

/// What an object of \p Type holds references to, itself or by its members.
void addHeld(QualType Type, unsigned Depth, FileModel &Model, Origins &Into) {
  const CXXRecordDecl *Record = recordOf(pointedType(Type));
  Record = Record ? definitionOrPattern(*Record) : nullptr;
  if (!Record || Record->isInStdNamespace())
    return;
  for (const FieldDecl *Field : Record->fields()) {
    QualType Held = Field->getType();
    const CXXRecordDecl *Class =
        isBorrowed(Held) ? sessionClass(Held, Model) : nullptr;
    if (Class)
      Into.Classes.insert(Class);
    else if (Depth != 0)
      addHeld(Held, Depth - 1, Model, Into);
  }
}

Origins originsOf(const ValueDecl &Object, FileModel &Model) {
  Origins Result;
  const auto *Variable = dyn_cast<VarDecl>(&Object);
  if (Variable && Variable->isLocalVarDecl() && Variable->hasInit())
    addMakers(*Variable->getInit(), Model, Result);
  const auto *Field = dyn_cast<FieldDecl>(&Object);
  const auto *Class =
      Field ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  if (Class)
    for (const CXXConstructorDecl *Constructor : Class->ctors())
      for (const CXXCtorInitializer *Member : Constructor->inits())
        if (Member->getMember() == Field && Member->isWritten())
          addMakers(*Member->getInit(), Model, Result);
  addHeld(Object.getType(), /*Depth=*/1, Model, Result);
  return Result;
}

template <typename Set> bool meet(const Set &A, const Set &B) {
  return llvm::any_of(A, [&](const auto *Each) { return B.contains(Each); });
}

bool isLocal(const ValueDecl &Object) {
  const auto *Variable = dyn_cast<VarDecl>(&Object);
  return Variable && Variable->isLocalVarDecl();
}

bool mayShare(const ValueDecl &A, const ValueDecl &B, FileModel &Model) {
  if (&A == &B || (isLocal(A) && isLocal(B)))
    return false;
  const CXXRecordDecl *ClassA = recordOf(pointedType(A.getType()));
  const CXXRecordDecl *ClassB = recordOf(pointedType(B.getType()));
  if (!ClassA || !ClassB)
    return false;
  Origins OfA = originsOf(A, Model), OfB = originsOf(B, Model);
  if (meet(OfA.Objects, OfB.Objects))
    return true;
  // Two objects of one class are more likely to be over a session each; and so
  // are two members that were made from different ones.
  bool AreKnown = isa<FieldDecl>(A) && isa<FieldDecl>(B) &&
                  !OfA.Objects.empty() && !OfB.Objects.empty();
  return !AreKnown &&
         ClassA->getCanonicalDecl() != ClassB->getCanonicalDecl() &&
         meet(OfA.Classes, OfB.Classes);
}

} // namespace

bool mayShareSession(const Uses &A, const Uses &B, FileModel &Model) {
  for (const auto &[First, ChangesFirst] : A.MayChange)
    for (const auto &[Second, ChangesSecond] : B.MayChange)
      if (mayShare(*First, *Second, Model))
        return true;
  return false;
}

} // namespace corolint
