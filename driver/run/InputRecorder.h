//===- InputRecorder.h - notes what an analysis looks at --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All that an analysis reads goes through one file system: sources, headers,
// configuration, catalogues, and what Clang's driver looks for. So that is the
// place to note it, the files that are not there among it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_INPUTRECORDER_H
#define COROLINT_DRIVER_RUN_INPUTRECORDER_H

#include "driver/cache/Inputs.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace corolint {

class InputRecorder {
public:
  /// \p TheExcept: what paths begin with that are no inputs; empty for none.
  explicit InputRecorder(llvm::StringRef TheExcept = {}) : Except(TheExcept) {}

  // Paths are absolute.
  void read(llvm::StringRef Path, llvm::StringRef Content);
  /// There is a file, of which nobody has read anything so far.
  void found(const llvm::vfs::Status &Status, llvm::StringRef Path);
  void listed(llvm::StringRef Folder);
  /// Looking at \p Path ended with \p Error.
  void failed(llvm::StringRef Path, std::error_code Error);

  /// The list of all that was looked at (see driver/cache/Inputs.h); empty
  /// where it would not be the truth, as a file changed meanwhile.
  std::string take();

private:
  struct Input {
    /// Nothing where it is a file that nobody has read.
    std::optional<InputState> State;
    /// What such a file looked like.
    uint64_t Size = 0;
    llvm::sys::TimePoint<> Changed;
  };

  /// Whether \p Path always has the same to say, or is none of our inputs.
  bool isNothing(llvm::StringRef Path) const;
  /// The entry for \p Path, with whether it is new; null where there cannot be
  /// one.
  std::pair<Input *, bool> enter(llvm::StringRef Path);
  void note(llvm::StringRef Path, InputState State);
  static std::optional<InputState> stateOf(const Input &Unread,
                                           llvm::StringRef Path);

  std::string Except;
  llvm::StringMap<Input> Inputs;
  bool IsReliable = true;
};

/// Shows \p Files and tells \p Recorder what is done with them.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
recordingFileSystem(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                    std::shared_ptr<InputRecorder> Recorder);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_INPUTRECORDER_H
