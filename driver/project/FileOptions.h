//===- FileOptions.h - the options that hold for one file -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The checks read their options themselves. What the driver has to know about
// some of them, and about where they come from, it asks here.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_FILEOPTIONS_H
#define COROLINT_DRIVER_PROJECT_FILEOPTIONS_H

#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

/// An option as some check has it.
struct OptionInForce {
  std::string Source; ///< The file, or the option, that sets it.
  std::string Key;    ///< As it stands there: with or without a check's name.
  std::string Value;

  friend bool operator==(const OptionInForce &,
                         const OptionInForce &) = default;
};

struct ConfigSettings;

class FileOptions {
public:
  FileOptions(clang::tidy::ClangTidyOptionsProvider &Provider,
              llvm::StringRef File);

  /// Whether any check runs on the file.
  bool hasChecks() const { return !Enabled.empty(); }
  llvm::ArrayRef<llvm::StringRef> enabled() const { return Enabled; }
  /// What the enabled checks have for \p Name, each setting once; one without
  /// a source where some check has its default.
  std::vector<OptionInForce> find(llvm::StringRef Name) const;
  /// From the defaults to the command line.
  const std::vector<clang::tidy::ClangTidyOptionsProvider::OptionsSource> &
  sources() const {
    return Sources;
  }

private:
  OptionInForce find(llvm::StringRef Check, llvm::StringRef Name) const;

  std::vector<clang::tidy::ClangTidyOptionsProvider::OptionsSource> Sources;
  std::vector<llvm::StringRef> Enabled;
};

/// What holds for \p File. Whoever asks about many files makes a provider.
FileOptions optionsAt(const ConfigSettings &Config, llvm::StringRef File);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_FILEOPTIONS_H
