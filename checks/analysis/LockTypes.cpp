//===- LockTypes.cpp - locks of threads, and what holds them --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockTypes.h"
#include "checks/analysis/Guards.h"
#include "checks/catalogue/Names.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

bool isListed(llvm::ArrayRef<llvm::StringRef> Names, const NamedDecl &Decl) {
  if (Names.empty())
    return false;
  std::string Full = qualifiedName(Decl);
  return llvm::any_of(Names, [&](llvm::StringRef Name) {
    Name.consume_front("::");
    return matchesPattern(Full, Name);
  });
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

static bool anyWord(const FunctionDecl &Function,
                    llvm::function_ref<bool(llvm::StringRef)> Fits) {
  return Function.getIdentifier() &&
         llvm::any_of(wordsOf(Function.getName()), Fits);
}

bool promisesRelease(const FunctionDecl &Function) {
  static constexpr llvm::StringRef Words[] = {"release", "leave",    "exit",
                                              "give",    "rdunlock", "reset"};
  return anyWord(Function, [](llvm::StringRef Word) {
    return Word.ends_with("unlock") || llvm::is_contained(Words, Word);
  });
}

bool promisesAttempt(const FunctionDecl &Function) {
  return anyWord(Function, [](llvm::StringRef Word) {
    return Word.starts_with("try") || Word.starts_with("timed");
  });
}

bool promisesLock(const FunctionDecl &Function) {
  static constexpr llvm::StringRef Words[] = {"lock",   "relock", "rdlock",
                                              "wrlock", "rlock",  "wlock",
                                              "ulock",  "enter",  "trylock"};
  static constexpr llvm::StringRef Others[] = {"is",   "owns",   "has",
                                               "with", "assert", "combine"};
  return anyWord(Function,
                 [](llvm::StringRef Word) {
                   return llvm::is_contained(Words, Word);
                 }) &&
         !anyWord(Function, [](llvm::StringRef Word) {
           return llvm::is_contained(Others, Word);
         });
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// The first function among the members of \p Record and its bases that
/// \p Fits.
static const FunctionDecl *
findMethod(const CXXRecordDecl &Record,
           llvm::function_ref<bool(const FunctionDecl &)> Fits,
           unsigned Depth = 0) {
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition || Depth > 8)
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

static bool isUnlock(const FunctionDecl &Method) {
  return promisesRelease(Method) && !promisesLock(Method);
}

/// Whether a call of \p Callee leaves its lock locked: there is a way to unlock
/// it. Others take a lock for as long as they run themselves.
static bool canBeReleased(const FunctionDecl &Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  return Method ? findMethod(*Method->getParent(), isUnlock) != nullptr
                : Callee.getReturnType()->isVoidType() ||
                      Callee.getReturnType()->isIntegralOrEnumerationType();
}

const FunctionEntry *LockTypes::entryOf(const Invocation &Call,
                                        const FunctionDecl &In) {
  if (Call.How != Invocation::Form::Call)
    return nullptr;
  for (const FunctionEntry *Entry : Model.functions(Call))
    if (Entry->Kind == FunctionKind::Lock && Entry->IsThreadBound &&
        applies(*Entry, {Call, In}, Model))
      return Entry;
  return nullptr;
}

bool LockTypes::locks(const Invocation &Call, const FunctionDecl &In) {
  if (Call.How != Invocation::Form::Call ||
      isa<CXXDestructorDecl>(Call.Callee) ||
      Call.Callee->isOverloadedOperator())
    return false;
  // What is awaited, or locks for somebody who holds the result.
  const QualType Result = Call.Site->getType();
  if (Result->isRecordType() || Result->isDependentType())
    return false;
  if (entryOf(Call, In))
    return (Call.Callee->isExternC() || promisesLock(*Call.Callee)) &&
           canBeReleased(*Call.Callee);
  if (const CXXRecordDecl *Record = receiverClass(Call);
      Record && promisesLock(*Call.Callee) && !promisesAttempt(*Call.Callee) &&
      !promisesRelease(*Call.Callee) &&
      mutexKind(*Record) == MutexKind::Threads)
    return true;
  return leavesLocked(*Call.Callee);
}

/// The function beside \p Attempt that waits for the lock: 'lock' for
/// 'try_lock', 'EnterCriticalSection' for 'TryEnterCriticalSection'.
static const FunctionDecl *waitingForm(const FunctionDecl &Attempt,
                                       const ASTContext &Context) {
  std::string Name = Attempt.getNameAsString();
  for (llvm::StringRef Prefix : {"Try", "try"})
    if (size_t At = Name.find(Prefix); At != std::string::npos) {
      std::string Other = Name.substr(0, At) + Name.substr(At + 3);
      for (const NamedDecl *Found :
           Context.getTranslationUnitDecl()->lookup(&Context.Idents.get(Other)))
        if (const FunctionDecl *Function = asFunction(Found))
          return Function;
    }
  return nullptr;
}

bool LockTypes::attempts(const Invocation &Call) {
  if (Call.How != Invocation::Form::Call || !promisesAttempt(*Call.Callee) ||
      Call.Callee->isOverloadedOperator() ||
      Call.Site->getType()->isVoidType() ||
      Call.Site->getType()->isRecordType())
    return false;
  if (const CXXRecordDecl *Record = receiverClass(Call))
    return mutexKind(*Record) == MutexKind::Threads;
  if (!Call.Callee->isExternC())
    return false;
  const FunctionDecl *Waits = waitingForm(*Call.Callee, Model.context());
  return Waits && llvm::any_of(Model.catalogue().findFunctions(*Waits),
                               [](const FunctionEntry *Entry) {
                                 return Entry->Kind == FunctionKind::Lock &&
                                        Entry->IsThreadBound;
                               });
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// The body of \p Function if it says what a call does: it is the program's,
/// and no coroutine's.
static const Stmt *tellingBody(const FunctionDecl &Function,
                               const ASTContext &Context) {
  const Stmt *Body = findBody(Function);
  if (!Body || isa<CoroutineBodyStmt>(Body) ||
      Context.getSourceManager().isInSystemHeader(Function.getLocation()))
    return nullptr;
  return Body;
}

/// A guard that takes over a lock that somebody else took releases it, too.
static bool adopts(const Invocation &Construct) {
  return llvm::any_of(Construct.Arguments, [](const Expr *Argument) {
    const CXXRecordDecl *Record = recordOf(Argument->getType());
    return Record && Record->getIdentifier() &&
           firstWord(Record->getName()) == "adopt";
  });
}

bool callsRelease(const Stmt *Body, const ASTContext &Context) {
  bool Found = false;
  walkEvaluated(Body, Context, [&](const Stmt &S, Ancestors) {
    if (const auto *Lambda = dyn_cast<LambdaExpr>(&S))
      Found |= callsRelease(Lambda->getCallOperator()->getBody(), Context);
    else if (std::optional<Invocation> Call = asInvocation(S))
      Found |= Call->How == Invocation::Form::Call
                   ? promisesRelease(*Call->Callee)
                   : adopts(*Call);
    return !Found;
  });
  return Found;
}

bool LockTypes::releasesInside(const FunctionDecl &Function) {
  auto [It, IsNew] = Releasing.try_emplace(&Function, false);
  if (IsNew)
    It->second =
        callsRelease(tellingBody(Function, Model.context()), Model.context());
  return It->second;
}

bool LockTypes::takesOver(const FunctionDecl &Function) {
  if (isa<CXXConstructorDecl>(Function) || releasesInside(Function))
    return true;
  bool Found = false;
  walkEvaluated(
      findBody(Function), Model.context(), [&](const Stmt &S, Ancestors) {
        const auto *Call = dyn_cast<CallExpr>(&S);
        const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
        Found |= Callee && Callee->getIdentifier() &&
                 (Callee->getName() == "swap" ||
                  (Callee->getName() == "move" && Callee->isInStdNamespace()));
        return !Found;
      });
  return Found;
}

/// Whether \p Loop goes round until it has changed an atomic: a spin lock.
static bool spins(const Stmt &Loop, const ASTContext &Context) {
  bool Found = false;
  walkEvaluated(&Loop, Context, [&](const Stmt &S, Ancestors) {
    const std::optional<Invocation> Call = asInvocation(S);
    const CXXRecordDecl *Record = Call ? receiverClass(*Call) : nullptr;
    Found |= Record && Record->isInStdNamespace() &&
             anyWord(*Call->Callee, [](llvm::StringRef Word) {
               return Word == "exchange" || Word == "test";
             });
    return !Found;
  });
  return Found;
}

bool LockTypes::leavesLocked(const FunctionDecl &Function) {
  auto [It, IsNew] = Locking.try_emplace(&Function, false);
  if (!IsNew)
    return It->second;
  const Stmt *Body = tellingBody(Function, Model.context());
  if (!Body || releasesInside(Function))
    return false;
  bool Locks = false;
  walkEvaluated(Body, Model.context(), [&](const Stmt &S, Ancestors) {
    if (isa<WhileStmt, DoStmt, ForStmt>(S))
      Locks |= promisesLock(Function) && !promisesAttempt(Function) &&
               spins(S, Model.context());
    if (std::optional<Invocation> Call = asInvocation(S);
        Call && Call->How == Invocation::Form::Call) {
      // A guard in this function ends with it.
      const auto *On = dyn_cast_or_null<VarDecl>(namedObject(Call->subject()));
      Locks |= !(On && On->isLocalVarDecl()) &&
               !promisesAttempt(*Call->Callee) && locks(*Call, Function);
    }
    return !Locks;
  });
  return Locking[&Function] = Locks;
}

//===----------------------------------------------------------------------===//
// Mutexes
//===----------------------------------------------------------------------===//

MutexKind LockTypes::mutexKind(const CXXRecordDecl &Record) {
  auto [It, IsNew] =
      Mutexes.try_emplace(Record.getCanonicalDecl(), MutexKind::None);
  if (!IsNew)
    return It->second;
  const MutexKind Kind = findMutexKind(Record);
  return Mutexes[Record.getCanonicalDecl()] = Kind;
}

static bool isAttributed(const FunctionDecl &Lock, FileModel &Model) {
  return Lock.hasAttr<AcquireCapabilityAttr>() || Model.effects(Lock).Blocking;
}

MutexKind LockTypes::findMutexKind(const CXXRecordDecl &Record) {
  if (isListed(Settings.Mutexes, Record))
    return MutexKind::Threads;
  const FunctionDecl *Lock = nullptr;
  bool IsAsync = false;
  bool IsKnown = false;
  bool IsOther = false;
  findMethod(Record, [&](const FunctionDecl &Method) {
    if (!promisesLock(Method) && !promisesAttempt(Method))
      return false;
    const TaskTraits Result = Model.tasks().get(Method.getReturnType());
    IsAsync |= Result.IsAwaitable || Result.isTask();
    if (promisesAttempt(Method) || promisesRelease(Method))
      return false;
    for (const FunctionEntry *Entry :
         Model.catalogue().findFunctions(Method, &Record)) {
      IsKnown |= Entry->Kind == FunctionKind::Lock && Entry->IsThreadBound;
      IsOther |= isBlockingKind(Entry->Kind) &&
                 (Entry->Kind != FunctionKind::Lock || !Entry->IsThreadBound);
    }
    IsKnown |= isAttributed(Method, Model);
    IsOther |= Model.effects(Method).NonBlocking;
    if (!Lock && !Method.getReturnType()->isRecordType())
      Lock = &Method;
    return false;
  });
  if (IsKnown)
    return MutexKind::Threads;
  if (IsOther)
    return MutexKind::None;
  const FunctionDecl *Unlock = findMethod(Record, isUnlock);
  if (IsAsync || (Unlock && !Lock))
    return MutexKind::Async;
  if (!Lock || !Unlock)
    return MutexKind::None;
  if (const auto *Capability = Record.getAttr<CapabilityAttr>();
      Capability && Capability->getName().contains_insensitive("mutex"))
    return MutexKind::Threads;
  if (leavesLocked(*Lock))
    return MutexKind::Threads;
  return tellingBody(*Lock, Model.context()) ? MutexKind::None
                                             : MutexKind::Opaque;
}

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

bool LockTypes::isListedGuard(const CXXRecordDecl &Record) const {
  return isListed(Settings.LockGuards, Record);
}

bool LockTypes::isGuard(const CXXRecordDecl &Record) {
  auto [It, IsNew] = Guards.try_emplace(Record.getCanonicalDecl(), false);
  if (!IsNew)
    return It->second;
  const bool Is = findIsGuard(Record);
  return Guards[Record.getCanonicalDecl()] = Is;
}

bool LockTypes::findIsGuard(const CXXRecordDecl &Record) {
  if (isListedGuard(Record))
    return true;
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition || Definition->isInvalidDecl())
    return false;
  if (Definition->hasAttr<ScopedLockableAttr>() || isCataloguedGuard(Record))
    return hasThreadMutex(Record);
  return isGuardByBody(*Definition);
}

static const FunctionDecl *anyConstructor(const CXXRecordDecl &Record) {
  for (const Decl *Member : Record.decls()) {
    const auto *Named = dyn_cast<NamedDecl>(Member);
    const FunctionDecl *Function = Named ? asFunction(Named) : nullptr;
    if (isa_and_nonnull<CXXConstructorDecl>(Function))
      return Function;
  }
  return nullptr;
}

bool LockTypes::isCataloguedGuard(const CXXRecordDecl &Record) {
  if (Model.catalogue().isLockGuard(Record))
    return true;
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  const FunctionDecl *Constructor = anyConstructor(*Definition);
  return Constructor &&
         llvm::any_of(Model.catalogue().findFunctions(*Constructor),
                      [](const FunctionEntry *Entry) {
                        return Entry->Kind == FunctionKind::Lock &&
                               Entry->IsThreadBound;
                      });
}

bool LockTypes::hasThreadMutex(const CXXRecordDecl &Record) {
  const auto *Specialization =
      dyn_cast<ClassTemplateSpecializationDecl>(&Record);
  if (!Specialization)
    return true;
  bool IsOfThreads = false;
  bool IsOther = false;
  auto Consider = [&](const TemplateArgument &Argument) {
    if (Argument.getKind() != TemplateArgument::Type)
      return;
    const CXXRecordDecl *Class = recordOf(Argument.getAsType());
    if (!Class)
      return;
    switch (mutexKind(*Class)) {
    case MutexKind::Threads:
    case MutexKind::Opaque:
      IsOfThreads = true;
      break;
    case MutexKind::Async:
      IsOther = true;
      break;
    case MutexKind::None:
      IsOther |= findMethod(*Class, promisesLock) != nullptr;
      break;
    }
  };
  for (const TemplateArgument &Argument :
       Specialization->getTemplateArgs().asArray())
    if (Argument.getKind() == TemplateArgument::Pack)
      llvm::for_each(Argument.pack_elements(), Consider);
    else
      Consider(Argument);
  return IsOfThreads || !IsOther;
}

bool LockTypes::isGuardByBody(const CXXRecordDecl &Record) {
  if (Record.isInStdNamespace() || Record.isLambda() ||
      Record.hasTrivialDestructor())
    return false;
  const ASTContext &Context = Model.context();
  if (Context.getSourceManager().isInSystemHeader(Record.getLocation()))
    return false;
  const CXXDestructorDecl *Destructor = Record.getDestructor();
  for (const FieldDecl *Field : Record.fields())
    if (const CXXRecordDecl *Part = Field->getType()->getAsCXXRecordDecl();
        Part && isGuard(*Part))
      return true;
  if (!Destructor || !releasesInside(*Destructor))
    return false;
  return llvm::any_of(Record.ctors(), [&](const CXXConstructorDecl *Made) {
    return !Made->isCopyOrMoveConstructor() && leavesLocked(*Made);
  });
}

const CXXRecordDecl *LockTypes::guardOf(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  if (!Record)
    return nullptr;
  if (isGuard(*Record))
    return Record;
  const auto *Owner = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Owner || !Owner->isInStdNamespace() || !Owner->getIdentifier() ||
      (Owner->getName() != "optional" && Owner->getName() != "unique_ptr"))
    return nullptr;
  const TemplateArgument &First = Owner->getTemplateArgs()[0];
  if (First.getKind() != TemplateArgument::Type)
    return nullptr;
  const CXXRecordDecl *Held = recordOf(First.getAsType());
  return Held && isGuard(*Held) ? Held : nullptr;
}

bool LockTypes::mayBeEmpty(const CXXRecordDecl &Guard) {
  if (isListedGuard(Guard))
    return false;
  if (isCataloguedGuard(Guard) || findMethod(Guard, promisesLock))
    return true;
  const CXXRecordDecl *Definition = definitionOrPattern(Guard);
  return llvm::any_of(Definition->fields(), [&](const FieldDecl *Field) {
    const CXXRecordDecl *Part = Field->getType()->getAsCXXRecordDecl();
    return Part && isGuard(*Part) && !Field->hasInClassInitializer() &&
           mayBeEmpty(*Part);
  });
}

} // namespace corolint
