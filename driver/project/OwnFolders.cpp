//===- OwnFolders.cpp - whose code is it? ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/OwnFolders.h"
#include "driver/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corolint {

// The names that projects, package managers (vcpkg, Conan, CPM, CMake's
// FetchContent, Meson, npm) and generators (protoc, moc, uic, rcc, flatc) use.
const StringLiteral DefaultThirdParty =
    "third_party;third-party;thirdparty;3rdparty;3rd_party;3rd-party;external;"
    "externals;extern;vendor;vendored;deps;_deps;subprojects;vcpkg_installed;"
    ".conan;.conan2;node_modules;CMakeFiles;*_autogen;*.pb.h;*.pb.cc;"
    "*.pb.cpp;moc_*.cpp;ui_*.h;qrc_*.cpp;*_generated.h";

Expected<std::vector<std::string>> OwnFolders::parsePatterns(StringRef List) {
  std::vector<std::string> Result;
  SmallVector<StringRef> Items;
  List.split(Items, ';', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef Item : Items) {
    Item = Item.trim().rtrim('/');
    if (Item.empty())
      continue;
    if (Expected<GlobPattern> Glob = GlobPattern::create(Item); !Glob)
      return createStringError(
          inconvertibleErrorCode(),
          "'" + Item + "' is no glob: " + toString(Glob.takeError()));
    Result.push_back(Item.str());
  }
  return Result;
}

OwnFolders::OwnFolders(StringRef TheRoot, ArrayRef<std::string> ThePatterns)
    : Root(TheRoot), RealRoot(TheRoot.empty() ? "" : realPath(TheRoot)),
      Texts(ThePatterns.begin(), ThePatterns.end()) {
  for (StringRef Text : Texts) {
    const bool IsPath = Text.contains('/');
    Text.consume_front("/");
    Expected<GlobPattern> Glob = GlobPattern::create(Text);
    if (Glob)
      Patterns.push_back({std::move(*Glob), IsPath});
    else
      consumeError(Glob.takeError()); // parsePatterns has complained.
  }
}

bool OwnFolders::contains(StringRef Path) const {
  if (Root.empty())
    return true;
  StringRef Rest = Path;
  if (isBelow(Path, Root))
    Rest = Path.drop_front(Root.size());
  else if (isBelow(Path, RealRoot))
    Rest = Path.drop_front(RealRoot.size());
  else
    return false;
  Rest = Rest.ltrim('/');
  // Each folder on the way, and the file itself.
  for (size_t Start = 0; Start < Rest.size();) {
    const size_t End = std::min(Rest.find('/', Start), Rest.size());
    const StringRef Name = Rest.slice(Start, End);
    const StringRef Way = Rest.take_front(End);
    if (any_of(Patterns, [&](const Pattern &P) {
          return P.Glob.match(P.IsPath ? Way : Name);
        }))
      return false;
    Start = End + 1;
  }
  return true;
}

} // namespace corolint
