//===- WorkerSetup.h - what makes a process a worker ---------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A worker has to die well: say what it was at, leave no core file behind, not
// take the machine's memory with it, and not outlive the run that it belongs
// to.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_WORKERSETUP_H
#define COROLINT_DRIVER_RUN_WORKERSETUP_H

#include <cstdint>

namespace corolint {

/// The exit code of a worker that reached its memory limit.
inline constexpr int WorkerOutOfMemory = 86;

/// Whether memory can be limited: AddressSanitizer maps terabytes that would
/// count.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool CanLimitMemory = false;
#elif defined(__has_feature)
inline constexpr bool CanLimitMemory = !__has_feature(address_sanitizer);
#else
inline constexpr bool CanLimitMemory = true;
#endif

/// Makes this process a worker that may allocate up to \p MemoryLimit bytes (0:
/// as much as it likes).
void setUpWorker(uint64_t MemoryLimit);

/// The memory that this process has at the moment, in bytes; 0 where nobody can
/// tell.
uint64_t residentBytes();

/// Begins to measure peakBytes() anew. Where the system cannot do that, the
/// peak is that of the whole process.
void resetPeak();
/// The most memory that this process had since.
uint64_t peakBytes();

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_WORKERSETUP_H
