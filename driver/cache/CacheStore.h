//===- CacheStore.h - entries of the cache on disk --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A folder of entries, each with a name and a checksum. Several processes may
// use it at once: an entry is written beside its place and moved there. What
// cannot be read, or is not as it was written, is not there. What cannot be
// written costs one warning.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CACHE_CACHESTORE_H
#define COROLINT_DRIVER_CACHE_CACHESTORE_H

#include "driver/Options.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace corolint {

/// The folder of the cache: that of \p Options, that of the environment
/// variable COROLINT_CACHE_DIR, or `corolint` in the user's folder for caches.
/// Empty where there is none of them.
std::string cacheDirectory(const CacheOptions &Options);

/// Whether \p Options and the environment want a cache at all.
bool isCacheWanted(const CacheOptions &Options);

class CacheStore {
public:
  /// \p Directory is made when something is written to it. \p Limit is in
  /// bytes; 0 for none.
  CacheStore(std::string Directory, bool IsReadOnly, uint64_t Limit);

  struct Entry {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    llvm::StringRef Payload; ///< In the buffer.
  };
  /// Nothing where there is no sound entry. \p Name is made of letters and
  /// digits.
  std::optional<Entry> read(llvm::StringRef Name);

  /// False where it cannot be written, or should not be.
  bool write(llvm::StringRef Name, llvm::StringRef Payload);

  /// The path of a file without an entry's form, for others to write and read;
  /// empty where nothing can be written. It counts like an entry.
  std::string fileFor(llvm::StringRef Name);

  /// Takes out what was not used for longest, where there is more than the
  /// limit allows.
  void prune();

  struct Usage {
    uint64_t Entries = 0;
    uint64_t Bytes = 0;
  };
  Usage usage() const;

  /// Removes all that corolint keeps in the folder.
  llvm::Error clear();

  /// How many entries were not as they were written.
  unsigned damaged() const { return Damaged; }
  const std::string &directory() const { return Directory; }
  /// Where counts are kept (see CacheStatistics.h).
  std::string statisticsFile() const;
  bool isReadOnly() const { return IsReadOnly; }

private:
  std::string pathOf(llvm::StringRef Name) const;
  llvm::Error prepare();
  llvm::Error writeEntry(llvm::StringRef Name, llvm::StringRef Payload);
  /// Warns, and writes no more.
  void giveUp(llvm::Error Why);

  std::string Directory;
  std::string Folder;
  bool IsReadOnly;
  uint64_t Limit;
  bool IsPrepared = false;
  uint64_t Written = 0; ///< Bytes.
  unsigned Damaged = 0;
};

} // namespace corolint

#endif // COROLINT_DRIVER_CACHE_CACHESTORE_H
