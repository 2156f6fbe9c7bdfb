//===- Guide.h - pages whose examples are run -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A block of code in docs/guide has a comment in front of it that says what it
// is for:
//
//   <!-- file: PATH -->    the block is this file, whole
//   <!-- run -->           run it as a script; it exits with 0
//   <!-- run: exit 1 -->   … with this code
//   <!-- output -->        each line is in what the last script printed
//   <!-- sample: WHY -->   not tested
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_INTEGRATIONS_GUIDE_H
#define COROLINT_TESTS_INTEGRATIONS_GUIDE_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint::test {

struct GuideBlock {
  unsigned Line = 0; ///< Where it begins.
  std::string What;  ///< `file`, `run` …; empty where nothing says so.
  std::string Value; ///< What stands behind the colon.
  std::string Text;
};

std::vector<GuideBlock> guideBlocks(llvm::StringRef Page);

} // namespace corolint::test

#endif // COROLINT_TESTS_INTEGRATIONS_GUIDE_H
