//===- Completions.h - what shells complete ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Asks a real shell, with a completion script loaded, what the last word of a
// command line can become.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_PACKAGE_COMPLETIONS_H
#define COROLINT_TESTS_PACKAGE_COMPLETIONS_H

#include <set>
#include <string>

namespace corolint::test {

/// The whole words that the last one of \p Line can become in \p Shell (bash,
/// fish or zsh), with the completion script \p Script, in \p Directory. What
/// the shell says on standard error is a failure of the running test.
std::set<std::string> completionsOf(const std::string &Shell,
                                    const std::string &Script,
                                    const std::string &Line,
                                    const std::string &Directory);

} // namespace corolint::test

#endif // COROLINT_TESTS_PACKAGE_COMPLETIONS_H
