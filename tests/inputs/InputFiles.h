//===- InputFiles.h - the files below test-inputs ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_INPUTS_INPUTFILES_H
#define COROLINT_TESTS_INPUTS_INPUTFILES_H

#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringRef.h"
#include "gtest/gtest.h"
#include <string>
#include <vector>

namespace corolint {

/// All inputs, as sorted paths relative to test-inputs: every .cpp file but the
/// demo's, the stubs', the broken and the .fixed.cpp files.
std::vector<std::string> listInputs();

/// The inputs that do not compile, likewise.
std::vector<std::string> listBrokenInputs();

/// The demo's sources, as sorted paths relative to test-inputs.
std::vector<std::string> listDemoSources();

/// The absolute path of \p Input.
std::string inputPath(llvm::StringRef Input);

/// The text of the file \p Path. Fails the running test if there is none.
std::string readText(llvm::StringRef Path);

/// What lints \p Path with the flags of the nearest compile_flags.txt.
AnalysisJob inputJob(llvm::StringRef Path);

/// Lints \p Path as the driver does.
FileResult lintInput(llvm::StringRef Path);

/// The name of a test that has the input as its parameter.
std::string inputTestName(const testing::TestParamInfo<std::string> &Info);

} // namespace corolint

#endif // COROLINT_TESTS_INPUTS_INPUTFILES_H
