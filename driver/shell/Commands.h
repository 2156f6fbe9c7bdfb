//===- Commands.h - what corolint can be told to do -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The words that may stand first on the command line, for completions and the
// manual page. A test compares them with docs/command-line.md.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SHELL_COMMANDS_H
#define COROLINT_DRIVER_SHELL_COMMANDS_H

#include "llvm/ADT/StringRef.h"

namespace corolint {

struct CommandInfo {
  llvm::StringLiteral Name;
  llvm::StringLiteral Arguments; ///< What follows it, as in a synopsis.
  llvm::StringLiteral Help;      ///< One line.
};

inline constexpr CommandInfo AllCommands[] = {
    {"facts", "-o FILE [options] [paths…] [-- flags…]",
     "Analyse files and write down what they tell about the program"},
    {"link", "[options] FILES…", "Report from files of facts"},
    {"merge", "[options] PARTS…", "Report from all shards of a run"},
    {"diff", "[options] BEFORE.json AFTER.json", "Compare two reports in JSON"},
    {"lsp", "[options of clangd]", "Serve an editor"},
};

} // namespace corolint

#endif // COROLINT_DRIVER_SHELL_COMMANDS_H
