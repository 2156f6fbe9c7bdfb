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

/// \p Text as a reason in comments, which is to end with its line and to be
/// read as one.
static Expected<std::string> checkReason(StringRef Text) {
  auto Refuse = [](const Twine &Why) {
    return createStringError(inconvertibleErrorCode(),
                             "--add-suppressions: the reason " + Why);
  };
  if (Text.find_first_of("\r\n") != StringRef::npos || Text.contains("*/"))
    return Refuse("has to fit into one line of a comment");
  Text = Text.trim();
  if (Text.ends_with("\\"))
    return Refuse("cannot end with a backslash: the comment would go on in the "
                  "next line");
  if (Text.contains("NOLINT"))
    return Refuse("cannot contain NOLINT, which would be another comment");
  return Text.str();
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
  Expected<std::string> Reason = checkReason(Add);
  if (!Reason)
    return Reason.takeError();
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
    Policy.AddSuppressions = std::move(*Reason);
  return Error::success();
}

} // namespace corolint
