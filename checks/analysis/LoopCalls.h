//===- LoopCalls.h - what calls mean to an event loop -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Questions about single calls, and about what a variable is made with: is this
// a loop, is it run here, is it given work, what does its library hand out?
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOOPCALLS_H
#define COROLINT_CHECKS_ANALYSIS_LOOPCALLS_H

#include "checks/FileModel.h"
#include "checks/catalogue/Loops.h"
#include <optional>

namespace clang {
class CXXRecordDecl;
class FunctionDecl;
class SourceManager;
class VarDecl;
} // namespace clang

namespace corolint {

/// What a value is to the loop.
enum class LoopTie {
  Loop,   ///< The loop, or a pointer or reference to it.
  Handle, ///< Something of a library that uses the loop.
  Work,   ///< A description of work for the loop.
  Task,   ///< A lazy task that knows one of these. It runs where it is started.
  Away    ///< Something by which somebody may get at the loop and run it.
};

struct Invocation;

class LoopCalls {
public:
  /// \p Class: the loop's, or null.
  LoopCalls(const KnownLoop &Known, const clang::CXXRecordDecl *Class,
            FileModel &Model)
      : Known(Known), Class(Class), Model(Model) {}

  /// Whether \p Call runs the loop that it is called on, or given.
  bool isRun(const Invocation &Call) const;
  bool isGivenWork(const Invocation &Call) const;
  /// Whether \p Callee is one that uses the loop, and does not run it.
  bool isLibrary(const clang::FunctionDecl &Callee) const;
  /// What \p Call, of a function of the library, gives for the loop or for a
  /// handle; none where that has nothing to do with the loop.
  std::optional<LoopTie> resultOf(const Invocation &Call) const;

private:
  const KnownLoop &Known;
  const clang::CXXRecordDecl *Class;
  FileModel &Model;
};

/// Whether \p Call gives what the smart pointer that it is called on points at.
bool isPointerAccess(const Invocation &Call);

/// The class that \p Callee, std::make_unique or its like, makes an object of;
/// null for other functions.
const clang::CXXRecordDecl *classMadeBy(const clang::FunctionDecl &Callee);

/// Whether \p Callee, of a library, may call members of classes of the program:
/// it is made for one of them.
bool isForOwnClass(const clang::FunctionDecl &Callee,
                   const clang::SourceManager &Sources);

struct HeldLoop {
  KnownLoop Known;
  /// Its class; null where that is not known.
  const clang::CXXRecordDecl *Class = nullptr;
};

/// The loop that \p Variable, a local one, is or that it alone points at.
HeldLoop loopHeldBy(const clang::VarDecl &Variable, const Catalogue &Known);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOOPCALLS_H
