//===- StressTest.cpp - long conversations --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/ClangdTest.h"
#include <fstream>
#include <sstream>

using namespace corolint::test;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

/// KiB of \p Pid that are in memory.
long residentOf(int Pid) {
  std::ifstream Status("/proc/" + std::to_string(Pid) + "/status");
  for (std::string Line; std::getline(Status, Line);)
    if (Line.starts_with("VmRSS:"))
      return std::stol(Line.substr(6));
  return 0;
}

/// Puts a call in and takes it out again, each time until the diagnostics are
/// there.
void editAndWait(LspClient &Client, const std::string &File, int Count) {
  const std::string Call = "  sleep(1);\n";
  const size_t At = std::string(BlockingSource).find(Call);
  for (int I = 0; I < Count; I += 2) {
    Client.edit(File, At, 0, Call);
    ASSERT_THAT(ours(Client.diagnostics(File)), SizeIs(2));
    Client.edit(File, At, Call.size(), "");
    ASSERT_THAT(ours(Client.diagnostics(File)), SizeIs(1));
  }
}

using StressTest = ClangdTest;

TEST_F(StressTest, FiveHundredEditsNeedNoMoreMemory) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", BlockingSource);
  Client->diagnostics(File);
  editAndWait(*Client, File, 100);
  Client->sync();
  const long Early = residentOf(Client->pid());
  editAndWait(*Client, File, 400);
  Client->sync();
  const long Late = residentOf(Client->pid());
  ASSERT_GT(Early, 0);
  RecordProperty("early_kib", std::to_string(Early));
  RecordProperty("late_kib", std::to_string(Late));
  // One syntax tree of this file is more than a hundredth.
  EXPECT_LT(Late, Early * 5 / 4);
}

} // namespace
