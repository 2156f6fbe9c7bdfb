//===- Completion.h - scripts that complete the command line ----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes what a shell needs to complete corolint's command line: a script that
// stands by itself and runs corolint for nothing, so that pressing Tab is quick
// and works in any folder.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SHELL_COMPLETION_H
#define COROLINT_DRIVER_SHELL_COMPLETION_H

#include "driver/shell/ShownOptions.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace corolint {

inline constexpr llvm::StringLiteral CompletedShells[] = {"bash", "fish",
                                                          "zsh"};

void writeBashCompletion(llvm::raw_ostream &OS,
                         llvm::ArrayRef<ShownOption> Options);
void writeFishCompletion(llvm::raw_ostream &OS,
                         llvm::ArrayRef<ShownOption> Options);
void writeZshCompletion(llvm::raw_ostream &OS,
                        llvm::ArrayRef<ShownOption> Options);

/// \p Shell is one of CompletedShells.
void writeCompletion(llvm::raw_ostream &OS, llvm::StringRef Shell,
                     llvm::ArrayRef<ShownOption> Options);

/// \p Text in single quotes, for bash and zsh.
std::string quoted(llvm::StringRef Text);

/// What can stand in a list of checks: `*`, `coro-*` and every name.
std::vector<std::string> checkGlobs();

} // namespace corolint

#endif // COROLINT_DRIVER_SHELL_COMPLETION_H
