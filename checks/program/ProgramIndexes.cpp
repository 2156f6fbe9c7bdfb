//===- ProgramIndexes.cpp - the indexes of this process -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/ProgramIndexes.h"
#include "checks/catalogue/ProjectFiles.h"
#include "checks/program/ProgramIndex.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <memory>
#include <mutex>

using namespace llvm;

namespace corolint {

namespace {

/// Everything by the absolute path of its file, with the file's state.
class Indexes {
public:
  Expected<std::shared_ptr<const ProgramIndex>> get(StringRef Path,
                                                    vfs::FileSystem &FS) {
    std::string State = stateOf(Path, FS);
    // Held while an index is read: whoever else asks wants the same one.
    const std::lock_guard Lock(Guard);
    ReadIndex &Slot = Read[Path];
    if (!Slot.Index || Slot.State != State) {
      Expected<ProgramIndex> Loaded = ProgramIndex::load(Path, FS);
      if (!Loaded)
        return Loaded.takeError();
      Slot = {std::move(State),
              std::make_shared<const ProgramIndex>(std::move(*Loaded))};
    }
    return Slot.Index;
  }

  bool hasHash(StringRef Path, uint64_t Hash, vfs::FileSystem &FS) {
    std::string State = stateOf(Path, FS);
    {
      const std::lock_guard Lock(Guard);
      if (const auto It = Hashes.find(Path);
          It != Hashes.end() && It->second.State == State)
        return It->second.Hash == Hash;
    }
    const std::optional<uint64_t> Current = contentHash(Path, FS);
    const std::lock_guard Lock(Guard);
    Hashes[Path] = {std::move(State), Current};
    return Current == Hash;
  }

private:
  struct ReadIndex {
    std::string State;
    std::shared_ptr<const ProgramIndex> Index;
  };
  struct FileHash {
    std::string State;
    std::optional<uint64_t> Hash;
  };

  std::mutex Guard;
  StringMap<ReadIndex> Read;
  StringMap<FileHash> Hashes;
};

} // namespace

Expected<FileFacts> indexedFacts(StringRef Path, const FileFacts &Own,
                                 vfs::FileSystem &FS) {
  static Indexes All;
  SmallString<256> Absolute(Path);
  if (FS.makeAbsolute(Absolute))
    Absolute = Path; // There is no working directory.
  Expected<std::shared_ptr<const ProgramIndex>> Index = All.get(Absolute, FS);
  if (!Index)
    return Index.takeError();
  return (*Index)->around(Own, [&](StringRef File, uint64_t Hash) {
    return All.hasHash(File, Hash, FS);
  });
}

} // namespace corolint
