//===- DeclaredInputs.cpp - what may be looked at -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/DeclaredInputs.h"
#include "driver/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;

namespace corolint {

Expected<DeclaredInputs> readInputs(StringRef List, StringRef Root) {
  auto Buffer = MemoryBuffer::getFile(List);
  if (!Buffer)
    return createStringError(Buffer.getError(),
                             "--inputs: cannot read '" + List +
                                 "': " + Buffer.getError().message());
  DeclaredInputs Result;
  Result.Root = Root.str();
  Result.Files.emplace();
  SmallVector<StringRef> Lines;
  (*Buffer)->getBuffer().split(Lines, '\n', /*MaxSplit=*/-1,
                               /*KeepEmpty=*/false);
  for (const StringRef Line : Lines)
    if (const std::string Path = absolutePath(Line.rtrim('\r'), Root);
        isBelow(Path, Root))
      Result.Files->push_back(displayPath(Path, Root));
  return Result;
}

Error checkDeclared(ArrayRef<std::string> Sources,
                    const std::optional<DeclaredInputs> &Inputs) {
  if (!Inputs || !Inputs->Files)
    return Error::success();
  StringSet<> Files;
  Files.insert(Inputs->Files->begin(), Inputs->Files->end());
  for (const std::string &Source : Sources)
    if (isBelow(Source, Inputs->Root) &&
        !Files.contains(displayPath(Source, Inputs->Root)))
      return createStringError(inconvertibleErrorCode(),
                               "'" + displayPath(Source, Inputs->Root) +
                                   "' is not among the files of --inputs");
  return Error::success();
}

namespace {

class RestrictedFileSystem : public vfs::ProxyFileSystem {
public:
  RestrictedFileSystem(IntrusiveRefCntPtr<vfs::FileSystem> Base,
                       const DeclaredInputs &Inputs)
      : ProxyFileSystem(std::move(Base)), Root(Inputs.Root),
        IsListed(Inputs.Files.has_value()) {
    if (!IsListed)
      return;
    for (StringRef Path : *Inputs.Files)
      // A folder is there if something in it is.
      for (; !Path.empty() && Listed.insert(Path).second;)
        Path = sys::path::parent_path(Path);
  }

  ErrorOr<vfs::Status> status(const Twine &Path) override {
    if (!isThere(Path))
      return make_error_code(std::errc::no_such_file_or_directory);
    return ProxyFileSystem::status(Path);
  }

  bool exists(const Twine &Path) override {
    return isThere(Path) && ProxyFileSystem::exists(Path);
  }

  ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const Twine &Path) override {
    if (!isThere(Path))
      return make_error_code(std::errc::no_such_file_or_directory);
    return ProxyFileSystem::openFileForRead(Path);
  }

private:
  bool isThere(const Twine &Path) const {
    SmallString<256> Full;
    Path.toVector(Full);
    if (makeAbsolute(Full))
      return false;
    sys::path::remove_dots(Full, /*remove_dot_dot=*/true);
    if (IsListed && isBelow(Full, Root))
      return Full.size() == Root.size() ||
             Listed.contains(displayPath(Full, Root));
    return !is_contained({".clang-tidy", "corolint.yaml"},
                         sys::path::filename(Full));
  }

  std::string Root;
  bool IsListed;
  StringSet<> Listed;
};

} // namespace

IntrusiveRefCntPtr<vfs::FileSystem>
restrictedFileSystem(IntrusiveRefCntPtr<vfs::FileSystem> Base,
                     const std::optional<DeclaredInputs> &Inputs) {
  if (!Inputs)
    return Base;
  return makeIntrusiveRefCnt<RestrictedFileSystem>(std::move(Base), *Inputs);
}

IntrusiveRefCntPtr<vfs::FileSystem>
realFileSystem(const std::optional<DeclaredInputs> &Inputs) {
  return restrictedFileSystem(vfs::getRealFileSystem(), Inputs);
}

} // namespace corolint
