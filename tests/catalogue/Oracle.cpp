//===- Oracle.cpp - what docs/catalogue.md says about a call --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/catalogue/Oracle.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint::test {

using Answer = Oracle::Answer;

static std::vector<std::string> qualifiedNames(const Library &Lib,
                                               llvm::StringRef Name) {
  if (Name.starts_with("::"))
    return {Name.drop_front(2).str()};
  if (Name.starts_with("*::") || Lib.Namespaces.empty())
    return {Name.str()};
  std::vector<std::string> Result;
  Result.reserve(Lib.Namespaces.size());
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    Result.push_back(Namespace.Name + "::" + Name.str());
  return Result;
}

Oracle::Oracle(const Catalogue &Known) {
  for (const auto &Lib : Known.libraries())
    for (const FunctionEntry &Entry : Lib->Functions)
      for (const std::string &Name : Entry.Names)
        for (std::string &Full : qualifiedNames(*Lib, Name)) {
          llvm::StringRef Last = lastComponent(Full);
          auto &List = Last.contains('*') && !Last.starts_with("operator")
                           ? Patterns
                           : Names[Last];
          List.push_back({std::move(Full), &Entry});
        }
}

std::vector<const FunctionEntry *> Oracle::entries(llvm::StringRef Callee,
                                                   bool IsC) const {
  std::vector<const FunctionEntry *> Result;
  auto Consider = [&](const Known &Candidate) {
    llvm::StringRef Pattern = Candidate.Pattern;
    bool Fits =
        matchesPattern(Callee, Pattern) ||
        (Pattern.consume_front("*::") && matchesPattern(Callee, Pattern));
    if (Fits && (IsC || !Candidate.Entry->Lib->IsC) &&
        !llvm::is_contained(Result, Candidate.Entry))
      Result.push_back(Candidate.Entry);
  };
  if (auto It = Names.find(lastComponent(Callee)); It != Names.end())
    llvm::for_each(It->second, Consider);
  llvm::for_each(Patterns, Consider);
  return Result;
}

std::string twinOf(const Library &Lib, llvm::StringRef Callee) {
  std::string Longest;
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    if (Callee.starts_with(Namespace.Name + "::") &&
        Namespace.Name.size() > Longest.size())
      Longest = Namespace.Name;
  if (Longest.empty() && !Lib.Namespaces.empty())
    return Lib.Namespaces.front().Name;
  return Longest;
}

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

bool Oracle::isNamed(llvm::StringRef Class, llvm::StringRef Candidate,
                     const Library &Lib) {
  if (Candidate.contains('<'))
    return matchesPattern(Class, ("*" + Candidate).str());
  return Class == Candidate ||
         llvm::any_of(Lib.Namespaces, [&](const NamespaceEntry &Namespace) {
           return Class == Namespace.Name + "::" + Candidate.str();
         });
}

static bool isOneOf(const std::vector<std::string> &Classes,
                    const std::vector<std::string> &Candidates,
                    const Library &Lib) {
  return llvm::any_of(Classes, [&](const std::string &Class) {
    return llvm::any_of(Candidates, [&](const std::string &Candidate) {
      return Oracle::isNamed(Class, Candidate, Lib);
    });
  });
}

static Answer answer(bool Holds) { return Holds ? Answer::Yes : Answer::No; }

/// The arguments that names and types are looked for in.
static std::vector<const Value *> arguments(const GuardEntry &Guard,
                                            const Call &Made) {
  std::vector<const Value *> Result;
  if (Guard.Argument) {
    if (*Guard.Argument < Made.Arguments.size())
      Result.push_back(&Made.Arguments[*Guard.Argument]);
    return Result;
  }
  for (const Value &Argument : Made.Arguments)
    Result.push_back(&Argument);
  if (Made.How == Form::Member)
    Result.push_back(&Made.Object);
  return Result;
}

static Answer namesOne(const GuardEntry &Guard, const Call &Made) {
  Answer Result = Answer::No;
  for (const Value *Argument : arguments(Guard, Made)) {
    for (const std::string &Name : Argument->Names)
      if (llvm::any_of(Guard.ArgumentNames, [&](llvm::StringRef Candidate) {
            return lastComponent(Candidate) == Name;
          }))
        return Answer::Yes;
    if (Guard.Argument && !Argument->IsTellable)
      Result = Answer::CannotTell;
  }
  return Result;
}

/// What has a size. Objects of empty classes only choose an overload.
static const Value *workedOn(const GuardEntry &Guard, const Call &Made) {
  if (Guard.Argument)
    return *Guard.Argument < Made.Arguments.size()
               ? &Made.Arguments[*Guard.Argument]
               : nullptr;
  for (const Value &Argument : Made.Arguments)
    if (Argument.Classes.empty() ||
        !llvm::StringRef(Argument.Classes.front()).starts_with("probes::types"))
      return &Argument;
  return &Made.Object;
}

/// Whether what is worked on, or of a function any argument, got its value from
/// one of these.
static bool isOpenedBy(const std::vector<std::string> &Functions,
                       const Call &Made, const Library &Lib) {
  auto IsOpened = [&](const Value &V) {
    return V.Opening && isOneOf({V.Opening->Callee}, Functions, Lib);
  };
  if (Made.How == Form::Member || Made.How == Form::Destruction)
    return IsOpened(Made.Object);
  return llvm::any_of(Made.Arguments, IsOpened);
}

Answer Oracle::askArguments(const GuardEntry &Guard, const FunctionEntry &Entry,
                            const Call &Made) const {
  Answer Result = Answer::Yes;
  auto Also = [&](Answer Next) { Result = std::min(Result, Next); };
  auto At = [&](unsigned Index) {
    return Index < Made.Arguments.size() ? &Made.Arguments[Index] : nullptr;
  };
  if (Guard.ZeroArgument)
    Also(answer(At(*Guard.ZeroArgument) && At(*Guard.ZeroArgument)->IsZero));
  if (Guard.HasArgument)
    Also(answer(At(*Guard.HasArgument)));
  if (Guard.NullArgument)
    Also(answer(At(*Guard.NullArgument) && At(*Guard.NullArgument)->IsNull));
  if (!Guard.ArgumentNames.empty())
    Also(namesOne(Guard, Made));
  if (!Guard.ArgumentTypes.empty())
    Also(answer(llvm::any_of(arguments(Guard, Made), [&](const Value *V) {
      return isOneOf(V->Classes, Guard.ArgumentTypes, *Entry.Lib);
    })));
  if (Guard.TaskArgument)
    Also(answer(
        llvm::any_of(Made.Arguments, [](const Value &V) { return V.IsTask; })));
  if (Guard.ConstantSize) {
    const Value *Worked = workedOn(Guard, Made);
    Also(answer(Worked && Worked->HasConstantSize));
  }
  if (Guard.BlockingDescriptor) {
    const Value *Descriptor = At(*Guard.BlockingDescriptor);
    if (!Descriptor || !Descriptor->Opening ||
        !role(*Descriptor->Opening, FunctionKind::Opens))
      Also(Answer::CannotTell);
    else if (Descriptor->IsUnblocked)
      Also(Answer::No);
  }
  return Result;
}

Answer Oracle::ask(const GuardEntry &Guard, const FunctionEntry &Entry,
                   const Call &Made) const {
  const Library &Lib = *Entry.Lib;
  const Value *Subject = Made.subject();
  Answer Result = askArguments(Guard, Entry, Made);
  auto Also = [&](bool IsSet, bool Holds) {
    if (IsSet)
      Result = std::min(Result, answer(Holds));
  };
  Also(!Guard.CalledBefore.empty(),
       llvm::any_of(Made.CalledBefore, [&](const std::string &Name) {
         return llvm::is_contained(Guard.CalledBefore, Name);
       }));
  Also(Guard.AwaitedBefore, Made.IsAwaitedBefore);
  Also(!Guard.Receivers.empty(),
       Subject && isOneOf(Subject->Classes, Guard.Receivers, Lib));
  Also(!Guard.Returns.empty(), isOneOf({Made.Returns}, Guard.Returns, Lib));
  Also(Guard.Discarded, Made.IsDiscarded);
  Also(!Guard.OpenedBy.empty(), isOpenedBy(Guard.OpenedBy, Made, Lib));
  Also(Guard.Stackful, Made.IsStackful);
  return Result;
}

bool Oracle::applies(const FunctionEntry &Entry, const Call &Made) const {
  return Entry.When.empty() ||
         llvm::any_of(Entry.When, [&](const GuardEntry &Guard) {
           return ask(Guard, Entry, Made) == Answer::Yes;
         });
}

bool Oracle::isGuarded(const FunctionEntry &Entry, const Call &Made) const {
  return llvm::any_of(Entry.Unless, [&](const GuardEntry &Guard) {
    return ask(Guard, Entry, Made) != Answer::No;
  });
}

//===----------------------------------------------------------------------===//
// Decisions
//===----------------------------------------------------------------------===//

bool Oracle::isLike(const LikeEntry &Like, const Call &Made) const {
  return llvm::any_of(entries(Made.Lock + "::" + Like.Member, false),
                      [](const FunctionEntry *Entry) {
                        return isBlockingKind(Entry->Kind) &&
                               Entry->Kind != FunctionKind::NonBlocking;
                      });
}

const FunctionEntry *Oracle::blocking(const Call &Made) const {
  // Whose result is a task, is the asynchronous form.
  if (Made.Returns == "probes::task")
    return nullptr;
  for (const FunctionEntry *Entry : entries(Made.Callee, Made.IsC)) {
    if (!isBlockingKind(Entry->Kind) || !applies(*Entry, Made))
      continue;
    bool IsFine = Entry->Kind == FunctionKind::NonBlocking ||
                  isGuarded(*Entry, Made) ||
                  (Entry->Like && !isLike(*Entry->Like, Made));
    return IsFine ? nullptr : Entry;
  }
  return nullptr;
}

const FunctionEntry *Oracle::role(const Call &Made,
                                  llvm::ArrayRef<FunctionKind> Kinds) const {
  for (const FunctionEntry *Entry : entries(Made.Callee, Made.IsC))
    if (llvm::is_contained(Kinds, Entry->Kind) && applies(*Entry, Made) &&
        !isGuarded(*Entry, Made))
      return Entry;
  return nullptr;
}

} // namespace corolint::test
