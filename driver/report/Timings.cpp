//===- Timings.cpp - what a run took --------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Timings.h"
#include "driver/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

using namespace llvm;

namespace corolint {

static void writeRow(raw_ostream &OS, const JobCost &Cost, const Twine &Name) {
  OS << format("%9.2f %9.2f %9.0f  ", Cost.WallSeconds, Cost.CpuSeconds,
               static_cast<double>(Cost.PeakBytes) / (1 << 20))
     << Name << '\n';
}

/// \p B on top of \p A; of the peaks, the higher one.
static JobCost sum(JobCost A, const FileCost *B) {
  A.WallSeconds += B->Cost.WallSeconds;
  A.CpuSeconds += B->Cost.CpuSeconds;
  A.PeakBytes = std::max(A.PeakBytes, B->Cost.PeakBytes);
  for (const auto &[Check, Seconds] : B->Cost.CheckSeconds)
    A.CheckSeconds[Check] += Seconds;
  return A;
}

static void writeChecks(raw_ostream &OS, const JobCost &Total) {
  std::vector<std::pair<double, StringRef>> Checks;
  double All = 0;
  for (const auto &[Check, Seconds] : Total.CheckSeconds) {
    Checks.push_back({-Seconds, Check});
    All += Seconds;
  }
  llvm::sort(Checks);
  OS << "corolint: time by check\n    CPU s  of all\n";
  auto Row = [&](double Seconds, StringRef Name) {
    const double Share =
        Total.CpuSeconds > 0 ? 100 * Seconds / Total.CpuSeconds : 0;
    OS << format("%9.3f %5.1f %%  ", Seconds, Share) << Name << '\n';
  };
  for (const auto &[Seconds, Check] : Checks)
    Row(-Seconds, Check);
  Row(All, "all checks");
}

void writeTimings(raw_ostream &OS, ArrayRef<FileCost> Costs, size_t MaxFiles,
                  StringRef Directory) {
  std::vector<const FileCost *> Sorted;
  for (const FileCost &Cost : Costs)
    Sorted.push_back(&Cost);
  llvm::sort(Sorted, [](const FileCost *A, const FileCost *B) {
    return std::tie(B->Cost.CpuSeconds, A->Path) <
           std::tie(A->Cost.CpuSeconds, B->Path);
  });
  OS << "corolint: time by file\n   wall s     CPU s  peak MiB\n";
  const ArrayRef<const FileCost *> Shown =
      ArrayRef(Sorted).take_front(MaxFiles);
  for (const FileCost *File : Shown)
    writeRow(OS, File->Cost, displayPath(File->Path, Directory));
  const ArrayRef<const FileCost *> Rest =
      ArrayRef(Sorted).drop_front(Shown.size());
  if (!Rest.empty())
    writeRow(OS, std::accumulate(Rest.begin(), Rest.end(), JobCost(), sum),
             Twine(Rest.size()) +
                 (Rest.size() == 1 ? " more file" : " more files") +
                 " (-v lists them)");
  const JobCost Total =
      std::accumulate(Sorted.begin(), Sorted.end(), JobCost(), sum);
  writeRow(OS, Total, "all files");
  writeChecks(OS, Total);
}

} // namespace corolint
