//===- FactsSink.h - where a run over a file leaves its facts ---*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The driver links files; clang-tidy and clangd look at one. The checks are
// made by clang-tidy's core, which has no way to hand them anything but
// options. So the driver sets a sink for the time of an analysis. Where there
// is one, checks write down the calls that they cannot judge alone instead of
// judging them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_FACTSSINK_H
#define COROLINT_CHECKS_PROGRAM_FACTSSINK_H

#include "checks/program/FactsBuilder.h"
#include <optional>
#include <string>

namespace corolint {

class FactsSink {
public:
  /// Becomes the sink of this thread. Paths below \p Root are relative to it.
  explicit FactsSink(llvm::StringRef Root);
  ~FactsSink();
  FactsSink(const FactsSink &) = delete;
  FactsSink &operator=(const FactsSink &) = delete;

  /// The one of this thread; null where nobody collects facts.
  static FactsSink *active();

  /// A diagnostic with this text stands for the site of that index: it goes
  /// through clang-tidy's rules like any other, and then waits for the link.
  static std::string marker(uint32_t Site);
  /// The site that \p Message stands for, if it is a marker.
  static std::optional<uint32_t> siteOf(llvm::StringRef Message);
  /// The same for a group.
  static std::string groupMarker(uint32_t Group);
  static std::optional<uint32_t> groupOf(llvm::StringRef Message);

  FactsBuilder Facts;
  /// Whether other files may leave it to this one to tell about functions that
  /// headers define.
  bool TellsOfHeaders = false;
  const std::string Root;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_FACTSSINK_H
