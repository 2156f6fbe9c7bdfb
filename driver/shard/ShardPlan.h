//===- ShardPlan.h - who analyses which file --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Several machines agree on who does what without talking to each other: each
// makes the same plan, from the names of the files and, where that is given,
// from what they have cost before.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SHARD_SHARDPLAN_H
#define COROLINT_DRIVER_SHARD_SHARDPLAN_H

#include "driver/shard/TimingsFile.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace corolint {

/// For each of \p Names the shard, from 1 to \p Count, that it belongs to.
/// Without \p Timings that depends on its name alone, so that a new file moves
/// no other one. With them, shards are equally costly, as far as that is
/// possible; what has none counts as the median.
std::vector<unsigned> assignShards(llvm::ArrayRef<std::string> Names,
                                   unsigned Count, const FileTimings &Timings);

} // namespace corolint

#endif // COROLINT_DRIVER_SHARD_SHARDPLAN_H
