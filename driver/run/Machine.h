//===- Machine.h - how much one run may take of this machine -- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Cores and memory as far as this process may use them: a container's limits
// count, not what the machine under it has.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_MACHINE_H
#define COROLINT_DRIVER_RUN_MACHINE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>

namespace corolint {

struct Machine {
  unsigned Cores = 1;
  uint64_t MemoryBytes = 0; ///< 0 where nobody can tell.
};

Machine thisMachine();

/// Lowers what \p M has to the limits that the files of a Linux system state.
/// \p Read gives the content of a file, or an empty text.
void applyLimits(Machine &M,
                 llvm::function_ref<std::string(llvm::StringRef)> Read);

/// How many workers there are if nobody says: one per core, as far as there is
/// 1 GiB of memory for each.
unsigned defaultWorkers(const Machine &M);

/// The most that one of \p Workers may allocate if nobody says, in bytes; 0 for
/// no limit. It keeps one file from taking the machine down. So it is generous:
/// a share of three quarters of the memory, and at least 2 GiB.
uint64_t defaultMemoryLimit(const Machine &M, unsigned Workers);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_MACHINE_H
