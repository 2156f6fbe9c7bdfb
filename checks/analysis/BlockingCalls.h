//===- BlockingCalls.h - does this call block its thread? -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Brings together what is known about a call: the catalogue, attributes in the
// user's code, names that the user configured, and what the call itself shows
// (a zero timeout, an object that was polled before).
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_BLOCKINGCALLS_H
#define COROLINT_CHECKS_ANALYSIS_BLOCKINGCALLS_H

#include "checks/FileModel.h"
#include "llvm/ADT/StringMap.h"
#include <optional>
#include <string>
#include <vector>

namespace clang {
class CXXRecordDecl;
class CallExpr;
class Expr;
class FunctionDecl;
} // namespace clang

namespace corolint {

/// Why a call blocks. Exactly one of the three is set.
struct BlockingReason {
  const BlockingEntry *Entry = nullptr;
  /// The declaration that says so itself, by an attribute.
  const clang::FunctionDecl *Declared = nullptr;
  /// The user's list, with the advice that stands there (may be empty).
  std::optional<std::string> ConfiguredAdvice;
};

/// A user's list of blocking functions, from a check option:
/// "name; ns::name -> advice; …".
class ConfiguredFunctions {
public:
  explicit ConfiguredFunctions(llvm::StringRef Option);
  /// The advice for \p Function; none where it is not listed.
  std::optional<std::string> find(const clang::FunctionDecl &Function) const;

private:
  llvm::StringMap<std::string> AdviceByName;
};

/// Whether \p Call, which stands in the body of \p Function, blocks; none where
/// it does not or where nothing is known about it.
std::optional<BlockingReason>
findBlockingReason(const clang::CallExpr &Call,
                   const clang::FunctionDecl &Function,
                   const ConfiguredFunctions &Configured, FileModel &Model);

/// The class of the object that \p Call, a member call, is made on; else null.
const clang::CXXRecordDecl *receiverClass(const clang::CallExpr &Call);

/// True where \p E is a compile-time constant all of whose parts are zero, such
/// as '0' or 'std::chrono::seconds(0)'.
bool isConstantZero(const clang::Expr &E, const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_BLOCKINGCALLS_H
