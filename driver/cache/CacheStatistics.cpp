//===- CacheStatistics.cpp - how much the cache helps ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/CacheStatistics.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <memory>

using namespace llvm;

namespace corolint {

static json::Value toJSON(const CacheStatistics &S) {
  return json::Object{{"hits", S.Hits},
                      {"misses", S.Misses},
                      {"stored", S.Stored},
                      {"damaged", S.Damaged}};
}

static CacheStatistics parse(StringRef Text) {
  Expected<json::Value> Value = json::parse(Text);
  if (!Value) {
    consumeError(Value.takeError());
    return {};
  }
  json::Path::Root Root;
  json::ObjectMapper O(*Value, Root);
  CacheStatistics Result;
  if (O && O.map("hits", Result.Hits) && O.map("misses", Result.Misses) &&
      O.map("stored", Result.Stored) && O.map("damaged", Result.Damaged))
    return Result;
  return {};
}

static CacheStatistics
parse(const ErrorOr<std::unique_ptr<MemoryBuffer>> &File) {
  return File ? parse((*File)->getBuffer()) : CacheStatistics();
}

CacheStatistics readStatistics(StringRef File) {
  return parse(MemoryBuffer::getFile(File, /*IsText=*/false,
                                     /*RequiresNullTerminator=*/false,
                                     /*IsVolatile=*/true));
}

void addStatistics(StringRef File, const CacheStatistics &New) {
  if (New.isEmpty())
    return;
  int Descriptor = -1;
  if (sys::fs::openFileForReadWrite(File, Descriptor, sys::fs::CD_OpenAlways,
                                    sys::fs::OF_None))
    return;
  raw_fd_ostream Out(Descriptor, /*shouldClose=*/true);
  if (sys::fs::tryLockFile(Descriptor, std::chrono::milliseconds(100)))
    return;
  // By this descriptor: to close another one would release the lock.
  CacheStatistics Sum = parse(MemoryBuffer::getOpenFile(
      Descriptor, File, /*FileSize=*/-1, /*RequiresNullTerminator=*/false,
      /*IsVolatile=*/true));
  Sum.Hits += New.Hits;
  Sum.Misses += New.Misses;
  Sum.Stored += New.Stored;
  Sum.Damaged += New.Damaged;
  if (!sys::fs::resize_file(Descriptor, 0))
    Out << formatv("{0}\n", toJSON(Sum));
  Out.flush();
  Out.clear_error();
  (void)sys::fs::unlockFile(Descriptor);
}

} // namespace corolint
