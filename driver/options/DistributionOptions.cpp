//===- DistributionOptions.cpp - work that is shared out ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/options/DistributionOptions.h"
#include "driver/Options.h"

using namespace llvm;

namespace corolint {

static Error usage(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

const cl::Option *DistributionDeclarations::givenForAnalysis() const {
  // A list has an operator& of its own.
  const cl::Option &AnyTimings = Timings;
  for (const cl::Option *Option :
       {static_cast<const cl::Option *>(&Shard), &AnyTimings,
        static_cast<const cl::Option *>(&WriteTimings),
        static_cast<const cl::Option *>(&SplitDatabase)})
    if (Option->getNumOccurrences())
      return Option;
  return nullptr;
}

static Error readShard(StringRef Text, DistributionOptions &Result) {
  const auto [Index, Count] = Text.split('/');
  if (Index.getAsInteger(10, Result.Shard) ||
      Count.getAsInteger(10, Result.Shards) || Result.Shard == 0 ||
      Result.Shard > Result.Shards)
    return usage("--shard: '" + Text +
                 "' is no shard; 1/4 is the first one of four");
  return Error::success();
}

static Error checkShard(const Options &Opts) {
  if (Opts.Distribution.Timings.empty() || Opts.Distribution.isShard())
    return Error::success();
  return usage("--shard-timings needs a --shard");
}

/// What a step that is to look for nothing has to be told.
static Error checkHermetic(const Options &Opts) {
  const DistributionOptions &Given = Opts.Distribution;
  if (!Given.Hermetic)
    return Given.Inputs.empty() ? Error::success()
                                : usage("--inputs needs --hermetic");
  if (Opts.Root.empty())
    return usage("--hermetic looks for no root; name it with --root");
  if (Opts.Do == Command::Link || Opts.Do == Command::Merge)
    return Opts.NewCode.NewFrom.empty() && Opts.NewCode.NewFromMergeBase.empty()
               ? Error::success()
               : usage("--hermetic asks no repository; give it a diff with "
                       "--diff-from");
  if (Opts.Do != Command::Facts)
    return usage("--hermetic is for 'corolint facts', 'link' and 'merge'");
  if (!Opts.Flags && Opts.Database.empty())
    return usage("--hermetic looks for no compilation database; name it with "
                 "-p, or give the compile command behind '--'");
  if (!Opts.Cache.Directory.empty())
    return usage("--hermetic uses no cache; whoever runs the step keeps what "
                 "it yields");
  return Error::success();
}

Error DistributionDeclarations::collect(Options &Result) const {
  DistributionOptions &Given = Result.Distribution;
  if (Shard.getNumOccurrences())
    if (Error E = readShard(Shard, Given))
      return E;
  Given.Timings.assign(Timings.begin(), Timings.end());
  Given.WriteTimings = WriteTimings;
  Given.Hermetic = Hermetic;
  Given.Inputs = Inputs;
  Given.SplitDatabase = SplitDatabase;
  if (Given.Hermetic)
    Result.Cache.Disabled = true;
  if (!Given.SplitDatabase.empty() && Result.Database.empty())
    return usage("--split-database needs a database: -p");
  if (Error E = checkShard(Result))
    return E;
  return checkHermetic(Result);
}

} // namespace corolint
