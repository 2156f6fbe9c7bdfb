//===- Progress.cpp - how far a run is ------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Progress.h"
#include "driver/Paths.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

using namespace llvm;
using namespace std::chrono_literals;

namespace corolint {

Progress::Style Progress::styleOfStderr() {
  return sys::Process::StandardErrIsDisplayed() &&
                 sys::Process::GetEnv("TERM").value_or("dumb") != "dumb"
             ? Style::Terminal
             : Style::Lines;
}

Progress::Progress(raw_ostream &TheStream, Style TheStyle, size_t TheTotal,
                   std::string TheDirectory, Clock::time_point TheStart)
    : Stream(TheStream), TheKind(TheStyle), Total(TheTotal),
      Directory(std::move(TheDirectory)), Start(TheStart), Shown(TheStart) {}

std::chrono::milliseconds Progress::interval() const {
  switch (TheKind) {
  case Style::None:
    return 0ms;
  case Style::Terminal:
    return 250ms;
  case Style::Lines:
    break;
  }
  return 15s;
}

/// "12 s", "3 min 5 s".
static std::string shortly(Progress::Clock::duration D) {
  const auto Seconds =
      std::chrono::duration_cast<std::chrono::seconds>(D).count();
  return Seconds < 60
             ? formatv("{0} s", Seconds).str()
             : formatv("{0} min {1} s", Seconds / 60, Seconds % 60).str();
}

std::string Progress::line(StringRef Slowest, Clock::time_point Since,
                           Clock::time_point Now) const {
  const double Elapsed = std::chrono::duration<double>(Now - Start).count();
  std::string Result =
      formatv("{0} of {1} files, {2:f1} per second", Done, Total,
              Elapsed > 0 ? static_cast<double>(Done) / Elapsed : 0.0)
          .str();
  // A file that takes a moment is nothing to talk about.
  if (!Slowest.empty() && Now - Since >= 2s)
    Result +=
        "; " + displayPath(Slowest, Directory) + " for " + shortly(Now - Since);
  return Result;
}

/// How many columns the terminal has.
static unsigned columns() {
  winsize Size = {};
  const bool Known =
      ::ioctl(STDERR_FILENO, TIOCGWINSZ, &Size) == 0 && Size.ws_col > 0;
  return Known ? Size.ws_col : 80;
}

void Progress::update(StringRef Slowest, Clock::time_point Since,
                      Clock::time_point Now) {
  if (TheKind == Style::None || Now - Shown < interval())
    return;
  Shown = Now;
  const std::string Line = line(Slowest, Since, Now);
  if (TheKind == Style::Lines) {
    Stream << "corolint: " << Line << '\n';
    return;
  }
  // A line that wraps cannot be written over.
  Stream << "\r\x1b[K" << StringRef(Line).take_front(columns() - 1);
  Stream.flush();
  IsVisible = true;
}

void Progress::clear() {
  if (!std::exchange(IsVisible, false))
    return;
  Stream << "\r\x1b[K";
  Stream.flush();
}

} // namespace corolint
