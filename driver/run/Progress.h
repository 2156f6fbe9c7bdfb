//===- Progress.h - how far a run is -------------------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Says on standard error how many files are done, how fast, and which one takes
// long: on a terminal in one line that is written over, elsewhere in a line
// from time to time, so that logs stay readable.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_PROGRESS_H
#define COROLINT_DRIVER_RUN_PROGRESS_H

#include "llvm/ADT/StringRef.h"
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

class Progress {
public:
  using Clock = std::chrono::steady_clock;
  enum class Style { None, Terminal, Lines };

  /// What standard error is made for.
  static Style styleOfStderr();

  /// Of \p TheTotal files, some of which may be done in other ways than by
  /// finished(). Paths below \p TheDirectory are shown relative to it.
  Progress(llvm::raw_ostream &TheStream, Style TheStyle, size_t TheTotal,
           std::string TheDirectory, Clock::time_point TheStart = Clock::now());
  ~Progress() { clear(); }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  /// Of a file that is done over, it counts once more, but never beyond all.
  void finished(size_t Count = 1) { Done = std::min(Total, Done + Count); }
  size_t done() const { return Done; }

  /// How often update() has something new to show; zero where it never has.
  std::chrono::milliseconds interval() const;

  /// Shows the state if it is time to. \p Slowest is the file that takes
  /// longest at the moment, since \p Since; empty where there is none.
  void update(llvm::StringRef Slowest, Clock::time_point Since,
              Clock::time_point Now = Clock::now());

  /// Makes room for something else on the terminal.
  void clear();

private:
  std::string line(llvm::StringRef Slowest, Clock::time_point Since,
                   Clock::time_point Now) const;

  llvm::raw_ostream &Stream;
  Style TheKind;
  size_t Total;
  std::string Directory;
  Clock::time_point Start;
  Clock::time_point Shown;
  size_t Done = 0;
  bool IsVisible = false;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_PROGRESS_H
