//===- DiagnosticPragmas.h - warnings that nobody asks for ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Libraries switch compiler warnings on and off by pragmas, hundreds of times.
// An analysis has all of them off, and Clang keeps a copy of its table of all
// warnings for each such pragma: a fifth of the memory for a file on
// Boost.Asio. An error that a pragma makes of a warning is none of ours either.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_DIAGNOSTICPRAGMAS_H
#define COROLINT_DRIVER_RUN_DIAGNOSTICPRAGMAS_H

namespace clang {
class Preprocessor;
} // namespace clang

namespace corolint {

/// Makes \p PP, which has not begun yet, pass over `#pragma GCC diagnostic` and
/// `#pragma clang diagnostic`.
void ignoreDiagnosticPragmas(clang::Preprocessor &PP);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_DIAGNOSTICPRAGMAS_H
