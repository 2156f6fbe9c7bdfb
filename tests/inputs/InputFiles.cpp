//===- InputFiles.cpp - the files below test-inputs -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/inputs/InputFiles.h"
#include "driver/project/CompileCommands.h"
#include "driver/project/ResourceDir.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace corolint {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string inputPath(llvm::StringRef Input) {
  llvm::SmallString<128> Result(COROLINT_TEST_INPUTS);
  path::append(Result, Input);
  return Result.str().str();
}

std::vector<std::string> listInputs() {
  std::vector<std::string> Result;
  std::error_code Code;
  for (fs::recursive_directory_iterator It(COROLINT_TEST_INPUTS, Code), End;
       It != End && !Code; It.increment(Code)) {
    llvm::StringRef Relative = It->path();
    Relative.consume_front(COROLINT_TEST_INPUTS "/");
    if (Relative == "demo" || Relative == "stubs" || Relative == "broken")
      It.no_push();
    else if (Relative.ends_with(".cpp") && !Relative.ends_with(".fixed.cpp"))
      Result.push_back(Relative.str());
  }
  llvm::sort(Result);
  return Result;
}

/// The .cpp files of one folder below test-inputs.
static std::vector<std::string> listFolder(const std::string &Folder) {
  std::vector<std::string> Result;
  std::error_code Code;
  for (fs::directory_iterator It(inputPath(Folder), Code), End;
       It != End && !Code; It.increment(Code))
    if (llvm::StringRef(It->path()).ends_with(".cpp"))
      Result.push_back(Folder + "/" + path::filename(It->path()).str());
  llvm::sort(Result);
  return Result;
}

std::vector<std::string> listDemoSources() { return listFolder("demo/src"); }

std::vector<std::string> listBrokenInputs() { return listFolder("broken"); }

std::string readText(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer) {
    ADD_FAILURE() << "cannot read " << Path.str() << ": "
                  << Buffer.getError().message();
    return {};
  }
  return (*Buffer)->getBuffer().str();
}

/// The directory of the nearest compile_flags.txt above \p Path.
static std::string flagsDirectory(llvm::StringRef Path) {
  for (llvm::StringRef Directory = path::parent_path(Path); !Directory.empty();
       Directory = path::parent_path(Directory))
    if (fs::exists(Directory + "/compile_flags.txt"))
      return Directory.str();
  ADD_FAILURE() << "no compile_flags.txt above " << Path.str();
  return {};
}

AnalysisJob inputJob(llvm::StringRef Path) {
  std::string Directory = flagsDirectory(Path);
  auto Flags = readCompileFlags(Directory + "/compile_flags.txt");
  if (!Flags) {
    ADD_FAILURE() << llvm::toString(Flags.takeError());
    return {};
  }
  return jobWithFlags(Path, Directory, *Flags);
}

FileResult lintInput(llvm::StringRef Path) {
  AnalysisSettings Settings;
  auto ResourceDir = findResourceDir("", "");
  if (!ResourceDir) {
    ADD_FAILURE() << llvm::toString(ResourceDir.takeError());
    return {};
  }
  Settings.ResourceDir = *ResourceDir;
  FileResult Result = analyzeFile(inputJob(Path), Settings);
  // What is reported is what people see.
  llvm::erase_if(Result.Findings, [](const Finding &Found) {
    return Found.Suppressed.has_value();
  });
  return Result;
}

std::string inputTestName(const testing::TestParamInfo<std::string> &Info) {
  std::string Name = Info.param;
  for (char &C : Name)
    if (!llvm::isAlnum(C))
      C = '_';
  return Name;
}

} // namespace corolint
