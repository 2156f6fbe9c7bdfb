//===- Catalogue.h - what libraries block, join and offer -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The catalogue is data: one YAML file per library says which of its functions
// block, which types are tasks, how tasks are joined and spawned, and what to
// await instead of a blocking call. Checks ask the catalogue and never name a
// library. docs/catalogue.md documents the schema; the structures below mirror
// it field by field.
//
// Facts come from the libraries' own headers and documentation; each file names
// its source.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CATALOGUE_CATALOGUE_H
#define COROLINT_CHECKS_CATALOGUE_CATALOGUE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clang {
class CXXRecordDecl;
class FunctionDecl;
class NamedDecl;
} // namespace clang

namespace corolint {

/// When a task's body begins to run.
enum class StartKind {
  Unknown,
  Lazy, ///< Not before it is awaited (or otherwise started).
  Eager ///< At the call that creates it.
};

/// What destroying a task that nobody awaited does.
enum class DropKind { Unknown, NeverRuns, Detaches, Cancels, Waits };

/// Whether a call of a catalogued function stops the thread.
enum class BlockingKind {
  Always, ///< Until an event, or for a given time.
  Maybe   ///< Depends on modes or contention that a call does not show.
};

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
};

/// A condition under which a catalogued call does not block.
struct GuardEntry {
  /// This argument (from 0) is a constant zero, for example a timeout.
  std::optional<unsigned> ZeroArgument;
  /// Earlier in the same function one of these member functions was called on
  /// the same object (the receiver, or the first argument of a free function):
  /// it was polled, say, or made non-blocking.
  std::vector<std::string> CalledBefore;
  /// The object is of one of these classes, named like functions are.
  std::vector<std::string> Receivers;
  /// An argument names one of these constants, for example a flag.
  std::vector<std::string> ArgumentNames;
};

/// Functions that block, of one kind.
struct BlockingEntry {
  std::vector<std::string> Names;
  BlockingKind Kind = BlockingKind::Always;
  /// sleep, process, dns, network, thread, future, condition …
  std::string Family;
  /// What the caller wants, and a library's `alternatives` may offer.
  std::string Need;
  std::vector<GuardEntry> Unless;
  /// For sleeps: the time to sleep as a C++ expression over {0}, {1} …
  std::string Duration;
};

/// What a library offers for a need.
struct AlternativeEntry {
  std::string Need;
  /// Completes "…; " in a message, for example "await a '{ns}steady_timer'".
  std::string Advice;
  /// An expression to put in place of the blocking call, for a fix-it; empty
  /// where a person has to decide. {ns} is the library's namespace with "::".
  std::string Replacement;
  std::vector<std::string> Includes;
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
  std::vector<std::string> Includes;
};

/// One library, one file.
struct Library {
  std::string Name;
  /// Names in this file are of C functions, declared extern "C".
  bool IsC = false;
  std::vector<NamespaceEntry> Namespaces;
  std::vector<TaskEntry> Tasks;
  std::vector<BlockingEntry> Blocking;
  std::vector<AlternativeEntry> Alternatives;
  std::optional<JoinEntry> Join;
  /// How to start a task from code that cannot await, for a message.
  std::string Spawn;
  /// Folders, relative to the include prefix, that no umbrella header covers.
  std::vector<std::string> OutsideUmbrellas;
  /// First words of function names that promise an effect, such as "write":
  /// the order of such calls is taken to be meant.
  std::vector<std::string> EffectVerbs;

  const AlternativeEntry *findAlternative(llvm::StringRef Need) const;
};

/// A library as one translation unit spells it.
struct LibraryUse {
  const Library *Lib = nullptr;
  const NamespaceEntry *Namespace = nullptr;

  explicit operator bool() const { return Lib != nullptr; }
};

class Catalogue {
public:
  /// The catalogue that is built in. Loaded once per process.
  static const Catalogue &builtin();

  Catalogue();
  ~Catalogue();
  Catalogue(Catalogue &&) noexcept;
  Catalogue &operator=(Catalogue &&) noexcept;

  /// Adds one library. \p FileName is for error messages only.
  /// \returns an error that names file, line and cause where the YAML is
  /// invalid, has unknown keys or contradicts itself.
  llvm::Error add(llvm::StringRef FileName, llvm::StringRef Yaml);

  /// The entry of \p Function, or null. \p Receiver is the class of the object
  /// that a member function is called on, where it is not the declaring one:
  /// standard libraries declare members in bases that no standard names.
  const BlockingEntry *
  findBlocking(const clang::FunctionDecl &Function,
               const clang::CXXRecordDecl *Receiver = nullptr) const;
  /// The entry of \p Record (for templates: of any specialization), or null.
  const TaskEntry *findTask(const clang::CXXRecordDecl &Record) const;
  /// True for functions that join tasks. Functions with one of the well-known
  /// names of joins count in any namespace.
  bool isJoin(const clang::FunctionDecl &Function) const;
  /// The library in whose namespaces \p Decl is declared.
  LibraryUse findLibrary(const clang::NamedDecl &Decl) const;
  /// Whether one of \p Candidates, relative to the namespaces of the library
  /// that \p Decl belongs to, is its name.
  bool isNamed(const clang::NamedDecl &Decl,
               llvm::ArrayRef<std::string> Candidates) const;
  /// The advice for \p Need where no library is known; never empty for the
  /// needs that the built-in catalogue mentions.
  llvm::StringRef genericAdvice(llvm::StringRef Need) const;
  bool isEffectVerb(llvm::StringRef Word) const;

  const std::vector<std::unique_ptr<Library>> &libraries() const {
    return Libraries;
  }

private:
  struct Index;
  std::vector<std::unique_ptr<Library>> Libraries;
  std::unique_ptr<Index> Names;
};

/// "ns::Class::name" of \p Decl as a user would write it: without inline and
/// anonymous namespaces and without template arguments.
std::string qualifiedName(const clang::NamedDecl &Decl);

/// The name of \p Function as a member of \p Receiver, if that is not null.
std::string qualifiedName(const clang::FunctionDecl &Function,
                          const clang::CXXRecordDecl *Receiver);

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_CATALOGUE_H
