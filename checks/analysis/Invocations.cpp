//===- Invocations.cpp - what is called, however it is written ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Invocations.h"
#include "checks/catalogue/Names.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

const Expr *Invocation::subject() const {
  if (Object)
    return Object;
  return Arguments.empty() ? nullptr : Arguments.front();
}

static Invocation asInvocation(const CallExpr &Call,
                               const FunctionDecl &Callee) {
  Invocation Result;
  Result.Callee = &Callee;
  Result.Site = &Call;
  Result.Range = Call.getSourceRange();
  unsigned First = 0;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call)) {
    Result.Object = Member->getImplicitObjectArgument();
  } else if (isa<CXXOperatorCallExpr>(Call) && Method && !Method->isStatic() &&
             Call.getNumArgs() != 0) {
    Result.Object = Call.getArg(0);
    First = 1;
  }
  for (unsigned I = First; I < Call.getNumArgs(); ++I)
    Result.Arguments.push_back(Call.getArg(I));
  return Result;
}

std::optional<Invocation> asInvocation(const Stmt &S) {
  if (const auto *Call = dyn_cast<CallExpr>(&S)) {
    if (const FunctionDecl *Callee = Call->getDirectCallee())
      return asInvocation(*Call, *Callee);
    return std::nullopt;
  }
  const auto *Construct = dyn_cast<CXXConstructExpr>(&S);
  if (!Construct || !Construct->getConstructor())
    return std::nullopt;
  Invocation Result;
  Result.How = Invocation::Form::Construction;
  Result.Callee = Construct->getConstructor();
  Result.Site = Construct;
  Result.Range = Construct->getSourceRange();
  for (const Expr *Argument : Construct->arguments())
    Result.Arguments.push_back(Argument);
  return Result;
}

static const CXXDestructorDecl *destructorOf(QualType Type) {
  if (Type->isReferenceType() || Type->isPointerType())
    return nullptr;
  const CXXRecordDecl *Record = recordOf(Type);
  if (!Record || !Record->hasDefinition() || Record->hasTrivialDestructor())
    return nullptr;
  return Record->getDefinition()->getDestructor();
}

/// Whether an object of \p Record, of the standard library, destroys objects of
/// its template arguments: not if others may share them.
static bool ownsArguments(const CXXRecordDecl &Record) {
  static constexpr llvm::StringRef Shares[] = {
      "shared_ptr", "weak_ptr", "promise", "future", "shared_future"};
  return Record.isInStdNamespace() && Record.getIdentifier() &&
         !llvm::is_contained(Shares, Record.getName());
}

/// How many members, or elements, deep destructors are looked for.
static constexpr unsigned MaxDestructorDepth = 3;

static void collectDestructors(
    QualType Type, unsigned Depth,
    llvm::SmallVectorImpl<const CXXDestructorDecl *> &Destructors) {
  const CXXDestructorDecl *Own = destructorOf(Type);
  if (!Own || Depth == MaxDestructorDepth)
    return;
  const CXXRecordDecl *Record = Own->getParent();
  if (ownsArguments(*Record))
    if (const auto *Container =
            dyn_cast<ClassTemplateSpecializationDecl>(Record))
      for (const TemplateArgument &Argument :
           Container->getTemplateArgs().asArray())
        if (Argument.getKind() == TemplateArgument::Type)
          collectDestructors(Argument.getAsType(), Depth + 1, Destructors);
  Destructors.push_back(Own);
  // What classes of the standard library are made of is their business.
  if (Own->isUserProvided() || Record->isInStdNamespace())
    return;
  for (const CXXBaseSpecifier &Base : Record->bases())
    collectDestructors(Base.getType(), Depth + 1, Destructors);
  for (const FieldDecl *Field : Record->fields())
    collectDestructors(Field->getType(), Depth + 1, Destructors);
}

llvm::SmallVector<Invocation, 1> destructionsOf(const VarDecl &Variable) {
  llvm::SmallVector<Invocation, 1> Result;
  if (!Variable.isLocalVarDecl() || Variable.isStaticLocal() ||
      Variable.isNRVOVariable())
    return Result;
  llvm::SmallVector<const CXXDestructorDecl *, 4> Destructors;
  collectDestructors(Variable.getType(), 0, Destructors);
  for (const CXXDestructorDecl *Destructor : Destructors) {
    Invocation &Call = Result.emplace_back();
    Call.How = Invocation::Form::Destruction;
    Call.Callee = Destructor;
    Call.Range = Variable.getSourceRange();
    Call.Variable = &Variable;
  }
  return Result;
}

llvm::SmallVector<Invocation, 1>
destructionsOfParts(const CXXDestructorDecl &Destructor) {
  llvm::SmallVector<const CXXDestructorDecl *, 4> Destructors;
  const CXXRecordDecl *Record = Destructor.getParent();
  for (const CXXBaseSpecifier &Base : Record->bases())
    collectDestructors(Base.getType(), 0, Destructors);
  for (const FieldDecl *Field : Record->fields())
    collectDestructors(Field->getType(), 0, Destructors);
  llvm::SmallVector<Invocation, 1> Result;
  for (const CXXDestructorDecl *Part : Destructors) {
    Invocation &Call = Result.emplace_back();
    Call.How = Invocation::Form::Destruction;
    Call.Callee = Part;
    Call.Range = Destructor.getSourceRange();
  }
  return Result;
}

std::optional<Invocation> destructionOf(const Expr &Temporary) {
  const CXXDestructorDecl *Destructor =
      Temporary.isPRValue() ? destructorOf(Temporary.getType()) : nullptr;
  if (!Destructor)
    return std::nullopt;
  Invocation Result;
  Result.How = Invocation::Form::Destruction;
  Result.Callee = Destructor;
  Result.Site = &Temporary;
  Result.Range = Temporary.getSourceRange();
  return Result;
}

Invocation mentionOf(const FunctionDecl &Function, const Expr &Reference) {
  Invocation Result;
  Result.How = Invocation::Form::Mention;
  Result.Callee = &Function;
  Result.Site = &Reference;
  Result.Range = Reference.getSourceRange();
  return Result;
}

const CXXRecordDecl *receiverClass(const Invocation &Call) {
  if (!Call.Object)
    return nullptr;
  QualType Type = Call.Object->IgnoreParenImpCasts()->getType();
  return recordOf(Type->isPointerType() ? Type->getPointeeType() : Type);
}

/// The argument that \p Call, to std::move, std::forward, std::ref or their
/// like, passes on; or null.
static const Expr *passedOn(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || Call.getNumArgs() != 1 || !Callee->getIdentifier() ||
      !Callee->isInStdNamespace())
    return nullptr;
  llvm::StringRef Name = Callee->getName();
  return Name == "move" || Name == "forward" || Name == "ref" ||
                 Name == "cref" || Name == "as_const" || Name == "addressof"
             ? Call.getArg(0)
             : nullptr;
}

const Expr *stripWrappers(const Expr &E) {
  const Expr *Current = &E;
  for (;;) {
    const Expr *Next = Current->IgnoreParenCasts();
    if (const auto *Full = dyn_cast<FullExpr>(Next))
      Next = Full->getSubExpr();
    else if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Next))
      Next = Temporary->getSubExpr();
    else if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(Next))
      Next = Bound->getSubExpr();
    else if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Next))
      Next = Default->getExpr();
    else if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Next))
      Next = Default->getExpr();
    else if (const auto *Call = dyn_cast<CallExpr>(Next)) {
      if (const Expr *Argument = passedOn(*Call))
        Next = Argument;
    } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(Next)) {
      if (Construct->getConstructor()->isCopyOrMoveConstructor() &&
          Construct->getNumArgs() != 0)
        Next = Construct->getArg(0);
    }
    if (Next == Current)
      return Current;
    Current = Next;
  }
}

const ValueDecl *namedObject(const Expr *E) {
  if (!E)
    return nullptr;
  E = stripWrappers(*E);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary &&
      (Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref))
    E = stripWrappers(*Unary->getSubExpr());
  // '->' of a smart pointer leads to what the pointer names.
  if (const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(E);
      Arrow && Arrow->getNumArgs() == 1 &&
      (Arrow->getOperator() == OO_Arrow || Arrow->getOperator() == OO_Star))
    E = stripWrappers(*Arrow->getArg(0));
  if (const auto *Reference = dyn_cast<DeclRefExpr>(E))
    return Reference->getDecl();
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return Member->getMemberDecl();
  return nullptr;
}

std::string nameOf(const Invocation &Call) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  const CXXRecordDecl *Receiver = receiverClass(Call);
  // A function object goes by its own name: that of its class says nothing.
  if (Method && Method->getOverloadedOperator() == OO_Call && Receiver) {
    const ValueDecl *Object = namedObject(Call.Object);
    return Object ? qualifiedName(*Object) : qualifiedName(*Receiver);
  }
  return qualifiedName(*Call.Callee, Receiver);
}

std::string describeInvocation(const Invocation &Call,
                               llvm::StringRef Constructing,
                               llvm::StringRef Destroying) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  if (!Method || Call.How == Invocation::Form::Call ||
      Call.How == Invocation::Form::Mention)
    return "'" + nameOf(Call) + "'";
  llvm::StringRef Word =
      Call.How == Invocation::Form::Construction ? Constructing : Destroying;
  return (Word + " '" + qualifiedName(*Method->getParent()) + "'").str();
}

bool isOfProgramText(const FunctionDecl &Callee, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  return !Callee.isImplicit() && !Callee.isDefaulted() &&
         Callee.getBuiltinID() == 0 && Callee.getLocation().isValid() &&
         !Sources.isInSystemHeader(
             Sources.getExpansionLoc(Callee.getLocation()));
}

} // namespace corolint
