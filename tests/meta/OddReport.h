//===- OddReport.h - a report with rare parts -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What needs options or many files to come about, put together by hand. It is
// made where LLVM's headers are: not in a file with exceptions.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_META_ODDREPORT_H
#define COROLINT_TESTS_META_ODDREPORT_H

#include <string>

namespace corolint::test {

/// SARIF of a finding without a place that has steps without places, one that
/// a comment suppresses, and one of a baseline.
std::string oddSarifReport();

} // namespace corolint::test

#endif // COROLINT_TESTS_META_ODDREPORT_H
