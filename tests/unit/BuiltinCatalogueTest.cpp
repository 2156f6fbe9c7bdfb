//===- BuiltinCatalogueTest.cpp - rules for the built-in catalogue --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the schema allows and the files that come with corolint do not do. What
// their entries lead to is tested in tests/catalogue.
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Catalogue.h"
#include "llvm/ADT/StringSet.h"
#include "gtest/gtest.h"

using namespace corolint;

namespace {

/// Calls \p Visit with every library and function entry.
template <typename VisitT> void forEachEntry(VisitT Visit) {
  for (const auto &Lib : Catalogue::builtin().libraries())
    for (const FunctionEntry &Entry : Lib->Functions)
      Visit(*Lib, Entry);
}

std::string describe(const Library &Lib, const FunctionEntry &Entry) {
  return Lib.FileName + ": " + Entry.Names.front();
}

bool isReported(const FunctionEntry &Entry) {
  return isBlockingKind(Entry.Kind) && Entry.Kind != FunctionKind::NonBlocking;
}

TEST(BuiltinCatalogue, LibrariesHaveNamesAndSources) {
  EXPECT_FALSE(Catalogue::builtin().libraries().empty());
  for (const auto &Lib : Catalogue::builtin().libraries()) {
    EXPECT_FALSE(Lib->Name.empty()) << Lib->FileName;
    EXPECT_FALSE(Lib->Source.empty()) << Lib->FileName;
    EXPECT_TRUE(Lib->IsBuiltin) << Lib->FileName;
  }
}

TEST(BuiltinCatalogue, EveryNeedHasGeneralAdvice) {
  forEachEntry([](const Library &Lib, const FunctionEntry &Entry) {
    if (Entry.Need.empty())
      return;
    EXPECT_FALSE(Catalogue::builtin().genericAdvice(Entry.Need).empty())
        << describe(Lib, Entry) << " needs " << Entry.Need;
  });
  for (const auto &Lib : Catalogue::builtin().libraries())
    for (const AlternativeEntry &Alternative : Lib->Alternatives)
      EXPECT_FALSE(Catalogue::builtin().genericAdvice(Alternative.Need).empty())
          << Lib->FileName << " has an alternative for " << Alternative.Need;
}

TEST(BuiltinCatalogue, WhatIsReportedHasFamilyAndNeed) {
  forEachEntry([](const Library &Lib, const FunctionEntry &Entry) {
    if (!isReported(Entry))
      return;
    EXPECT_FALSE(Entry.Family.empty()) << describe(Lib, Entry);
    EXPECT_FALSE(Entry.Need.empty()) << describe(Lib, Entry);
  });
}

TEST(BuiltinCatalogue, OtherKindsHaveNothingThatIsForMessages) {
  forEachEntry([](const Library &Lib, const FunctionEntry &Entry) {
    if (isReported(Entry))
      return;
    EXPECT_EQ(Entry.Advice + Entry.Replacement + Entry.Duration, "")
        << describe(Lib, Entry);
  });
}

TEST(BuiltinCatalogue, NoNameStandsTwiceInOneEntry) {
  forEachEntry([](const Library &Lib, const FunctionEntry &Entry) {
    llvm::StringSet<> Seen;
    for (const std::string &Name : Entry.Names)
      EXPECT_TRUE(Seen.insert(Name).second) << Lib.FileName << ": " << Name;
  });
}

/// One that holds always decides for all that follow.
TEST(BuiltinCatalogue, NoEntryHidesALaterOne) {
  for (const auto &Lib : Catalogue::builtin().libraries()) {
    llvm::StringSet<> Decided;
    for (const FunctionEntry &Entry : Lib->Functions) {
      if (!isBlockingKind(Entry.Kind))
        continue;
      for (const std::string &Name : Entry.Names)
        EXPECT_FALSE(Decided.contains(Name))
            << Lib->FileName << ": an entry of " << Name
            << " comes after one that holds always";
      if (Entry.When.empty())
        for (const std::string &Name : Entry.Names)
          Decided.insert(Name);
    }
  }
}

TEST(BuiltinCatalogue, NamesAreWhatDeclarationsCanHave) {
  forEachEntry([](const Library &Lib, const FunctionEntry &Entry) {
    for (llvm::StringRef Name : Entry.Names) {
      const std::string Where = Lib.FileName + ": " + Name.str();
      llvm::StringRef Last = lastComponent(Name);
      EXPECT_FALSE(Last.empty()) << Where;
      EXPECT_FALSE(Lib.IsC && Name.contains("::")) << Where;
      EXPECT_TRUE(Last.starts_with("operator") ||
                  Name.find_first_of(" <>()&") == llvm::StringRef::npos)
          << Where;
    }
  });
}

/// Only names with template arguments are patterns.
TEST(BuiltinCatalogue, ClassesOfGuardsAreNamedInFull) {
  forEachEntry([](const Library &Lib, const FunctionEntry &Entry) {
    for (const auto *Guards : {&Entry.When, &Entry.Unless})
      for (const GuardEntry &Guard : *Guards)
        for (const auto *Classes :
             {&Guard.ArgumentTypes, &Guard.Receivers, &Guard.Returns})
          for (llvm::StringRef Class : *Classes)
            EXPECT_FALSE(
                Class.starts_with("::") ||
                Class.split('<').first.contains('*') ||
                (Class.contains('<') && Classes != &Guard.ArgumentTypes))
                << describe(Lib, Entry) << ": " << Class.str();
  });
}

} // namespace
