//===- Inputs.h - what an analysis looked at --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A result holds for as long as all that the analysis looked at is as it was:
// the files that it read, the folders that it listed, and the files that it
// looked for in vain. A list of these stands in a text, sorted by path and each
// path without what it shares with the one before: there are thousands for each
// source.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CACHE_INPUTS_H
#define COROLINT_DRIVER_CACHE_INPUTS_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>

namespace corolint {

/// What is at a path.
struct InputState {
  enum class Kind : uint8_t { Missing, File, Folder };
  Kind What = Kind::Missing;
  /// Of a file's content, of the names in a folder.
  uint64_t Hash = 0;

  static InputState file(llvm::StringRef Content);
  /// The same for what \p Path names: of a configuration, only that part of
  /// \p Content counts that matters to results.
  static InputState file(llvm::StringRef Path, llvm::StringRef Content);

  friend bool operator==(const InputState &, const InputState &) = default;
};

/// Whether \p Error says that nothing can be had at a path for as long as the
/// files stay as they are: for Clang, that is as good as missing.
bool isLasting(std::error_code Error);

/// What is at \p Path now; nothing where that cannot be told, or where it is
/// something else, like a device.
std::optional<InputState> currentState(llvm::StringRef Path);

/// Reads each file once, so that a run sees one state of it.
class InputStates {
public:
  bool is(llvm::StringRef Path, InputState State);

private:
  struct Folder {
    unsigned Asked = 0;
    /// What is in it, where that was worth listing.
    std::optional<llvm::StringSet<>> Names;
  };

  std::optional<InputState> get(llvm::StringRef Path);
  bool isSurelyMissing(llvm::StringRef Path);

  llvm::StringMap<std::optional<InputState>> Known;
  llvm::StringMap<Folder> Folders;
};

/// Whether a list can hold \p Path.
bool isListable(llvm::StringRef Path);

/// Makes a list; paths have to come in their order.
class InputListWriter {
public:
  void add(llvm::StringRef Path, InputState State);
  std::string take() { return std::move(Text); }

private:
  std::string Text;
  std::string Last;
};

/// Calls \p Visit for what is in \p List until it says false; false where it
/// did, or where \p List is broken.
bool allInputs(
    llvm::StringRef List,
    llvm::function_ref<bool(llvm::StringRef Path, InputState State)> Visit);

/// One list of what is in \p A or in \p B, without paths that begin with
/// \p Except. Empty, as nobody can tell, where one of them is, or they say
/// different things.
std::string mergeInputs(llvm::StringRef A, llvm::StringRef B,
                        llvm::StringRef Except);

} // namespace corolint

#endif // COROLINT_DRIVER_CACHE_INPUTS_H
