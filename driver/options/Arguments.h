//===- Arguments.h - the words of the command line --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OPTIONS_ARGUMENTS_H
#define COROLINT_DRIVER_OPTIONS_ARGUMENTS_H

#include "driver/Options.h"
#include <optional>
#include <string>
#include <vector>

namespace corolint {

struct Arguments {
  Command Do = Command::Lint;
  /// What else is for corolint, its name first. The texts live as long as the
  /// program.
  std::vector<const char *> Own;
  /// What stands behind `--`, where there is one.
  std::optional<std::vector<std::string>> Flags;
};

/// Reads files of arguments (`@file`), in which the command and `--` may stand,
/// too; but not among the flags, where they are for whoever compiles.
Arguments splitArguments(int Argc, const char *const *Argv);

} // namespace corolint

#endif // COROLINT_DRIVER_OPTIONS_ARGUMENTS_H
