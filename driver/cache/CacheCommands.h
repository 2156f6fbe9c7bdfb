//===- CacheCommands.h - what people ask of the cache -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `--cache-stats` and `--clear-cache`.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CACHE_CACHECOMMANDS_H
#define COROLINT_DRIVER_CACHE_CACHECOMMANDS_H

#include "driver/Options.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint {

/// Prints where the cache is, how large, and how much it has helped. Fails
/// where there is no place for a cache.
llvm::Error showCacheStatistics(llvm::raw_ostream &OS,
                                const CacheOptions &Options);

/// Removes all results; what else is in the folder stays.
llvm::Error clearCache(const CacheOptions &Options);

} // namespace corolint

#endif // COROLINT_DRIVER_CACHE_CACHECOMMANDS_H
