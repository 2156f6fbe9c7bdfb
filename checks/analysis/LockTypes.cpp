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
#include "llvm/ADT/StringSwitch.h"

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

GuardTag tagOf(const Expr &Argument) {
  const CXXRecordDecl *Record = recordOf(Argument.getType());
  if (!Record || !Record->hasDefinition() || !Record->isEmpty() ||
      !Record->getIdentifier())
    return GuardTag::None;
  return llvm::StringSwitch<GuardTag>(firstWord(Record->getName()))
      .Case("adopt", GuardTag::Adopt)
      .Case("accept", GuardTag::Adopt)
      .Case("defer", GuardTag::Defer)
      .Case("try", GuardTag::Try)
      .Default(GuardTag::None);
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

/// Whether the name of \p Function says that it takes its lock and nothing
/// else: not 'lockCount', 'setLockTimeout'.
static bool isLockName(const FunctionDecl &Function) {
  static constexpr llvm::StringRef Words[] = {
      "lock",      "relock",  "rdlock",  "wrlock",  "rlock", "wlock",
      "ulock",     "enter",   "acquire", "take",    "self",  "mutex",
      "spin",      "shared",  "unique",  "upgrade", "read",  "write",
      "reader",    "writer",  "reading", "writing", "for",   "until",
      "exclusive", "internal"};
  return promisesLock(Function) && !anyWord(Function, [](llvm::StringRef Word) {
           return !llvm::is_contained(Words, Word);
         });
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

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
      Record && isLockName(*Call.Callee) &&
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
  // Not 'tryInsert' of a table that can be locked.
  if (const CXXRecordDecl *Record = receiverClass(Call))
    return (promisesLock(*Call.Callee) ||
            anyWord(*Call.Callee,
                    [](llvm::StringRef Word) { return Word == "acquire"; })) &&
           mutexKind(*Record) == MutexKind::Threads;
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
    return tagOf(*Argument) == GuardTag::Adopt;
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

/// Whether what an object of \p Type, of the standard library, is made to call
/// at its end releases something: the deleter of a pointer.
static const FunctionDecl *deleterOf(QualType Type) {
  const auto *Owner =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(recordOf(Type));
  if (!Owner || !Owner->isInStdNamespace() ||
      Owner->getTemplateArgs().size() < 2)
    return nullptr;
  const TemplateArgument &Last = Owner->getTemplateArgs()[1];
  const CXXRecordDecl *Deleter = Last.getKind() == TemplateArgument::Type
                                     ? recordOf(Last.getAsType())
                                     : nullptr;
  return Deleter && Deleter->hasDefinition() ? findOperator(*Deleter, OO_Call)
                                             : nullptr;
}

bool LockTypes::releasesAtEnd(const VarDecl &Variable) {
  if (guardOf(Variable.getType()))
    return false;
  const FunctionDecl *Deleter =
      Variable.isLocalVarDecl() ? deleterOf(Variable.getType()) : nullptr;
  return (Deleter && releasesInside(*Deleter)) ||
         llvm::any_of(destructionsOf(Variable), [&](const Invocation &End) {
           return releasesInside(*End.Callee);
         });
}

bool LockTypes::mayRelease(const FunctionDecl &Member) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Member);
  return Method && !Method->isConst() && !isa<CXXConversionDecl>(Method) &&
         !Model.context().getSourceManager().isInSystemHeader(
             Method->getLocation()) &&
         (!findBody(Member) || releasesInside(Member));
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
  bool Ends = false;
  walkEvaluated(Body, Model.context(), [&](const Stmt &S, Ancestors) {
    if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
      Ends |= llvm::any_of(Declaration->decls(), [&](const Decl *D) {
        const auto *Variable = dyn_cast<VarDecl>(D);
        return Variable && releasesAtEnd(*Variable);
      });
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
    return !Ends;
  });
  return Locking[&Function] = Locks && !Ends;
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

/// 'boost::null_mutex', 'boost::signals2::dummy_mutex': the place of a lock
/// where none is needed.
static bool isMadeToDoNothing(const CXXRecordDecl &Record) {
  static constexpr llvm::StringRef Words[] = {"null", "dummy", "noop", "fake"};
  return Record.getIdentifier() &&
         llvm::any_of(wordsOf(Record.getName()), [](llvm::StringRef Word) {
           return llvm::is_contained(Words, Word);
         });
}

MutexKind LockTypes::findMutexKind(const CXXRecordDecl &Record) {
  if (isListed(Settings.Mutexes, Record))
    return MutexKind::Threads;
  if (isMadeToDoNothing(Record))
    return MutexKind::None;
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
    if (!Lock && isLockName(Method) && !Method.getReturnType()->isRecordType())
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

} // namespace corolint
