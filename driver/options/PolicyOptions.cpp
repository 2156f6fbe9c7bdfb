//===- PolicyOptions.cpp - the command line about policy ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/options/PolicyOptions.h"
#include "driver/project/OptionTable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

const cl::Option *PolicyDeclarations::givenForReports() const {
  for (const cl::Option *Option : std::initializer_list<const cl::Option *>{
           &FailOn, &MaxFindings, &RequireReason, &Unused, &Show, &Add})
    if (Option->getNumOccurrences())
      return Option;
  return nullptr;
}

static Error checkValue(const cl::opt<std::string> &Option, StringRef Name) {
  if (!Option.getNumOccurrences())
    return Error::success();
  if (Error E = checkOptionValue(Name, Option))
    return createStringError(inconvertibleErrorCode(),
                             "--" + Option.ArgStr + ": " +
                                 toString(std::move(E)));
  return Error::success();
}

Error PolicyDeclarations::collect(Options &Result) const {
  if (Error E = checkValue(FailOn, FailOnOption))
    return E;
  if (Error E = checkValue(Profile, ProfileOption))
    return E;
  if (PrintConfig.getNumOccurrences() &&
      !is_contained(PrintableSchemas, StringRef(PrintConfig)))
    return createStringError(inconvertibleErrorCode(),
                             "--print-config-schema: '" + PrintConfig +
                                 "' is none of " +
                                 join(ArrayRef(PrintableSchemas), ", "));
  if (StringRef(Add).find_first_of("\r\n") != StringRef::npos ||
      StringRef(Add).contains("*/"))
    return createStringError(inconvertibleErrorCode(),
                             "--add-suppressions: the reason has to fit into "
                             "one line of a comment");
  Result.PrintConfig = PrintConfig;
  PolicyOptions &Policy = Result.Policy;
  Policy.FailOn = FailOn;
  if (MaxFindings.getNumOccurrences())
    Policy.MaxFindings = MaxFindings;
  Policy.Profile = Profile;
  Policy.RequireReason = RequireReason;
  Policy.ReportUnusedSuppressions = Unused;
  Policy.ShowSuppressed = Show;
  if (Add.getNumOccurrences())
    Policy.AddSuppressions = Add;
  return Error::success();
}

} // namespace corolint
