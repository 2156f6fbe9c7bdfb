//===- EnabledChecks.cpp - which checks run on a file ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/EnabledChecks.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/project/Config.h"
#include "driver/project/FileOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;

namespace corolint {

class EnabledChecks::Provider {
public:
  explicit Provider(const ConfigSettings &Config)
      : Base(makeOptionsProvider(Config, vfs::getRealFileSystem())) {}

  FileOptions of(StringRef File) { return {*Base, File}; }

private:
  std::unique_ptr<clang::tidy::ClangTidyOptionsProvider> Base;
};

EnabledChecks::EnabledChecks(const ConfigSettings &Config)
    : Options(std::make_unique<Provider>(Config)) {}
EnabledChecks::~EnabledChecks() = default;

bool EnabledChecks::contains(StringRef Check, StringRef File) {
  StringRef Folder = sys::path::parent_path(File);
  while (!Folder.empty() && !sys::fs::is_directory(Folder))
    Folder = sys::path::parent_path(Folder);
  SmallString<256> There(Folder);
  sys::path::append(There, sys::path::filename(File));
  return is_contained(Options->of(There).enabled(), Check);
}

} // namespace corolint
