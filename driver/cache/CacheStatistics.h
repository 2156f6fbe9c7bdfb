//===- CacheStatistics.h - how much the cache helps -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Counts that runs add up in a file beside the entries.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CACHE_CACHESTATISTICS_H
#define COROLINT_DRIVER_CACHE_CACHESTATISTICS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace corolint {

/// Counts of files that were to be analysed.
struct CacheStatistics {
  int64_t Hits = 0;
  int64_t Misses = 0;
  int64_t Stored = 0;
  int64_t Damaged = 0; ///< Of entries.

  bool isEmpty() const { return !Hits && !Misses && !Stored && !Damaged; }
};

/// The counts in \p File; zeros where there are none that can be read.
CacheStatistics readStatistics(llvm::StringRef File);

/// Adds \p New to those in \p File. Does nothing where that cannot be done, or
/// others keep it busy: counts are not worth waiting for.
void addStatistics(llvm::StringRef File, const CacheStatistics &New);

} // namespace corolint

#endif // COROLINT_DRIVER_CACHE_CACHESTATISTICS_H
