//===- Inputs.cpp - what an analysis looked at ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/Inputs.h"
#include "driver/project/Config.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace llvm;

namespace corolint {

InputState InputState::file(StringRef Content) {
  return {Kind::File, xxh3_64bits(Content)};
}

InputState InputState::file(StringRef Path, StringRef Content) {
  // What is a matter of policy there makes no difference to results.
  if (sys::path::filename(Path) == ".clang-tidy")
    return file(influentialConfig(Content));
  return file(Content);
}

/// All of the file that \p Descriptor is open on, which is about \p Size long;
/// it is read and not mapped, which would cost more for so small files.
static bool readAll(int Descriptor, size_t Size,
                    SmallVectorImpl<char> &Content) {
  Content.resize_for_overwrite(Size + 1);
  size_t Length = 0;
  while (true) {
    const ssize_t Read =
        ::read(Descriptor, Content.data() + Length, Content.size() - Length);
    if (Read < 0 && errno == EINTR)
      continue;
    if (Read < 0)
      return false;
    Length += Read;
    // Of a file, less than asked for is what there is up to its end.
    if (Length < Content.size())
      break;
    Content.resize_for_overwrite(Content.size() * 2);
  }
  Content.truncate(Length);
  return true;
}

/// The names in a folder; nothing where it cannot be listed, or has more than
/// \p Limit.
static std::optional<std::vector<std::string>>
namesIn(StringRef Path, size_t Limit = SIZE_MAX) {
  std::vector<std::string> Names;
  std::error_code EC;
  for (sys::fs::directory_iterator It(Path, EC), End; It != End && !EC;
       It.increment(EC)) {
    if (Names.size() == Limit)
      return std::nullopt;
    Names.push_back(sys::path::filename(It->path()).str());
  }
  if (EC)
    return std::nullopt;
  return Names;
}

static std::optional<InputState> stateOfFolder(StringRef Path) {
  std::optional<std::vector<std::string>> Listed = namesIn(Path);
  if (!Listed)
    return std::nullopt;
  std::vector<std::string> &Names = *Listed;
  llvm::sort(Names);
  return InputState{InputState::Kind::Folder, xxh3_64bits(join(Names, "/"))};
}

bool isLasting(std::error_code Error) {
  return Error == std::errc::no_such_file_or_directory ||
         Error == std::errc::not_a_directory ||
         Error == std::errc::permission_denied ||
         Error == std::errc::too_many_symbolic_link_levels ||
         Error == std::errc::filename_too_long;
}

static std::optional<InputState> stateOfOpen(int Descriptor, StringRef Path) {
  struct stat Status;
  if (::fstat(Descriptor, &Status) != 0)
    return std::nullopt;
  if (S_ISDIR(Status.st_mode))
    return stateOfFolder(Path);
  if (!S_ISREG(Status.st_mode))
    return std::nullopt;
  static SmallVector<char, 0> Content; // Reused: there are thousands of files.
  if (!readAll(Descriptor, Status.st_size, Content))
    return std::nullopt;
  return InputState::file(Path, {Content.data(), Content.size()});
}

std::optional<InputState> currentState(StringRef Path) {
  // Not to wait where it is a pipe.
  const int Descriptor =
      ::open(Path.str().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (Descriptor < 0) {
    if (isLasting(std::error_code(errno, std::generic_category())))
      return InputState{};
    return std::nullopt;
  }
  const std::optional<InputState> Result = stateOfOpen(Descriptor, Path);
  ::close(Descriptor);
  return Result;
}

bool InputStates::isSurelyMissing(StringRef Path) {
  // Where header search has looked for many files in vain, one listing of the
  // folder answers for all of them. It is not worth it for a few, nor in a
  // folder that has thousands of others.
  static constexpr unsigned Few = 8;
  static constexpr size_t Many = 4000;
  const StringRef Parent = sys::path::parent_path(Path);
  Folder &In = Folders[Parent];
  if (++In.Asked == Few)
    if (const auto Names = namesIn(Parent, Many)) {
      In.Names.emplace();
      In.Names->insert(Names->begin(), Names->end());
    }
  return In.Names && !In.Names->contains(sys::path::filename(Path));
}

bool InputStates::is(StringRef Path, InputState State) {
  if (State.What == InputState::Kind::Missing && isSurelyMissing(Path))
    return true;
  return get(Path) == State;
}

std::optional<InputState> InputStates::get(StringRef Path) {
  const auto [It, IsNew] = Known.try_emplace(Path);
  if (IsNew)
    It->second = currentState(Path);
  return It->second;
}

bool isListable(StringRef Path) {
  // A list travels as JSON, which is UTF-8.
  return !Path.empty() && !Path.contains('\n') && json::isUTF8(Path);
}

void InputListWriter::add(StringRef Path, InputState State) {
  const size_t Limit = std::min(Path.size(), Last.size());
  size_t Shared = 0;
  while (Shared < Limit && Path[Shared] == Last[Shared])
    ++Shared;
  // JSON has no parts of characters.
  while (Shared > 0 && Shared < Path.size() &&
         (static_cast<unsigned char>(Path[Shared]) & 0xC0) == 0x80)
    --Shared;
  raw_string_ostream OS(Text);
  OS << Shared << ' ';
  switch (State.What) {
  case InputState::Kind::Missing:
    OS << '-';
    break;
  case InputState::Kind::File:
    OS << utohexstr(State.Hash, /*LowerCase=*/true);
    break;
  case InputState::Kind::Folder:
    OS << '/' << utohexstr(State.Hash, /*LowerCase=*/true);
    break;
  }
  OS << ' ' << Path.drop_front(Shared) << '\n';
  Last = Path.str();
}

static bool parseState(StringRef Text, InputState &State) {
  if (Text == "-") {
    State = {};
    return true;
  }
  State.What = Text.consume_front("/") ? InputState::Kind::Folder
                                       : InputState::Kind::File;
  return !Text.getAsInteger(16, State.Hash);
}

bool allInputs(StringRef List,
               function_ref<bool(StringRef Path, InputState State)> Visit) {
  SmallString<256> Path;
  while (!List.empty()) {
    StringRef Line;
    std::tie(Line, List) = List.split('\n');
    const auto [SharedText, AfterShared] = Line.split(' ');
    const auto [StateText, Suffix] = AfterShared.split(' ');
    size_t Shared = 0;
    InputState State;
    if (SharedText.getAsInteger(10, Shared) || Shared > Path.size() ||
        !parseState(StateText, State))
      return false;
    Path.truncate(Shared);
    Path += Suffix;
    if (!Visit(Path, State))
      return false;
  }
  return true;
}

std::string mergeInputs(StringRef A, StringRef B, StringRef Except) {
  if (A.empty() || B.empty())
    return {};
  std::map<std::string, InputState> All;
  auto Add = [&](StringRef Path, InputState State) {
    return Path.starts_with(Except) ||
           All.try_emplace(Path.str(), State).first->second == State;
  };
  if (!allInputs(A, Add) || !allInputs(B, Add))
    return {};
  InputListWriter Writer;
  for (const auto &[Path, State] : All)
    Writer.add(Path, State);
  return Writer.take();
}

} // namespace corolint
