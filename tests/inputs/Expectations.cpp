//===- Expectations.cpp - what a test input says about itself -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/inputs/Expectations.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Path.h"

namespace corolint {

static constexpr llvm::StringLiteral Marker = "//~";

std::vector<Expectation> parseExpectations(llvm::StringRef Path,
                                           llvm::StringRef Source) {
  std::vector<Expectation> Result;
  llvm::SmallVector<llvm::StringRef, 64> Lines;
  Source.split(Lines, '\n');
  for (auto [Index, Line] : llvm::enumerate(Lines)) {
    llvm::SmallVector<llvm::StringRef, 4> Parts;
    Line.split(Parts, Marker);
    for (llvm::StringRef Part : llvm::drop_begin(Parts)) {
      Expectation &New = Result.emplace_back();
      New.Path = Path.str();
      New.Line = Index + 1;
      while (Part.consume_front("^"))
        --New.Line;
      auto [Kind, Text] = Part.split(':');
      New.Kind = Kind.trim().str();
      New.Text = Text.trim().str();
    }
  }
  return Result;
}

std::string stripExpectations(llvm::StringRef Source) {
  std::string Result;
  llvm::SmallVector<llvm::StringRef, 64> Lines;
  Source.split(Lines, '\n');
  for (llvm::StringRef Line : Lines) {
    size_t At = Line.find(Marker);
    llvm::StringRef Code = Line.take_front(At).rtrim();
    // A line that held nothing but an expectation goes as a whole.
    if (At != llvm::StringRef::npos && Code.empty())
      continue;
    Result += Code.str() + "\n";
  }
  return llvm::StringRef(Result).rtrim().str() + "\n";
}

static bool matches(const Expectation &Expected, llvm::StringRef Kind,
                    const Location &Loc, llvm::StringRef Message) {
  return Expected.Path == Loc.Path && Expected.Line == Loc.Line &&
         Expected.Kind == Kind && Message.contains(Expected.Text);
}

std::string compare(llvm::ArrayRef<Finding> Findings,
                    std::vector<Expectation> Expected) {
  std::string Problems;
  auto Describe = [](llvm::StringRef Path, unsigned Line, llvm::StringRef Kind,
                     llvm::StringRef Text) {
    return (llvm::sys::path::filename(Path) + ":" + llvm::Twine(Line) + ": " +
            Kind + ": " + Text + "\n")
        .str();
  };
  auto Take = [&](llvm::StringRef Kind, const Location &Loc,
                  llvm::StringRef Message) {
    auto It = llvm::find_if(Expected, [&](const Expectation &E) {
      return matches(E, Kind, Loc, Message);
    });
    if (It == Expected.end())
      Problems +=
          "not expected: " + Describe(Loc.Path, Loc.Line, Kind, Message);
    else
      Expected.erase(It);
  };
  for (const Finding &Found : Findings) {
    Take(Found.CheckId, Found.Loc, Found.Message);
    for (const Note &N : Found.Notes)
      Take("note", N.Loc, N.Message);
  }
  for (const Expectation &E : Expected)
    Problems += "missing: " + Describe(E.Path, E.Line, E.Kind, E.Text);
  return Problems;
}

} // namespace corolint
