//===- DocumentsTest.cpp - texts follow their edits -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Documents.h"
#include "llvm/Support/FormatVariadic.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <algorithm>

using namespace corolint::lsp;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/// The parameters of a message, as JSON in which ' stands for ".
Object params(std::string Text) {
  std::replace(Text.begin(), Text.end(), '\'', '"');
  llvm::Expected<Value> Result = llvm::json::parse(Text);
  EXPECT_TRUE(static_cast<bool>(Result)) << Text;
  return *Result->getAsObject();
}

Documents withText(const char *Text) {
  Documents Result;
  Result.open(Object{
      {"textDocument", Object{{"uri", "u"}, {"version", 1}, {"text", Text}}}});
  return Result;
}

std::string change(int Line, int Begin, int EndLine, int End,
                   const char *Text) {
  return llvm::formatv("{{'range':{{'start':{{'line':{0},'character':{1}},"
                       "'end':{{'line':{2},'character':{3}}},'text':'{4}'}",
                       Line, Begin, EndLine, End, Text)
      .str();
}

Object changes(int Version, const std::string &Changes) {
  return params(
      "{'textDocument':{'uri':'u','version':" + std::to_string(Version) +
      "},'contentChanges':[" + Changes + "]}");
}

TEST(DocumentsTest, EditsComeOneAfterTheOther) {
  Documents Open = withText("one\ntwo\n");
  Open.change(changes(2, change(0, 3, 1, 0, "") + "," +
                             change(0, 0, 0, 3, "1") + "," +
                             change(0, 4, 0, 4, "\\nend")));
  ASSERT_NE(Open.get("u"), nullptr);
  EXPECT_EQ(Open.get("u")->Text, "1two\nend\n");
  EXPECT_EQ(Open.get("u")->Version, 2);
  Open.change(changes(3, "{'text':'new'}"));
  EXPECT_EQ(Open.get("u")->Text, "new");
}

TEST(DocumentsTest, CharactersAreCountedAsAgreed) {
  // One, two, three and four bytes; one, one, one and two units of UTF-16.
  const char *Text = "a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z";
  for (const auto &[Unit, Column] :
       {std::pair(Encoding::Utf16, 5), std::pair(Encoding::Utf8, 10),
        std::pair(Encoding::Utf32, 4)}) {
    Documents Open = withText(Text);
    Open.setEncoding(Unit);
    EXPECT_EQ(Open.position(Text, 10),
              (Object{{"line", 0}, {"character", Column}}));
    Open.change(changes(2, change(0, Column, 0, Column + 1, "Z")));
    EXPECT_EQ(Open.get("u")->Text, "a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80Z");
  }
}

TEST(DocumentsTest, LinesMayEndBeforeTheColumn) {
  Documents Open = withText("ab\ncd");
  Open.change(
      changes(2, change(0, 99, 0, 99, "!") + "," + change(1, 99, 1, 99, "?")));
  EXPECT_EQ(Open.get("u")->Text, "ab!\ncd?");
}

// As clangd does: whoever is out of step is better told nothing.
TEST(DocumentsTest, WhatDoesNotFitClosesTheDocument) {
  for (const std::string &Bad :
       {change(9, 0, 9, 0, "x"), change(1, 0, 0, 0, "x"),
        change(-1, 0, 0, 0, "x"), std::string("{'text':3}"), std::string("5"),
        std::string("{'range':{},'text':''}")}) {
    Documents Open = withText("a\nb\n");
    Open.change(changes(2, Bad));
    EXPECT_EQ(Open.get("u"), nullptr) << Bad;
    Open.change(changes(3, "{'text':'a'}"));
    EXPECT_EQ(Open.get("u"), nullptr);
  }
}

TEST(DocumentsTest, OddMessagesAreNoDocuments) {
  Documents Open;
  for (const char *Bad : {"{}", "{'textDocument':1}", "{'textDocument':{}}",
                          "{'textDocument':{'uri':1}}"}) {
    Open.open(params(Bad));
    Open.change(params(Bad));
    Open.close(params(Bad));
  }
  EXPECT_THAT(Open.rebuilds(), IsEmpty());
}

TEST(DocumentsTest, ARebuildChangesNothing) {
  Documents Open = withText("a");
  Open.change(changes(41, change(0, 0, 0, 0, "b")));
  EXPECT_THAT(Open.rebuilds(),
              ElementsAre(AllOf(HasSubstr(R"("contentChanges":[])"),
                                HasSubstr(R"("forceRebuild":true)"),
                                HasSubstr(R"("version":41)"),
                                HasSubstr(R"("uri":"u")"))));
  Open.close(params("{'textDocument':{'uri':'u'}}"));
  EXPECT_THAT(Open.rebuilds(), IsEmpty());
}

} // namespace
