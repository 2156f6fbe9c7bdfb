//===- TempProject.cpp - a project that a test makes up -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/TempProject.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace llvm;

namespace corolint::test {

TempProject::TempProject() {
  SmallString<128> Made;
  SmallString<128> Real;
  // Real, because the tests compare paths that tools print.
  if (sys::fs::createUniqueDirectory("corolint-test", Made) ||
      sys::fs::real_path(Made, Real)) {
    errs() << "cannot make a temporary directory\n";
    std::abort();
  }
  Root = std::string(Real);
}

TempProject::~TempProject() { sys::fs::remove_directories(Root); }

std::string TempProject::path(const std::string &Relative) const {
  return Relative.empty() ? Root : Root + "/" + Relative;
}

void TempProject::write(const std::string &Relative,
                        const std::string &Content) {
  const std::string Path = path(Relative);
  sys::fs::create_directories(sys::path::parent_path(Path));
  std::ofstream(Path, std::ios::binary) << Content;
}

std::string TempProject::read(const std::string &Relative) const {
  std::ifstream In(path(Relative), std::ios::binary);
  return {std::istreambuf_iterator<char>(In), {}};
}

bool TempProject::exists(const std::string &Relative) const {
  return sys::fs::exists(path(Relative));
}

void TempProject::remove(const std::string &Relative) {
  sys::fs::remove(path(Relative));
}

std::vector<std::string> TempProject::list(const std::string &Relative) const {
  std::vector<std::string> Names;
  std::error_code EC;
  for (sys::fs::directory_iterator It(path(Relative), EC), End;
       It != End && !EC; It.increment(EC))
    Names.push_back(sys::path::filename(It->path()).str());
  llvm::sort(Names);
  return Names;
}

void TempProject::writeDatabase(const std::vector<std::string> &Files,
                                const std::vector<std::string> &Flags,
                                const std::string &Relative) {
  json::Array Entries;
  for (const std::string &File : Files) {
    json::Array Arguments{"clang++", "-std=c++20"};
    for (const std::string &Flag : Flags)
      Arguments.push_back(Flag);
    for (const std::string &Arg :
         {std::string("-o"), File + ".o", std::string("-c"), path(File)})
      Arguments.push_back(Arg);
    Entries.push_back(json::Object{{"directory", Root},
                                   {"file", path(File)},
                                   {"arguments", std::move(Arguments)}});
  }
  write(Relative, formatv("{0:2}\n", json::Value(std::move(Entries))).str());
}

} // namespace corolint::test
