//===- TimingsFile.h - what files have cost ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What '--write-timings' writes and '--shard-timings' reads.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SHARD_TIMINGSFILE_H
#define COROLINT_DRIVER_SHARD_TIMINGSFILE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <map>
#include <string>

namespace corolint {

struct Options;
struct Project;
struct RunLog;

/// What analyses took, in milliseconds of CPU, by paths relative to the root.
using FileTimings = std::map<std::string, uint64_t>;

/// Reads files of timings; of what several of them have, the longest. Fails
/// where one cannot be read, and names it.
llvm::Expected<FileTimings> readTimings(llvm::ArrayRef<std::string> Paths);

/// Writes what \p Log says of the files of \p Analyzed to where \p Opts want
/// it, if they do. What is in that file about others, which the cache had or
/// another shard has, stays as long as there are such files.
llvm::Error saveTimings(const Options &Opts, const Project &Analyzed,
                        const RunLog &Log);

} // namespace corolint

#endif // COROLINT_DRIVER_SHARD_TIMINGSFILE_H
