//===- DefaultChecks.h - what runs when nobody names checks -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A project that configures clang-tidy without a word about coroutine checks
// still gets corolint's default checks. This is the rule for every program that
// has our checks built in, and reads `.clang-tidy` files.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_DEFAULTCHECKS_H
#define COROLINT_DRIVER_PROJECT_DEFAULTCHECKS_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// What kind of code a file is, as far as checks go.
enum class Profile {
  Default,
  Strict, ///< All checks.
  Tests   ///< Code may block.
};

/// The items of \p Globs, as clang-tidy separates them.
llvm::SmallVector<llvm::StringRef> splitGlobs(llvm::StringRef Globs);

/// The globs that select what runs when nobody says anything. They take no
/// check away.
std::string defaultChecks(Profile InForce);

/// What is fine in tests: to wait, to block while nobody else runs, and to do
/// one thing after the other.
inline constexpr llvm::StringLiteral OffInTests =
    "-coro-blocking-call,-coro-blocking-io,-coro-blocking-lock,"
    "-coro-heavy-compute,-coro-sequential-await";

/// Whether whoever wrote \p Globs had coroutine checks in mind: names them,
/// asks for everything, or asks for nothing at all.
bool decidesAboutUs(llvm::StringRef Globs);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_DEFAULTCHECKS_H
