//===- Scenarios.h - the demo's mistakes, measured --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How to see what a mistake of the demo costs: which programs to compare, and
// under which load. The guide tells what came of it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_DEMO_SCENARIOS_H
#define COROLINT_TESTS_DEMO_SCENARIOS_H

#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace corolint::test {

/// What must be better without the mistake.
enum class Gain {
  OthersWait,    ///< The longest waits of those who ask for something else.
  CustomersWait, ///< How long the request itself takes.
  OthersServed,  ///< How many of the others get an answer at all.
  Visits,        ///< How many visits are counted.
  Openings,      ///< How many shops are known to have opened.
};

struct Scenario {
  std::string Title;
  std::string Before; ///< The program that has the mistake.
  std::string Request;
  unsigned Customers;
  std::vector<std::string> Settings;
  Gain Better;
};

llvm::ArrayRef<Scenario> scenarios();

} // namespace corolint::test

#endif // COROLINT_TESTS_DEMO_SCENARIOS_H
