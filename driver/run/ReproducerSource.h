//===- ReproducerSource.h - what a reproducer takes from Clang  -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parts of a reproducer that take a compiler: a source that needs no
// headers, and the configuration that is in force for it. So this runs in a
// worker.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_REPRODUCERSOURCE_H
#define COROLINT_DRIVER_RUN_REPRODUCERSOURCE_H

#include "driver/Finding.h"
#include "driver/run/Analyzer.h"

namespace corolint {

/// The files of a reproducer, in its folder.
inline constexpr char ReproducerSource[] = "source.cpp";
inline constexpr char ReproducerConfig[] = "config.yaml";

/// Writes the two of \p Job into its folder, with the user's catalogues that
/// are in force. The result is not analysed where the source could not be
/// written.
FileResult writeReproducerSource(const AnalysisJob &Job,
                                 const AnalysisSettings &Settings);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_REPRODUCERSOURCE_H
