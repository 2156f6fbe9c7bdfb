//===- ShellOptions.h - what is printed for shells and man ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The options that print a completion script or the manual page. Both are made
// from the declared options themselves, so that they know all of them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OPTIONS_SHELLOPTIONS_H
#define COROLINT_DRIVER_OPTIONS_SHELLOPTIONS_H

#include "driver/Options.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include <string>

namespace corolint {

/// An option that takes one of a few words, and its parser, which knows them:
/// llvm::cl::Option does not tell.
struct Enumeration {
  const llvm::cl::Option &Option;
  const llvm::cl::generic_parser_base &Parser;
};

class ShellDeclarations {
public:
  explicit ShellDeclarations(llvm::cl::OptionCategory &Category)
      : Completion("print-completion",
                   llvm::cl::desc("Print a script that completes corolint's "
                                  "command line in bash, zsh or fish"),
                   llvm::cl::value_desc("shell"), llvm::cl::cat(Category)),
        Manual("print-man", llvm::cl::desc("Print the manual page corolint(1)"),
               llvm::cl::cat(Category)) {}

  /// Fails where a value is none.
  llvm::Error collect(llvm::ArrayRef<Enumeration> Enumerations,
                      Options &Result) const;

private:
  llvm::cl::opt<std::string> Completion;
  llvm::cl::opt<bool> Manual;
};

} // namespace corolint

#endif // COROLINT_DRIVER_OPTIONS_SHELLOPTIONS_H
