//===- PolicyOptions.h - the command line about policy ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The options that say what of the findings is reported, and what fails: a
// part of Options.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OPTIONS_POLICYOPTIONS_H
#define COROLINT_DRIVER_OPTIONS_POLICYOPTIONS_H

#include "driver/Options.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include <string>

namespace corolint {

/// What `--print-config-schema` can print.
inline constexpr llvm::StringLiteral PrintableSchemas[] = {
    "clang-tidy", "corolint", "reference"};

struct PolicyDeclarations {
  llvm::cl::OptionCategory Category{"What is reported, and what fails"};

  llvm::cl::opt<std::string> FailOn{
      "fail-on",
      llvm::cl::desc("The least severity that makes the exit code 1: error,\n"
                     "warning (default), info; or none"),
      llvm::cl::value_desc("severity"), llvm::cl::cat(Category)};
  llvm::cl::opt<unsigned> MaxFindings{
      "max-findings",
      llvm::cl::desc("Report at most as many findings, the most severe ones "
                     "(0: all)"),
      llvm::cl::value_desc("n"), llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> Profile{
      "profile",
      llvm::cl::desc("Which checks are on where nobody names any: default,\n"
                     "strict (all), or tests (code may block)"),
      llvm::cl::value_desc("name"), llvm::cl::cat(Category)};
  llvm::cl::opt<bool> RequireReason{
      "require-reason",
      llvm::cl::desc("Report NOLINT comments that say no reason"),
      llvm::cl::cat(Category)};
  llvm::cl::opt<bool> Unused{
      "report-unused-suppressions",
      llvm::cl::desc("Report NOLINT comments that suppress nothing"),
      llvm::cl::cat(Category)};
  llvm::cl::opt<bool> Show{
      "show-suppressed",
      llvm::cl::desc("Print suppressed findings, too, and mark them"),
      llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> Add{
      "add-suppressions", llvm::cl::ValueOptional,
      llvm::cl::desc("Insert NOLINT comments for all findings, with a reason"),
      llvm::cl::value_desc("reason"), llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> PrintConfig{
      "print-config-schema",
      llvm::cl::desc("Print the JSON schema of .clang-tidy files (clang-tidy)\n"
                     "or of corolint.yaml (corolint), or all options as text\n"
                     "(reference)"),
      llvm::cl::value_desc("what"), llvm::cl::cat(Category)};

  /// One that was given and is about reports; null where none was.
  const llvm::cl::Option *givenForReports() const;

  /// Fails where a value is none.
  llvm::Error collect(Options &Result) const;
};

} // namespace corolint

#endif // COROLINT_DRIVER_OPTIONS_POLICYOPTIONS_H
