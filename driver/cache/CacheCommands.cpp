//===- CacheCommands.cpp - what people ask of the cache -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/CacheCommands.h"
#include "driver/cache/CacheStatistics.h"
#include "driver/cache/CacheStore.h"
#include "llvm/Support/FormatVariadic.h"
#include <iterator>

using namespace llvm;

namespace corolint {

static Expected<CacheStore> storeOf(const CacheOptions &Options) {
  std::string Directory = cacheDirectory(Options);
  if (Directory.empty())
    return createStringError(inconvertibleErrorCode(),
                             "there is no folder for a cache; name one with "
                             "--cache-dir");
  return CacheStore(std::move(Directory), Options.ReadOnly, Options.Limit);
}

/// \p Bytes for people, as in "1.5 MiB".
static std::string sizeText(uint64_t Bytes) {
  static constexpr const char *Units[] = {"KiB", "MiB", "GiB", "TiB"};
  if (Bytes < 1024)
    return (Twine(Bytes) + " bytes").str();
  double Size = static_cast<double>(Bytes) / 1024;
  const auto *Unit = std::begin(Units);
  for (; Size >= 1024 && Unit + 1 != std::end(Units); ++Unit)
    Size /= 1024;
  return formatv("{0:f1} {1}", Size, *Unit).str();
}

Error showCacheStatistics(raw_ostream &OS, const CacheOptions &Options) {
  Expected<CacheStore> Store = storeOf(Options);
  if (!Store)
    return Store.takeError();
  const CacheStore::Usage Usage = Store->usage();
  const CacheStatistics Counts = readStatistics(Store->statisticsFile());
  OS << "directory: " << Store->directory() << '\n'
     << "size:      " << sizeText(Usage.Bytes) << " of "
     << (Options.Limit ? sizeText(Options.Limit) : "any size") << '\n'
     << "entries:   " << Usage.Entries << '\n'
     << "hits:      " << Counts.Hits << '\n'
     << "misses:    " << Counts.Misses << '\n'
     << "stored:    " << Counts.Stored << '\n'
     << "damaged:   " << Counts.Damaged << '\n';
  return Error::success();
}

Error clearCache(const CacheOptions &Options) {
  Expected<CacheStore> Store = storeOf(Options);
  if (!Store)
    return Store.takeError();
  return Store->clear();
}

} // namespace corolint
