//===- OptionTable.h - the options of the configuration ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What stands in CheckOptions of `.clang-tidy` files: all options with their
// types, values, defaults and what they mean. The schema for editors and the
// reference are written from it. Tests compare it with what the checks read.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_OPTIONTABLE_H
#define COROLINT_DRIVER_PROJECT_OPTIONTABLE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

inline constexpr llvm::StringLiteral SeverityOption = "Severity";
inline constexpr llvm::StringLiteral ProfileOption = "Profile";
inline constexpr llvm::StringLiteral TestPathsOption = "TestPaths";
inline constexpr llvm::StringLiteral FailOnOption = "FailOn";
inline constexpr llvm::StringLiteral MaxFindingsOption = "MaxFindings";
inline constexpr llvm::StringLiteral RequireReasonOption = "RequireReason";

struct OptionInfo {
  enum class Type { Boolean, Number, Text, List, Choice };
  /// Which keys there are.
  enum class Keys {
    Bare,       ///< `Option`.
    OfCheck,    ///< `check.Option`.
    BareOrCheck ///< Both; the check's own goes first.
  };

  llvm::StringRef Name;
  Type Holds;
  Keys Form;
  /// Separated by commas; empty for all checks.
  llvm::StringRef Checks;
  /// Of a Choice, separated by commas.
  llvm::StringRef Values;
  llvm::StringRef Default;
  /// Says what becomes of findings, and does not matter to the analysis.
  bool IsPolicy;
  llvm::StringRef Description;

  bool isFor(llvm::StringRef Check) const;
};

/// In the order of the reference.
llvm::ArrayRef<OptionInfo> allOptions();

/// The keys of all options, in order: `Option` and `check.Option`.
std::vector<std::string> allOptionKeys();

/// Whether \p Key is that of an option that is a matter of policy.
bool isPolicyKey(llvm::StringRef Key);

/// Fails with what is wrong with \p Value for the option \p Name.
llvm::Error checkOptionValue(llvm::StringRef Name, llvm::StringRef Value);

/// The JSON schema of `.clang-tidy` files, as far as they are about corolint.
void writeClangTidySchema(llvm::raw_ostream &OS);

/// All options as a page of Markdown.
void writeOptionReference(llvm::raw_ostream &OS);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_OPTIONTABLE_H
