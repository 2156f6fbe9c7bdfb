//===- Library.h - what the catalogue says about one library -- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// The structures that the files of the catalogue are read into. The meaning of
// each key is documented in docs/catalogue.md.

#ifndef COROLINT_CHECKS_CATALOGUE_LIBRARY_H
#define COROLINT_CHECKS_CATALOGUE_LIBRARY_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace corolint {

struct Library;

/// When a task's body begins to run.
enum class StartKind {
  Unknown,
  Lazy, ///< Not before it is awaited (or otherwise started).
  Eager ///< At the call that creates it.
};

/// What destroying a task that nobody awaited does.
enum class DropKind { Unknown, NeverRuns, Detaches, Cancels, Waits };

/// What a catalogued function does. The first group is what calls are reported
/// for; the second is what the functions mean for the code around the call.
enum class FunctionKind {
  Blocks,
  Sleeps,
  MayBlock,
  Short,
  Io,
  Console,
  Bridge,
  Lock,
  Heavy,
  NonBlocking,

  RunsHere,
  RunsOnce,
  Offloads,
  Spawns,
  Stackful,
  CallsBack,
  LeavesExecutor,
  EntersExecutor,
  Opens,
  Unblocks,
  DropsResults,
  FireAndForget
};

/// True for kinds that say whether a call blocks; a function has one of these
/// and any number of the others.
inline bool isBlockingKind(FunctionKind Kind) {
  return Kind <= FunctionKind::NonBlocking;
}

/// A namespace in which a library lives; several are twins of one library, as
/// boost::asio and asio are.
struct NamespaceEntry {
  std::string Name;
  /// Prefix of the include paths in `includes`, for example "boost/asio/".
  std::string Include;
  /// Headers that make each of the library's includes superfluous.
  std::vector<std::string> Umbrellas;
};

/// A type that stands for asynchronous work.
struct TaskEntry {
  std::string Name;
  StartKind Start = StartKind::Unknown;
  DropKind Drop = DropKind::Unknown;
  /// To drop it is the library's way to let it run on its own.
  bool FireAndForget = false;
};

/// How code that cannot, or does not want to, await a task starts it.
struct StartEntry {
  /// An expression over {task} and {executor}.
  std::string Replacement;
  /// The types that it takes; any of the library's where it is empty.
  std::vector<std::string> Tasks;
  /// Classes of objects that can be {executor}; one has to be in scope. Empty
  /// where none is needed.
  std::vector<std::string> Executors;
  /// What {executor} is in a coroutine of the library where none is in scope.
  std::string ExecutorInCoroutine;
  std::vector<std::string> Includes;
};

/// What the end of an event loop does to work that it has not run.
enum class LoopEnd {
  Discards,   ///< Destroys it.
  Terminates, ///< Ends the program.
  Abandons,   ///< Leaves it where it is.
  Runs        ///< Runs it, or it has been run on threads of the loop's own.
};

/// An event loop that somebody has to run.
struct LoopEntry {
  /// Its classes. One that derives from them may run itself.
  std::vector<std::string> Types;
  /// Functions that return a pointer to a new one.
  std::vector<std::string> MadeBy;
  /// Functions that run some of its work; those of the kind `bridge` do, too.
  std::vector<std::string> Runs;
  /// Functions that give it work; those of the kinds `spawns`, `calls-back`,
  /// `stackful` and `offloads` do, too.
  std::vector<std::string> GivesWork;
  /// Classes and functions that use it, or hand out objects that use it, but
  /// that neither run it nor let anybody run it.
  std::vector<std::string> Handles;
  /// Of these, classes whose objects keep a running loop from coming to an end.
  std::vector<std::string> Guards;
  /// Work is given to the loop of the thread, without naming it.
  bool IsPerThread = false;
  /// Anybody may run it, without being given it.
  bool IsGlobal = false;
  LoopEnd End = LoopEnd::Discards;
  /// Instead of "call" and how a fix-it runs it.
  std::string Advice;
  /// An expression that runs it until there is no work, over {object} and
  /// {address}.
  std::string Run;
};

/// A condition on a call. All that is set must hold.
struct GuardEntry {
  std::optional<unsigned> ZeroArgument;
  std::optional<unsigned> NullArgument;
  std::optional<unsigned> HasArgument;
  std::vector<std::string> ArgumentNames;
  std::vector<std::string> ArgumentTypes;
  /// Restricts the two above to this argument.
  std::optional<unsigned> Argument;
  std::vector<std::string> CalledBefore;
  bool AwaitedBefore = false;
  std::vector<std::string> Receivers;
  std::vector<std::string> Returns;
  bool TaskArgument = false;
  bool Discarded = false;
  std::optional<unsigned> BlockingDescriptor;
  std::vector<std::string> OpenedBy;
  bool ConstantSize = false;
  bool Stackful = false;
};

/// "Does what that member of the class's template argument does."
struct LikeEntry {
  unsigned TemplateArgument = 0;
  std::string Member;
};

/// Functions that do the same.
struct FunctionEntry {
  std::vector<std::string> Names;
  FunctionKind Kind = FunctionKind::Blocks;
  /// sleep, process, dns, network, thread, future, condition …
  std::string Family;
  /// What the caller wants, and a library's `alternatives` may offer.
  std::string Need;
  /// Instead of the advice for the need.
  std::string Advice;
  /// The entry holds where this is empty or one of these does.
  std::vector<GuardEntry> When;
  /// The call is fine where one of these holds.
  std::vector<GuardEntry> Unless;
  /// For sleeps: the time to sleep as a C++ expression over {0}, {1} …
  std::string Duration;
  /// An expression to put in place of the call, for a fix-it.
  std::string Replacement;
  /// The same where the last argument is an error code to be set, {error}.
  std::string ReplacementWithError;
  std::vector<std::string> Includes;
  std::vector<std::string> IncludesWithError;
  std::optional<LikeEntry> Like;
  /// For locks: only the thread that took it may release it, or others of its
  /// kind wait for as long as it is held. Not so of locks on files.
  bool IsThreadBound = true;
  /// The library that the entry belongs to; set when it is added.
  const Library *Lib = nullptr;
};

/// What a library offers for a need.
struct AlternativeEntry {
  std::string Need;
  /// Only in place of these functions, named in full; any where it is empty.
  std::vector<std::string> Functions;
  /// Completes "…; " in a message, for example "await a '{ns}steady_timer'".
  std::string Advice;
  /// An expression to put in place of the blocking call, for a fix-it; empty
  /// where a person has to decide. {ns} is the library's namespace with "::".
  std::string Replacement;
  std::vector<std::string> Includes;
};

/// How a fix-it joins tasks that are made in a loop, or kept in a container.
struct RangeJoinEntry {
  /// What holds them, over {task}, their type.
  std::string Container = "std::vector<{task}>";
  /// How one gets in, over {tasks} and {call}.
  std::string Add = "{tasks}.push_back({call})";
  /// What is awaited, over {tasks}; empty where each has to be awaited, as
  /// tasks can be that run at once.
  std::string Call;
  /// The same for so many at a time as {limit} says.
  std::string BoundedCall;
  /// What is awaited where there are no results: over {range} and {function}.
  std::string Each;
  std::string BoundedEach;
  /// The join gives a std::vector of the values.
  bool GivesVector = false;
  /// A header's name in '<>' is complete.
  std::vector<std::string> Includes{"<vector>"};
  std::vector<std::string> EachIncludes;
};

/// How tasks are joined.
struct JoinEntry {
  /// Functions that take several tasks and await them together.
  std::vector<std::string> Names;
  std::string Advice;
  /// The text between two tasks when a fix-it joins them, for example "&&".
  std::string Operator;
  /// The namespace whose using-directive brings the operator into scope.
  std::string UsingNamespace;
  /// The same for a fix-it that calls a function: an expression over {tasks}.
  std::string Call;
  /// What a fix-it makes of {name}, one of the join's results, where that is
  /// not the value itself; empty where it is.
  std::string Unwrap;
  /// The await throws what a task threw, although results are unwrapped.
  bool Throws = false;
  /// Advice for the elements of a range, and for ranges that can be large.
  std::string RangeAdvice;
  std::string BoundedAdvice;
  std::optional<RangeJoinEntry> Range;
  /// Of the names above, those that are of use with a single task: they report
  /// its outcome in another form.
  std::vector<std::string> SingleUse;
  std::vector<std::string> Includes;
};

/// One library, one file.
struct Library {
  /// "generic" is the one that stands in where no library is known.
  std::string Name;
  /// Where the facts were read: for people, so any text will do.
  std::string Source;
  /// Comes with corolint, not from the user.
  bool IsBuiltin = false;
  /// The file it was read from, for messages.
  std::string FileName;
  /// Names in this file are of C functions, declared extern "C".
  bool IsC = false;
  std::vector<NamespaceEntry> Namespaces;
  std::vector<TaskEntry> Tasks;
  std::vector<FunctionEntry> Functions;
  std::vector<LoopEntry> Loops;
  std::vector<AlternativeEntry> Alternatives;
  std::optional<JoinEntry> Join;
  /// How to start a task from code that cannot await, for a message.
  std::string Spawn;
  /// The same for a fix-it.
  std::vector<StartEntry> Starts;
  /// Classes: a function with such a parameter is a stackful coroutine.
  std::vector<std::string> ContextParameters;
  /// Classes: a coroutine with such a parameter, or a smart pointer to one,
  /// runs on threads that may block.
  std::vector<std::string> BlockingParameters;
  /// Classes of which each object holds a lock of threads, where no function
  /// of kind `lock` is their constructor.
  std::vector<std::string> LockGuards;
  /// Waiting for what was started with one of these arguments is a bridge.
  std::vector<std::string> BridgeTokens;
  /// Folders, relative to the include prefix, that no umbrella header covers.
  std::vector<std::string> OutsideUmbrellas;
  /// First words of function names that promise an effect, such as "write":
  /// the order of such calls is taken to be meant.
  std::vector<std::string> EffectVerbs;
  /// First words of names of functions that only look at what they are given,
  /// such as "log".
  std::vector<std::string> ObserverVerbs;
  /// Namespaces whose functions only tests call.
  std::vector<std::string> TestNamespaces;
  /// First words of names of functions that wait for what runs elsewhere, or
  /// that pace the caller: "sleep", "join", "acquire".
  std::vector<std::string> WaitingVerbs;
  /// First words of names of functions that are one half of a pair or a step of
  /// a protocol, such as "begin" and "publish".
  std::vector<std::string> ContractVerbs;
  /// First words of names of functions that put what they are given into
  /// something that all calls share, such as "print".
  std::vector<std::string> SinkVerbs;
  /// First words of names of functions that do one thing at a time, whatever
  /// they are given: "prompt", "measure".
  std::vector<std::string> SerialVerbs;
  /// Words in the names of classes and variables whose operations are in order
  /// by contract, such as "socket".
  std::vector<std::string> OrderedWords;
  /// Words in the names of what comes one after the other, such as "step".
  std::vector<std::string> SequenceWords;
  /// Words in the names of classes that only say where code runs.
  std::vector<std::string> ExecutorWords;
  /// Macros that expand to the head of a test.
  std::vector<std::string> TestMacros;

  /// The qualified names that \p Name of the library's file stands for: one for
  /// each of its namespaces.
  llvm::SmallVector<std::string, 2> fullNames(llvm::StringRef Name) const;

  /// What it offers for \p Need in place of \p Function (a qualified name), or
  /// null.
  const AlternativeEntry *findAlternative(llvm::StringRef Need,
                                          llvm::StringRef Function = {}) const;
};

/// A library as one translation unit spells it.
struct LibraryUse {
  const Library *Lib = nullptr;
  const NamespaceEntry *Namespace = nullptr;

  explicit operator bool() const { return Lib != nullptr; }
};

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_LIBRARY_H
