//===- RelayTest.cpp - the relay is not there, for whoever looks ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Frames.h"
#include "tests/support/Process.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <csignal>

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
  const ProcessResult R = serve("rebuild", Open);
  EXPECT_EQ(R.ExitCode, 7);
  EXPECT_TRUE(llvm::StringRef(R.Stdout).starts_with(Open));
  EXPECT_THAT(R.Stdout, HasSubstr(R"("method":"textDocument/didChange")"));
  EXPECT_THAT(R.Stdout, HasSubstr(R"("version":5)"));
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
