//===- Machine.cpp - how much one run may take of this machine ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Machine.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Threading.h"
#include <algorithm>
#include <unistd.h>

using namespace llvm;

namespace corolint {

static constexpr uint64_t GiB = uint64_t(1) << 30;

using FileReader = function_ref<std::string(StringRef)>;

static void lowerMemory(Machine &M, uint64_t Bytes) {
  if (Bytes && (!M.MemoryBytes || Bytes < M.MemoryBytes))
    M.MemoryBytes = Bytes;
}

/// A share of time as \p Quota of each \p Period, both in microseconds.
static void lowerCores(Machine &M, uint64_t Quota, uint64_t Period) {
  if (!Quota || !Period)
    return;
  const uint64_t Cores = std::max<uint64_t>(1, divideCeil(Quota, Period));
  M.Cores = static_cast<unsigned>(std::min<uint64_t>(M.Cores, Cores));
}

/// 0 where there is no number, as in "max" and "-1".
static uint64_t numberIn(StringRef Text) {
  uint64_t Number = 0;
  return Text.trim().getAsInteger(10, Number) ? 0 : Number;
}

/// Calls \p Visit with the folder of \p Group below \p Mount and with those
/// above it: a group has the limits of all that it is in. In a container the
/// group's own path is often not there, and the mount is the group.
static void forEachLevel(StringRef Mount, StringRef Group,
                         function_ref<void(const std::string &)> Visit) {
  for (;;) {
    Visit((Mount + Group.rtrim('/')).str());
    if (Group.empty() || Group == "/")
      return;
    Group = sys::path::parent_path(Group, sys::path::Style::posix);
  }
}

static void applyUnified(Machine &M, StringRef Group, FileReader Read) {
  // Where both versions are in use, this one is mounted below the other.
  for (const StringRef Mount : {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"})
    forEachLevel(Mount, Group, [&](const std::string &Level) {
      lowerMemory(M, numberIn(Read(Level + "/memory.max")));
      const std::string Cpu = Read(Level + "/cpu.max");
      const auto [Quota, Period] = StringRef(Cpu).split(' ');
      lowerCores(M, numberIn(Quota), numberIn(Period));
    });
}

static void applyController(Machine &M, StringRef Controllers, StringRef Group,
                            FileReader Read) {
  SmallVector<StringRef> Names;
  Controllers.split(Names, ',');
  for (const StringRef Name : Names)
    if (Name == "memory")
      forEachLevel("/sys/fs/cgroup/memory", Group, [&](const std::string &L) {
        lowerMemory(M, numberIn(Read(L + "/memory.limit_in_bytes")));
      });
    else if (Name == "cpu")
      forEachLevel("/sys/fs/cgroup/cpu", Group, [&](const std::string &L) {
        lowerCores(M, numberIn(Read(L + "/cpu.cfs_quota_us")),
                   numberIn(Read(L + "/cpu.cfs_period_us")));
      });
}

void applyLimits(Machine &M, FileReader Read) {
  // One line for each hierarchy: its number, its controllers, our group in it.
  const std::string Groups = Read("/proc/self/cgroup");
  SmallVector<StringRef> Lines;
  StringRef(Groups).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  for (const StringRef Line : Lines) {
    const auto [Controllers, Group] = Line.split(':').second.split(':');
    if (Controllers.empty())
      applyUnified(M, Group, Read);
    else
      applyController(M, Controllers, Group, Read);
  }
}

/// Such files have no size before they are read.
static std::string readSystemFile(StringRef Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer =
      MemoryBuffer::getFileAsStream(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

Machine thisMachine() {
  Machine M;
  M.Cores = std::max(1u, hardware_concurrency().compute_thread_count());
  const long Pages = ::sysconf(_SC_PHYS_PAGES);
  const long PageSize = ::sysconf(_SC_PAGESIZE);
  if (Pages > 0 && PageSize > 0)
    M.MemoryBytes = static_cast<uint64_t>(Pages) * PageSize;
  applyLimits(M, readSystemFile);
  return M;
}

unsigned defaultWorkers(const Machine &M) {
  if (!M.MemoryBytes)
    return M.Cores;
  const uint64_t Fitting = std::max<uint64_t>(1, M.MemoryBytes / GiB);
  return static_cast<unsigned>(std::min<uint64_t>(M.Cores, Fitting));
}

uint64_t defaultMemoryLimit(const Machine &M, unsigned Workers) {
  if (!M.MemoryBytes)
    return 0;
  return std::max(2 * GiB, M.MemoryBytes / 4 * 3 / std::max(1u, Workers));
}

} // namespace corolint
