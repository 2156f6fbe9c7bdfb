//===- FramesTest.cpp - messages in bytes, and what they are about --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Frames.h"
#include "driver/clangd/Envelope.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <vector>

using namespace corolint::lsp;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// What comes out of \p Bytes if they arrive \p Step at a time.
struct Cut {
  Cut(llvm::StringRef Bytes, size_t Step) {
    FrameReader Reader;
    for (size_t At = 0; At < Bytes.size(); At += Step) {
      Reader.append(Bytes.substr(At, Step));
      while (const auto Next = Reader.next()) {
        Bodies.push_back(Next->Body.str());
        All += Next->Bytes;
      }
    }
    All += Reader.rest();
  }
  std::vector<std::string> Bodies;
  std::string All;
};

TEST(Frames, AreFoundHoweverTheyArrive) {
  const std::string Bytes = framed("{}") +
                            "Content-Type: x\r\nContent-Length: 3\r\n\r\n[1]" +
                            "Content-Length: 4\n\nnull";
  for (size_t Step = 1; Step <= Bytes.size(); ++Step) {
    const Cut Result(Bytes, Step);
    EXPECT_THAT(Result.Bodies, ElementsAre("{}", "[1]", "null")) << Step;
    EXPECT_EQ(Result.All, Bytes) << Step;
  }
}

TEST(Frames, LargeBodies) {
  const std::string Body(5 << 20, 'x');
  const Cut Result(framed(Body) + framed("{}"), 65536);
  ASSERT_EQ(Result.Bodies.size(), 2u);
  EXPECT_EQ(Result.Bodies[0], Body);
  EXPECT_EQ(Result.Bodies[1], "{}");
}

// clangd reads on behind these; so do we, and in the same place.
TEST(Frames, HeadersThatSayNothingHaveNoBody) {
  for (const char *Bad :
       {"\r\n", "X: 1\r\n\r\n", "Content-Length: 0\r\n\r\n",
        "Content-Length: x\r\n\r\n", "Content-Length: 99999999999\r\n\r\n",
        "content-length: 2\r\n\r\n", "# a comment\n\n"}) {
    const std::string Bytes = Bad + framed("{}");
    const Cut Result(Bytes, 7);
    EXPECT_THAT(Result.Bodies, ElementsAre("", "{}")) << Bad;
    EXPECT_EQ(Result.All, Bytes) << Bad;
  }
}

TEST(Frames, TheLastLengthCounts) {
  EXPECT_THAT(Cut("Content-Length: 9\r\nContent-Length: 2\r\n\r\n{}", 4).Bodies,
              ElementsAre("{}"));
}

TEST(Frames, WhatIsCutOffIsLeft) {
  const std::string Bytes = framed("{}") + "Content-Length: 10\r\n\r\n{\"a\"";
  const Cut Result(Bytes, 5);
  EXPECT_THAT(Result.Bodies, ElementsAre("{}"));
  EXPECT_EQ(Result.All, Bytes);
}

TEST(Envelopes, SayWhatAMessageIs) {
  const Envelope Request = readEnvelope(
      R"({"params":{"id":7,"method":"no"},"id":1,"method":"a/b"})");
  EXPECT_EQ(Request.Method, "a/b");
  EXPECT_EQ(Request.Id, "1");
  EXPECT_TRUE(Request.isRequest());
  const Envelope Reply = readEnvelope(
      R"( { "jsonrpc" : "2.0" , "result" : [ {} , "]" ] , "id" : "x" } )");
  EXPECT_EQ(Reply.Id, "\"x\"");
  EXPECT_TRUE(Reply.isReply());
  const Envelope Notification =
      readEnvelope(R"({"jsonrpc":"2.0","method":"n","params":[1,2.5,null]})");
  EXPECT_EQ(Notification.Method, "n");
  EXPECT_FALSE(Notification.isRequest());
  EXPECT_FALSE(Notification.isReply());
}

TEST(Envelopes, StringsHideWhatIsInThem) {
  const Envelope About = readEnvelope(
      R"({"params":"\",\"method\":\"wrong\",\"id\":2","z":"\\","method":"right"})");
  EXPECT_EQ(About.Method, "right");
  EXPECT_EQ(About.Id, "");
}

// A client may spell an id in one way, and clangd in another.
TEST(Envelopes, IdsHaveOneSpelling) {
  EXPECT_EQ(readEnvelope(R"({"id":"\u0061b"})").Id,
            readEnvelope(R"({"id":"ab"})").Id);
  EXPECT_EQ(readEnvelope(R"({"id":null,"error":{}})").Id, "null");
}

TEST(Envelopes, NothingIsInWhatIsNoMessage) {
  for (const char *Bad : {"", "[]", "null", "{", "{\"id\"", "{\"id\":",
                          "{\"id\":}", "{\"method\":3", "\"method\"", "{,,}",
                          "{\"a\":]}", "{\"method\":\"\\"}) {
    const Envelope About = readEnvelope(Bad);
    EXPECT_EQ(About.Method + About.Id, "") << Bad;
  }
}

} // namespace
