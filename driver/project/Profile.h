//===- Profile.h - kinds of code, and what is checked in them ---*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_PROFILE_H
#define COROLINT_DRIVER_PROJECT_PROFILE_H

#include "clang-tidy/ClangTidyOptions.h"
#include "driver/project/DefaultChecks.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>

namespace corolint {

class OwnFolders;

llvm::StringRef profileName(Profile Which);

struct ProfileSetting {
  Profile Which = Profile::Default;
  std::string Source; ///< The file or option that decides; or "default".
};

/// Decides which profile a file has.
class ProfileChooser {
public:
  /// \p TheGiven is what the command line says; empty for nothing. Globs start
  /// from \p TheRoot.
  ProfileChooser(llvm::StringRef TheGiven, llvm::StringRef TheRoot);
  ~ProfileChooser();

  /// \p Sources are the options that hold for \p File, the last ones first in
  /// rank. A value that is no profile counts as none.
  ProfileSetting
  of(llvm::StringRef File,
     llvm::ArrayRef<clang::tidy::ClangTidyOptionsProvider::OptionsSource>
         Sources);

private:
  /// What is below the root and no \p Globs name.
  const OwnFolders &allBut(llvm::StringRef Globs);
  bool isTest(llvm::StringRef File, llvm::StringRef Globs);

  std::string Given;
  std::string Root;
  /// By the globs: each looks for the root on the disk when it is made.
  llvm::StringMap<std::unique_ptr<OwnFolders>> Others;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_PROFILE_H
