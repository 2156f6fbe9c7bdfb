//===- InputRecorder.cpp - notes what an analysis looks at ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/InputRecorder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <chrono>
#include <vector>

using namespace llvm;

namespace corolint {

bool InputRecorder::isNothing(StringRef Path) const {
  return Path == "/dev/null" || (!Except.empty() && Path.starts_with(Except));
}

std::pair<InputRecorder::Input *, bool> InputRecorder::enter(StringRef Path) {
  if (!isListable(Path)) {
    IsReliable = false;
    return {nullptr, false};
  }
  const auto [It, IsNew] = Inputs.try_emplace(Path);
  return {&It->second, IsNew};
}

void InputRecorder::note(StringRef Path, InputState State) {
  const auto [Entry, IsNew] = enter(Path);
  if (!Entry)
    return;
  if (!IsNew && Entry->State && *Entry->State != State)
    IsReliable = false; // It has become another one under our eyes.
  if (!IsNew && !Entry->State && State.What != InputState::Kind::File)
    IsReliable = false;
  Entry->State = State;
}

void InputRecorder::read(StringRef Path, StringRef Content) {
  if (!isNothing(Path))
    note(Path, InputState::file(Path, Content));
}

void InputRecorder::found(const vfs::Status &Status, StringRef Path) {
  // Folders count for what is in them, which is looked for by itself.
  if (Status.isDirectory() || isNothing(Path))
    return;
  if (!Status.isRegularFile())
    IsReliable = false; // What comes out of a pipe nobody knows.
  const auto [Entry, IsNew] = enter(Path);
  if (!Entry)
    return;
  if (IsNew) {
    Entry->Size = Status.getSize();
    Entry->Changed = Status.getLastModificationTime();
  } else if (Entry->State && Entry->State->What != InputState::Kind::File) {
    IsReliable = false;
  }
}

/// Whether what is at \p Path still looks like that.
static bool looksLike(StringRef Path, uint64_t Size, sys::TimePoint<> Changed) {
  sys::fs::file_status Status;
  return !sys::fs::status(Path, Status) && Status.getSize() == Size &&
         Status.getLastModificationTime() == Changed;
}

/// Headers that are precompiled, and catalogues that the process has read
/// before, are not read for every source, so the answer is kept for as long as
/// the file looks the same.
std::optional<InputState> InputRecorder::stateOf(const Input &Unread,
                                                 StringRef Path) {
  static StringMap<Input> Known;
  Input &Entry = Known[Path];
  if (Entry.State && Entry.Size == Unread.Size &&
      Entry.Changed == Unread.Changed)
    return Entry.State;
  const std::optional<InputState> State = currentState(Path);
  if (!looksLike(Path, Unread.Size, Unread.Changed))
    return std::nullopt;
  // What has just changed could do so once more without looking different.
  const bool IsSettled = std::chrono::system_clock::now() - Unread.Changed >
                         std::chrono::seconds(2);
  Entry = Unread;
  if (IsSettled)
    Entry.State = State;
  return State;
}

void InputRecorder::listed(StringRef Folder) {
  const std::optional<InputState> State = currentState(Folder);
  if (!State)
    IsReliable = false;
  else
    note(Folder, *State);
}

void InputRecorder::failed(StringRef Path, std::error_code Error) {
  if (isLasting(Error))
    note(Path, InputState{});
  else
    IsReliable = false; // Next time it may work.
}

std::string InputRecorder::take() {
  std::vector<StringRef> Paths(Inputs.keys().begin(), Inputs.keys().end());
  llvm::sort(Paths);
  InputListWriter Writer;
  for (const StringRef Path : Paths) {
    Input &Entry = Inputs[Path];
    if (!Entry.State)
      Entry.State = stateOf(Entry, Path);
    if (!IsReliable || !Entry.State)
      return {};
    Writer.add(Path, *Entry.State);
  }
  return Writer.take();
}

namespace {

/// Tells what is read.
class RecordingFile : public vfs::File {
public:
  RecordingFile(std::unique_ptr<vfs::File> TheFile, std::string ThePath,
                std::shared_ptr<InputRecorder> TheRecorder)
      : Inner(std::move(TheFile)), Path(std::move(ThePath)),
        Recorder(std::move(TheRecorder)) {}

  ErrorOr<vfs::Status> status() override { return Inner->status(); }
  ErrorOr<std::string> getName() override { return Inner->getName(); }
  std::error_code close() override { return Inner->close(); }

  ErrorOr<std::unique_ptr<MemoryBuffer>> getBuffer(const Twine &Name,
                                                   int64_t FileSize,
                                                   bool RequiresNullTerminator,
                                                   bool IsVolatile) override {
    auto Buffer =
        Inner->getBuffer(Name, FileSize, RequiresNullTerminator, IsVolatile);
    if (Buffer)
      Recorder->read(Path, (*Buffer)->getBuffer());
    else
      Recorder->failed(Path, Buffer.getError());
    return Buffer;
  }

private:
  std::unique_ptr<vfs::File> Inner;
  std::string Path;
  std::shared_ptr<InputRecorder> Recorder;
};

class RecordingFileSystem : public vfs::ProxyFileSystem {
public:
  RecordingFileSystem(IntrusiveRefCntPtr<vfs::FileSystem> Files,
                      std::shared_ptr<InputRecorder> TheRecorder)
      : ProxyFileSystem(std::move(Files)), Recorder(std::move(TheRecorder)) {}

  ErrorOr<vfs::Status> status(const Twine &Path) override {
    auto Result = ProxyFileSystem::status(Path);
    if (Result)
      Recorder->found(*Result, absolute(Path));
    else
      Recorder->failed(absolute(Path), Result.getError());
    return Result;
  }

  bool exists(const Twine &Path) override {
    return static_cast<bool>(status(Path));
  }

  ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const Twine &Path) override {
    auto Result = ProxyFileSystem::openFileForRead(Path);
    if (!Result) {
      Recorder->failed(absolute(Path), Result.getError());
      return Result;
    }
    // Some look for a file by opening it, and leave it at that.
    if (const auto Status = (*Result)->status())
      Recorder->found(*Status, absolute(Path));
    return std::make_unique<RecordingFile>(std::move(*Result), absolute(Path),
                                           Recorder);
  }

  vfs::directory_iterator dir_begin(const Twine &Folder,
                                    std::error_code &EC) override {
    auto Result = ProxyFileSystem::dir_begin(Folder, EC);
    if (EC)
      Recorder->failed(absolute(Folder), EC);
    else
      Recorder->listed(absolute(Folder));
    return Result;
  }

private:
  std::string absolute(const Twine &Path) const {
    SmallString<256> Result;
    Path.toVector(Result);
    // Where that fails, there is no working directory: the path stays relative
    // and means nothing to anybody.
    (void)makeAbsolute(Result);
    // Only these: what `..` leads to behind a symbolic link, the link decides.
    sys::path::remove_dots(Result, /*remove_dot_dot=*/false);
    return Result.str().str();
  }

  std::shared_ptr<InputRecorder> Recorder;
};

} // namespace

IntrusiveRefCntPtr<vfs::FileSystem>
recordingFileSystem(IntrusiveRefCntPtr<vfs::FileSystem> Files,
                    std::shared_ptr<InputRecorder> Recorder) {
  return makeIntrusiveRefCnt<RecordingFileSystem>(std::move(Files),
                                                  std::move(Recorder));
}

} // namespace corolint
