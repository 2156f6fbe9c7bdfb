//===- CacheStore.cpp - entries of the cache on disk ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/CacheStore.h"
#include "driver/Paths.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CachePruning.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <chrono>
#include <cstdlib>

using namespace llvm;

namespace corolint {

/// Another format has another folder, so that versions of corolint can take
/// turns.
static constexpr StringLiteral VersionFolder = "v1";

/// What LLVM's pruning asks of the names that it may remove.
static constexpr StringLiteral Prefix = "llvmcache-";

static constexpr StringLiteral StatisticsName = "statistics";

static constexpr StringLiteral Tag = "CACHEDIR.TAG";
static constexpr StringLiteral TagText =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Results of corolint, which makes them anew where they are missing.\n";

bool isCacheWanted(const CacheOptions &Options) {
  if (Options.Disabled)
    return false;
  const char *Never = std::getenv("COROLINT_NO_CACHE");
  return !Options.Directory.empty() || !Never || !*Never;
}

std::string cacheDirectory(const CacheOptions &Options) {
  if (!Options.Directory.empty())
    return absolutePath(Options.Directory, currentDirectory());
  if (const char *Chosen = std::getenv("COROLINT_CACHE_DIR"); Chosen && *Chosen)
    return absolutePath(Chosen, currentDirectory());
  SmallString<256> Result;
  // By the rules, a variable that names no absolute path does not count.
  if (!sys::path::cache_directory(Result) || sys::path::is_relative(Result)) {
    if (!sys::path::home_directory(Result) || sys::path::is_relative(Result))
      return {};
    sys::path::append(Result, ".cache");
  }
  sys::path::append(Result, "corolint");
  return Result.str().str();
}

static std::string below(StringRef Directory, StringRef Name) {
  SmallString<256> Result(Directory);
  sys::path::append(Result, Name);
  return Result.str().str();
}

CacheStore::CacheStore(std::string TheDirectory, bool ReadOnly,
                       uint64_t TheLimit)
    : Directory(std::move(TheDirectory)),
      Folder(below(Directory, VersionFolder)), IsReadOnly(ReadOnly),
      Limit(TheLimit) {}

std::string CacheStore::pathOf(StringRef Name) const {
  return below(Folder, (Prefix + Name).str());
}

std::string CacheStore::statisticsFile() const {
  return below(Folder, StatisticsName);
}

/// The first line of an entry. The name is a part of the checksum, so that an
/// entry is good for nothing in the place of another.
static std::string headerOf(StringRef Name, StringRef Payload) {
  const XXH128_hash_t Hash = xxh3_128bits(arrayRefFromStringRef(Payload));
  const uint64_t OfName = xxh3_64bits(Name);
  return formatv("corolint {0:x-16} {1:x-16} {2:x-16} {3}\n", Hash.high64,
                 Hash.low64, OfName, Payload.size())
      .str();
}

std::optional<CacheStore::Entry> CacheStore::read(StringRef Name) {
  auto Buffer = MemoryBuffer::getFile(pathOf(Name), /*IsText=*/false,
                                      /*RequiresNullTerminator=*/false,
                                      /*IsVolatile=*/true);
  if (!Buffer)
    return std::nullopt;
  const StringRef Text = (*Buffer)->getBuffer();
  const StringRef Payload = Text.split('\n').second;
  const StringRef Header = Text.drop_back(Payload.size());
  if (Header != headerOf(Name, Payload)) {
    ++Damaged;
    if (!IsReadOnly)
      (void)sys::fs::remove(pathOf(Name));
    return std::nullopt;
  }
  return Entry{std::move(*Buffer), Payload};
}

Error CacheStore::prepare() {
  if (IsPrepared)
    return Error::success();
  if (std::error_code EC = sys::fs::create_directories(Folder))
    return createStringError(EC,
                             "cannot make '" + Folder + "': " + EC.message());
  // Tells programs that make backups to leave it out.
  const std::string TagPath = below(Directory, Tag);
  if (!sys::fs::exists(TagPath))
    if (Error E = writeFileAtomically(TagPath, TagText))
      return E;
  IsPrepared = true;
  return Error::success();
}

void CacheStore::giveUp(Error Why) {
  errs() << "corolint: warning: results are not kept for the next run: "
         << toString(std::move(Why)) << '\n';
  IsReadOnly = true;
}

Error CacheStore::writeEntry(StringRef Name, StringRef Payload) {
  if (Error E = prepare())
    return E;
  return writeFileAtomically(pathOf(Name),
                             headerOf(Name, Payload) + Payload.str());
}

bool CacheStore::write(StringRef Name, StringRef Payload) {
  if (IsReadOnly)
    return false;
  Error Problem = writeEntry(Name, Payload);
  if (Problem && IsPrepared) {
    // Somebody may have cleared the cache since, and taken the folder away.
    consumeError(std::move(Problem));
    IsPrepared = false;
    Problem = writeEntry(Name, Payload);
  }
  if (Problem) {
    giveUp(std::move(Problem));
    return false;
  }
  Written += Payload.size();
  return true;
}

std::string CacheStore::fileFor(StringRef Name) {
  if (IsReadOnly)
    return {};
  if (Error Problem = prepare()) {
    giveUp(std::move(Problem));
    return {};
  }
  // Such files are large.
  Written = std::max(Written, Limit / 64);
  return pathOf(Name);
}

void CacheStore::prune() {
  if (IsReadOnly || Written == 0)
    return;
  CachePruningPolicy Policy;
  // Looking at all entries takes a while where there are many; so it is done
  // now and then, and when there may be much more than before.
  if (Written >= Limit / 64)
    Policy.Interval = std::chrono::seconds(0);
  Policy.Expiration = std::chrono::seconds(0);
  Policy.MaxSizeBytes = Limit;
  pruneCache(Folder, Policy);
  Written = 0;
}

CacheStore::Usage CacheStore::usage() const {
  Usage Result;
  std::error_code EC;
  for (sys::fs::directory_iterator It(Folder, EC), End; It != End && !EC;
       It.increment(EC)) {
    const StringRef Name = sys::path::filename(It->path());
    if (!Name.starts_with(Prefix) || Name.contains('.'))
      continue;
    if (ErrorOr<sys::fs::basic_file_status> Status = It->status()) {
      ++Result.Entries;
      Result.Bytes += Status->getSize();
    }
  }
  return Result;
}

/// Removes what corolint may have put into \p Folder, and nothing else.
static std::error_code clearFolder(StringRef Folder,
                                   ArrayRef<StringRef> OtherNames) {
  std::error_code EC;
  for (sys::fs::directory_iterator It(Folder, EC), End; It != End && !EC;
       It.increment(EC)) {
    const StringRef Name = sys::path::filename(It->path());
    if (Name.starts_with(Prefix) || is_contained(OtherNames, Name))
      if (std::error_code Failed = sys::fs::remove(It->path()))
        return Failed;
  }
  if (EC == std::errc::no_such_file_or_directory)
    return {};
  if (EC)
    return EC;
  // It stays where somebody else has files in it.
  (void)sys::fs::remove(Folder);
  return {};
}

Error CacheStore::clear() {
  std::error_code EC;
  for (sys::fs::directory_iterator It(Directory, EC), End; It != End && !EC;
       It.increment(EC)) {
    StringRef Name = sys::path::filename(It->path());
    unsigned Version = 0;
    if (!Name.consume_front("v") || Name.getAsInteger(10, Version) ||
        !sys::fs::is_directory(It->path()))
      continue;
    if (std::error_code Failed =
            clearFolder(It->path(), {StatisticsName, "llvmcache.timestamp"}))
      return createStringError(Failed, "cannot clear '" + It->path() +
                                           "': " + Failed.message());
  }
  if (!EC)
    EC = clearFolder(Directory, {Tag});
  if (EC && EC != std::errc::no_such_file_or_directory)
    return createStringError(EC, "cannot clear '" + Directory +
                                     "': " + EC.message());
  IsPrepared = false;
  return Error::success();
}

} // namespace corolint
