//===- RelayTest.cpp - the relay is not there, for whoever looks ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Frames.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <chrono>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <thread>

using namespace corolint::test;
using corolint::lsp::framed;
using testing::HasSubstr;

namespace {

ProcessResult serve(const std::string &What, std::string Input) {
  ProcessOptions Options;
  Options.Input = std::move(Input);
  return runProcess({COROLINT_RELAY_SERVER, What}, Options);
}

TEST(Relay, TheEndAndTheExitCodePassThrough) {
  const ProcessResult R = serve("echo", framed("[1]") + framed("{}"));
  EXPECT_EQ(R.ExitCode, 7);
  EXPECT_EQ(R.Stdout, framed("[1]") + framed("{}") + "end of ");
}

TEST(Relay, WhatIsCutOffArrives) {
  const std::string Half = "Content-Length: 9\r\n\r\n{\"me";
  const ProcessResult R = serve("echo", framed("{}") + Half);
  EXPECT_EQ(R.ExitCode, 7);
  EXPECT_EQ(R.Stdout, framed("{}") + "end of " + Half);
}

TEST(Relay, WhatIsNoMessageArrives) {
  const ProcessResult R = serve("text", "");
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_EQ(R.Stdout, "usage: text, not messages\nno end of line");
}

// Both pipes are full for most of the time.
TEST(Relay, LargeMessagesArriveInTheirOrder) {
  std::string Input;
  for (size_t I = 0; I < 200; ++I)
    Input += framed("{\"n\":" + std::to_string(I) + ",\"x\":\"" +
                    std::string(I * 500, 'x') + "\"}");
  const ProcessResult R = serve("echo", Input);
  EXPECT_EQ(R.ExitCode, 7);
  EXPECT_TRUE(R.Stdout == Input + "end of ");
}

TEST(Relay, OpenDocumentsAreBuiltAnew) {
  const std::string Open = framed(
      R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":)"
      R"({"textDocument":{"uri":"file:///a.cpp","version":5,"text":""}}})");
  TempProject Folder;
  Folder.write("out", "");
  // An editor that does not go away before it is done.
  // NOLINTNEXTLINE(bugprone-command-processor): a command of this test
  std::FILE *Editor = ::popen(
      (COROLINT_RELAY_SERVER " rebuild >" + Folder.path("out")).c_str(), "w");
  ASSERT_NE(Editor, nullptr);
  std::fputs(Open.c_str(), Editor);
  std::fflush(Editor);
  for (int I = 0;
       I < 1200 &&
       !llvm::StringRef(Folder.read("out")).contains("\"forceRebuild\":true");
       ++I)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_EQ(WEXITSTATUS(::pclose(Editor)), 7);
  const std::string Out = Folder.read("out");
  EXPECT_TRUE(llvm::StringRef(Out).starts_with(Open));
  EXPECT_THAT(Out, HasSubstr(R"("method":"textDocument/didChange")"));
  EXPECT_THAT(Out, HasSubstr(R"("version":5)"));
}

// As it is without a relay: the signal is the server's.
TEST(Relay, WhoeverDoesNotListenIsNoticed) {
  const ProcessResult R =
      runProcess({"bash", "-c",
                  COROLINT_RELAY_SERVER
                  " flood | head -c 100 >/dev/null; echo ${PIPESTATUS[0]}"});
  EXPECT_EQ(R.Stdout, std::to_string(128 + SIGPIPE) + "\n");
}

} // namespace
