//===- Commands.h - what corolint can be told to do -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The words that may stand first on the command line. Completions and the
// manual are made from this list.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OPTIONS_COMMANDS_H
#define COROLINT_DRIVER_OPTIONS_COMMANDS_H

#include "driver/Options.h"
#include "llvm/ADT/StringRef.h"

namespace corolint {

struct CommandInfo {
  llvm::StringLiteral Name;
  Command Do;
  llvm::StringLiteral Arguments; ///< What follows it, as in a synopsis.
  llvm::StringLiteral Help;      ///< One line.
};

inline constexpr CommandInfo AllCommands[] = {
    {"facts", Command::Facts, "-o FILE [options] [paths…] [-- flags…]",
     "Analyse files and write down what they tell about the program"},
    {"link", Command::Link, "[options] FILES…", "Report from files of facts"},
    {"diff", Command::Diff, "[options] BEFORE.json AFTER.json",
     "Compare two reports in JSON"},
};

} // namespace corolint

#endif // COROLINT_DRIVER_OPTIONS_COMMANDS_H
