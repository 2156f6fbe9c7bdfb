//===- RemoveSuppression.h - takes NOLINT comments out ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_REMOVESUPPRESSION_H
#define COROLINT_DRIVER_FIX_REMOVESUPPRESSION_H

#include "driver/Finding.h"
#include "driver/NoLint.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

/// What takes \p Items out of \p Comment, which stands in \p Text and is one of
/// \p All that do: only these where others are left in its list, the comment
/// where it says nothing else, and its line where nothing else is on it. Of a
/// block, both ends. Empty where that cannot be done in a way that is surely
/// right.
std::vector<TextEdit> removeSuppression(llvm::StringRef Text,
                                        llvm::ArrayRef<NoLintDirective> All,
                                        const SuppressionComment &Comment,
                                        llvm::ArrayRef<std::string> Items);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_REMOVESUPPRESSION_H
