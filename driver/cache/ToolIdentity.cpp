//===- ToolIdentity.cpp - which corolint this is --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/ToolIdentity.h"
#include "driver/BuildInfo.h"
#include "driver/cache/Inputs.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"
#include <cstring>
#include <link.h>

using namespace llvm;

namespace corolint {

/// The linker's hash of an object, from the notes in \p Notes; empty where
/// there is none.
static std::string buildIdIn(ArrayRef<char> Notes) {
  while (Notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) Header;
    std::memcpy(&Header, Notes.data(), sizeof(Header));
    Notes = Notes.drop_front(sizeof(Header));
    const size_t NameSize = alignTo(Header.n_namesz, 4);
    const size_t ValueSize = alignTo(Header.n_descsz, 4);
    if (NameSize + ValueSize > Notes.size())
      break;
    const StringRef Name(Notes.data(), Header.n_namesz);
    if (Header.n_type == NT_GNU_BUILD_ID && Name == StringRef("GNU\0", 4))
      return toHex(StringRef(Notes.data() + NameSize, Header.n_descsz));
    Notes = Notes.drop_front(NameSize + ValueSize);
  }
  return {};
}

static std::string buildIdOf(const dl_phdr_info &Object) {
  for (const ElfW(Phdr) & Segment :
       ArrayRef(Object.dlpi_phdr, Object.dlpi_phnum)) {
    if (Segment.p_type != PT_NOTE)
      continue;
    const auto *Notes =
        // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how objects say it
        reinterpret_cast<const char *>(Object.dlpi_addr + Segment.p_vaddr);
    std::string Id = buildIdIn(ArrayRef(Notes, Segment.p_memsz));
    if (!Id.empty())
      return Id;
  }
  return {};
}

namespace {
struct Collected {
  StringRef Executable;
  std::string Text;
};
} // namespace

static int addObject(dl_phdr_info *Object, size_t, void *Data) {
  auto &Result = *static_cast<Collected *>(Data);
  const StringRef Name(Object->dlpi_name);
  // The program itself has no name. What the C library does is no matter.
  if (!Name.empty() && !Name.contains("LLVM") && !Name.contains("clang"))
    return 0;
  std::string Id = buildIdOf(*Object);
  if (Id.empty()) { // Of a linker that was told not to make one.
    const StringRef File = Name.empty() ? Result.Executable : Name;
    Id = utohexstr(currentState(File).value_or(InputState()).Hash);
  }
  Result.Text += "\n" + Id;
  return 0;
}

std::string toolIdentity(StringRef Executable) {
  Collected Result{Executable,
                   "corolint " COROLINT_VERSION " LLVM " COROLINT_LLVM_VERSION};
  dl_iterate_phdr(addObject, &Result);
  return Result.Text;
}

} // namespace corolint
