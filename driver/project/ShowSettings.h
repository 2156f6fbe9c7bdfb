//===- ShowSettings.h - what holds for a file -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the configuration comes to for the project and for one file, and where
// each part of it comes from: for people who wonder why something is reported,
// or is not.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_SHOWSETTINGS_H
#define COROLINT_DRIVER_PROJECT_SHOWSETTINGS_H

#include "driver/project/Config.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

/// What is not the project's own (see OwnFolders).
struct ThirdPartySetting {
  std::vector<std::string> Patterns;
  std::string Source; ///< The file or option that sets them; or "default".
};

/// The option ThirdParty as it holds in \p Root. Fails where it is wrong.
llvm::Expected<ThirdPartySetting>
thirdPartySetting(const ConfigSettings &Settings, llvm::StringRef Root);

/// Writes, for \p Path, a file or what holds for the files right in a folder:
/// the enabled checks, and each option that is set, with its source.
void showFileSettings(llvm::raw_ostream &OS, const ConfigSettings &Settings,
                      llvm::StringRef Path);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_SHOWSETTINGS_H
