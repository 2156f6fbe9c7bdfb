//===- NoLint.h - the text of NOLINT comments -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether a comment suppresses a finding, clang-tidy decides. This says which
// one it was, why it is there, and what to change of it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_NOLINT_H
#define COROLINT_DRIVER_NOLINT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <vector>

namespace corolint {

/// One NOLINT, NOLINTNEXTLINE, NOLINTBEGIN or NOLINTEND. Offsets are in the
/// text that it was found in, which the others refer to.
struct NoLintDirective {
  enum class Kind { Line, NextLine, Begin, End };
  Kind What = Kind::Line;
  unsigned Offset = 0; ///< Of the N.
  unsigned End = 0;    ///< Just behind the word, or its list's parenthesis.
  /// Whether it names checks. One that does not is about all of them.
  bool HasList = false;
  /// What stands in the parentheses.
  llvm::StringRef List;
  /// What stands behind a colon; empty where there is none.
  llvm::StringRef Reason;
  /// Of a Begin, the offset of the End that goes with it; 0 where none does:
  /// such a Begin suppresses nothing.
  unsigned BlockEnd = 0;

  /// Whether it is about \p Check, by clang-tidy's rules.
  bool covers(llvm::StringRef Check) const;
};

/// The items of a list, as of NOLINT or `Checks`, without blanks around them.
std::vector<llvm::StringRef> splitCheckList(llvm::StringRef List);

/// Whether \p Item, in which `*` stands for any text, selects \p Check.
bool matchesCheck(llvm::StringRef Item, llvm::StringRef Check);

/// All of \p Text, in their order. Like clang-tidy, takes them wherever they
/// stand.
std::vector<NoLintDirective> findNoLints(llvm::StringRef Text);

/// The one of \p Directives, all of a text, that stands at \p Offset; null
/// where none does.
const NoLintDirective *noLintAt(llvm::ArrayRef<NoLintDirective> Directives,
                                unsigned Offset);

/// Which of \p Directives, those of \p Text, suppresses what \p Check reports
/// at \p Offset; null where none does. Of blocks, the innermost.
const NoLintDirective *suppressorOf(llvm::StringRef Text,
                                    llvm::ArrayRef<NoLintDirective> Directives,
                                    unsigned Offset, llvm::StringRef Check);

} // namespace corolint

#endif // COROLINT_DRIVER_NOLINT_H
