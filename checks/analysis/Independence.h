//===- Independence.h - may these calls overlap? ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The argument that two awaited calls do not need their order, and how good it
// is. "Cannot tell" is the same as "no".
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_INDEPENDENCE_H
#define COROLINT_CHECKS_ANALYSIS_INDEPENDENCE_H

#include "checks/FileModel.h"
#include "checks/analysis/Uses.h"
#include <optional>
#include <string>

namespace clang {
class CallExpr;
class FunctionDecl;
class ValueDecl;
} // namespace clang

namespace corolint {

/// How sure it is that awaits could overlap. In this order.
enum class Confidence { Possible, Likely, Certain };

/// Why they could.
enum class Proof {
  NothingShared,  ///< No data and no object in common.
  OnlyRead,       ///< What they have in common they only read.
  SameOperation,  ///< One operation, on different objects.
  BodiesApart,    ///< Their bodies change different things.
  SharedReceiver, ///< One object in common that may change: not proved.
  UnknownEffects  ///< No object in common, but made for their effects.
};

/// What bodies in other files could add to a judgement of two calls.
struct OpenBodies {
  const clang::FunctionDecl *A = nullptr;
  const clang::FunctionDecl *B = nullptr;
  bool OnOneObject = false;
  /// It would be as good as Proof::BodiesApart if they turned out to be that.
  bool RaisedIfApart = false;
};

struct Judgement {
  Confidence Grade = Confidence::Likely;
  Proof Why = Proof::NothingShared;
  /// For SharedReceiver: the object, or null where it is 'this'.
  const clang::ValueDecl *Shared = nullptr;
  /// For SameOperation: its name.
  std::string Operation;
  /// None where all that matters can be seen.
  std::optional<OpenBodies> Open = {};

  /// What it is if the bodies change different things.
  Judgement ifApart() const;
};

/// What the names and types of an awaited call say about it.
class AwaitedCall {
public:
  /// \p HasValue: the await has a result, and somebody looks at it.
  AwaitedCall(const clang::CallExpr &Call, bool HasValue, FileModel &Model);

  const clang::CallExpr &call() const { return *Call; }
  const clang::FunctionDecl *callee() const { return Callee; }
  /// A call of a known function that returns a task.
  bool isTaskCall() const { return Callee && IsTask; }
  /// The same, or one that returns an awaiter of work that gives a value.
  bool isWork() const { return isTaskCall() || IsQuery; }
  bool hasValue() const { return HasValue; }
  /// It waits for what runs elsewhere, or is there to pace the caller.
  bool isWaiting() const { return IsWaiting; }
  /// It is one step of several, by its name, or can only be done one at a time.
  bool isSerial() const { return IsSerial; }
  bool isContract() const { return IsContract; }
  bool isSink() const { return IsSink; }
  bool promisesEffect() const { return PromisesEffect; }
  /// The name that people know the operation by.
  llvm::StringRef name() const { return Name; }
  const clang::ValueDecl *receiver() const { return Receiver; }
  /// An argument is a function: it does whatever somebody made it for.
  bool takesFunction() const { return TakesFunction; }

private:
  bool givesValueOfWork(const TaskTraits &Traits, FileModel &Model) const;

  const clang::CallExpr *Call;
  const clang::FunctionDecl *Callee;
  const clang::ValueDecl *Receiver;
  std::string Name;
  bool IsTask = false;
  bool IsQuery = false;
  bool HasValue;
  bool IsWaiting = false;
  bool IsSerial = false;
  bool IsContract = false;
  bool IsSink = false;
  bool PromisesEffect = false;
  bool TakesFunction = false;
};

/// Whether two awaited calls, \p A written before \p B, could overlap. That
/// nothing flows from the result of the first into the second is the caller's
/// business.
std::optional<Judgement> judge(const AwaitedCall &A, const AwaitedCall &B,
                               FileModel &Model);

/// What the bodies of the callees add to \p Named, which is what the names and
/// types of two calls say. \p RunOthers: they run what they are given, too, and
/// that is in no body seen here.
std::optional<Judgement> judgeBodies(const Judgement &Named,
                                     const clang::FunctionDecl &A,
                                     const clang::FunctionDecl &B,
                                     bool OnOneObject, bool RunOthers,
                                     FileModel &Model);

/// The objects that a call names and whose operations are in order by contract,
/// or that code of a loop changes, settle the matter: nullopt. An object of the
/// call that may change, but only as its receiver, makes it SharedReceiver.
/// \p Shared: what two calls, or two iterations, have in common.
std::optional<Judgement>
judgeShared(llvm::ArrayRef<const clang::ValueDecl *> Shared, bool SharesThis,
            const AwaitedCall &A, const AwaitedCall &B, FileModel &Model);

/// The same for the name of a class or a variable.
bool hasOrderedName(llvm::StringRef Name, FileModel &Model);

/// Operations on an object of this type, or of what it leads to, are in order
/// by contract.
bool isOrderedType(clang::QualType Type, FileModel &Model);

/// The object only says where code runs.
bool isExecutorType(clang::QualType Type, FileModel &Model);

/// \p Type without references, pointers, smart pointers and qualifiers.
clang::QualType pointedType(clang::QualType Type);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_INDEPENDENCE_H
