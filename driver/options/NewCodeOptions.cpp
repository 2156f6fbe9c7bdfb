//===- NewCodeOptions.cpp - what of the findings is new -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/options/NewCodeOptions.h"

using namespace llvm;

namespace corolint {

static Error usage(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

const cl::Option *NewCodeDeclarations::firstGiven() const {
  const cl::Option *All[] = {&Baseline, &WriteBaseline,    &FailOnStale,
                             &NewFrom,  &NewFromMergeBase, &DiffFrom};
  for (const cl::Option *Option : All)
    if (Option->getNumOccurrences())
      return Option;
  return nullptr;
}

/// What wants a value and was given an empty one.
static Error checkValues(ArrayRef<const cl::opt<std::string> *> Options) {
  for (const cl::opt<std::string> *Option : Options)
    if (Option->getNumOccurrences() && Option->getValue().empty())
      return usage("--" + Option->ArgStr + " needs a value");
  return Error::success();
}

/// Lines have changed since one point of time, not several.
static Error checkOrigins(ArrayRef<const cl::opt<std::string> *> Origins) {
  const cl::Option *First = nullptr;
  for (const cl::opt<std::string> *Origin : Origins) {
    if (!Origin->getNumOccurrences())
      continue;
    if (First)
      return usage("--" + First->ArgStr + " and --" + Origin->ArgStr +
                   " exclude each other");
    First = Origin;
  }
  return Error::success();
}

Expected<NewCodeOptions> NewCodeDeclarations::collect(bool IsFixing) const {
  if (Error E = checkValues(
          {&Baseline, &WriteBaseline, &NewFrom, &NewFromMergeBase, &DiffFrom}))
    return E;
  if (Error E = checkOrigins({&NewFrom, &NewFromMergeBase, &DiffFrom}))
    return E;
  NewCodeOptions Result;
  Result.Baseline = Baseline;
  Result.WriteBaseline = WriteBaseline;
  Result.FailOnStale = FailOnStale;
  Result.NewFrom = NewFrom;
  Result.NewFromMergeBase = NewFromMergeBase;
  Result.DiffFrom = DiffFrom;
  if (Result.FailOnStale && Result.Baseline.empty())
    return usage("--fail-on-stale-baseline needs a --baseline");
  if (Result.WriteBaseline.empty())
    return Result;
  if (IsFixing)
    return usage("--write-baseline and --fix exclude each other: fixes change "
                 "the lines that a baseline is made of");
  if (Result.Baseline.empty() && Result.wantsChanges())
    return usage("--write-baseline writes all findings, but with a choice of "
                 "changed lines not all are looked for");
  return Result;
}

} // namespace corolint
