//===- BlockingCalls.h - does this call block its thread? ----- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Brings together what is known about a call: the catalogue, attributes in the
// user's code, names that the user configured, and what the call itself shows
// (a zero timeout, an object that was polled before).

#ifndef COROLINT_CHECKS_ANALYSIS_BLOCKINGCALLS_H
#define COROLINT_CHECKS_ANALYSIS_BLOCKINGCALLS_H

#include "checks/analysis/Guards.h"
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace corolint {

/// Why a call blocks. Exactly one of the three is set.
struct BlockingReason {
  FunctionKind Kind = FunctionKind::Blocks;
  const FunctionEntry *Entry = nullptr;
  /// The declaration that says so itself, by an attribute.
  const clang::FunctionDecl *Declared = nullptr;
  /// The user's list, with the advice that stands there (may be empty).
  std::optional<std::string> ConfiguredAdvice;

  /// What the caller wants; see the catalogue.
  llvm::StringRef need() const;
};

/// A user's list of functions, from a check option:
/// "name; ns::* -> advice; …".
class ConfiguredFunctions {
public:
  explicit ConfiguredFunctions(llvm::StringRef Option = {});
  /// The advice for what \p Call calls; none where it is not listed.
  std::optional<std::string> find(const Invocation &Call) const;
  bool contains(llvm::StringRef QualifiedName) const;
  /// Patterns with their advice.
  llvm::ArrayRef<std::pair<std::string, std::string>> items() const {
    return Items;
  }

private:
  std::vector<std::pair<std::string, std::string>> Items;
};

/// Whether the call at \p Site blocks; none where it does not or where nothing
/// is known about it.
std::optional<BlockingReason>
findBlockingReason(const CallSite &Site, const ConfiguredFunctions &Blocking,
                   const ConfiguredFunctions &NonBlocking, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_BLOCKINGCALLS_H
