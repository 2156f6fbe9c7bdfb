//===- ShownOptions.h - the command line, to be described -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What completions and the manual page say of an option.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SHELL_SHOWNOPTIONS_H
#define COROLINT_DRIVER_SHELL_SHOWNOPTIONS_H

#include <string>
#include <vector>

namespace corolint {

struct ShownValue {
  std::string Name;
  std::string Help; ///< May be empty.
};

struct ShownOption {
  enum class TakesValue {
    Never,
    Maybe, ///< Behind a `=` only.
    Always
  };
  /// What its value is made of, as far as a shell can help.
  enum class Completes {
    Nothing,
    Values, ///< One of the values.
    File,
    Directory,
    Check,  ///< The name of one check.
    Checks, ///< Globs for such, separated by commas, each maybe after a '-'.
    Format  ///< One of the values, maybe with a file behind a colon.
  };

  std::string Spelling; ///< With its dashes.
  std::string Placeholder;
  std::string Help; ///< One line.
  std::string Category;
  TakesValue Value = TakesValue::Never;
  Completes What = Completes::Nothing;
  std::vector<ShownValue> Values;
};

} // namespace corolint

#endif // COROLINT_DRIVER_SHELL_SHOWNOPTIONS_H
