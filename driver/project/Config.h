//===- Config.h - which checks run, with which options ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `.clang-tidy` files, `--checks` and `--config` with clang-tidy's own rules,
// plus one of ours: a project that configures clang-tidy without a word about
// coroutine checks still gets corolint's default checks.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_CONFIG_H
#define COROLINT_DRIVER_PROJECT_CONFIG_H

#include "driver/project/DeclaredInputs.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clang::tidy {
class ClangTidyOptionsProvider;
} // namespace clang::tidy
namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

struct Options;

/// What the command line says about the configuration.
struct ConfigSettings {
  /// Globs of `--checks`, on top of everything else.
  std::string Checks;
  /// YAML that takes the place of `.clang-tidy` files.
  std::optional<std::string> Config;
  /// `--profile`; empty for what the configuration says.
  std::string Profile;
  /// The project's, which the globs of TestPaths start from.
  std::string Root;
  /// Where not everything may be looked at.
  std::optional<DeclaredInputs> Inputs = std::nullopt;
};

/// The settings that \p Opts ask for, but for the project's root. Fails where
/// `--config-file` cannot be read, or the configuration is invalid.
llvm::Expected<ConfigSettings> configSettings(const Options &Opts);

/// The name of a source file right in \p Folder, where there need not be one:
/// what holds for the folder holds for it.
std::string fileIn(llvm::StringRef Folder);

std::unique_ptr<clang::tidy::ClangTidyOptionsProvider>
makeOptionsProvider(const ConfigSettings &Settings,
                    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

/// The items of \p Globs, in their order and without a `-` in front, that
/// select no check that exists.
std::vector<llvm::StringRef> unknownChecks(llvm::StringRef Globs);

/// Fails with a message that names the item where an item of `--checks` selects
/// no check that exists.
llvm::Error validateChecks(llvm::StringRef Globs);

/// Fails with file, line and cause where \p Text is no valid configuration;
/// \p Name is what to call it.
llvm::Error validateConfigText(llvm::StringRef Text, llvm::StringRef Name);

/// What of \p Text, the content of a `.clang-tidy` file, matters to the
/// analysis: all but what is a matter of policy, in a form of its own. Text
/// that is no configuration comes back as it is.
std::string influentialConfig(llvm::StringRef Text);

/// Whether the configuration \p Text also asks for the files'.
bool inheritsConfigFiles(llvm::StringRef Text);

/// Validates every `.clang-tidy` file in \p FS that applies to one of \p Files.
llvm::Error validateConfigFiles(llvm::ArrayRef<std::string> Files,
                                llvm::vfs::FileSystem &FS);

/// The check whose name is closest to \p Name; empty where none is close.
llvm::StringRef nearestCheck(llvm::StringRef Name);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_CONFIG_H
