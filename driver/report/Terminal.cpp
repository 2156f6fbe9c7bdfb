//===- Terminal.cpp - what standard output can show -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Terminal.h"
#include "driver/report/FindingText.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace corolint {

bool isTerminal() {
  const std::string Kind = environment("TERM");
  return sys::Process::StandardOutIsDisplayed() && !Kind.empty() &&
         Kind != "dumb";
}

bool wantsColor(ColorMode Mode) {
  if (Mode != ColorMode::Auto)
    return Mode == ColorMode::Always;
  if (!environment("NO_COLOR").empty())
    return false;
  const std::string Force = environment("CLICOLOR_FORCE");
  return (!Force.empty() && Force != "0") || isTerminal();
}

} // namespace corolint
