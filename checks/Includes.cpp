//===- Includes.cpp - headers that a fix-it needs -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/Includes.h"
#include "checks/analysis/LineBreaks.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace corolint {

class Includes::Recorder : public PPCallbacks {
public:
  Recorder(const SourceManager &Sources, Includes &Owner)
      : Sources(Sources), Owner(Owner) {}

  void InclusionDirective(SourceLocation HashLoc, const Token &,
                          StringRef FileName, bool, CharSourceRange,
                          OptionalFileEntryRef, StringRef, StringRef,
                          const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    // Library headers include thousands of files that no fix-it touches.
    if (!Sources.isInSystemHeader(HashLoc))
      Owner.Included[Sources.getFileID(HashLoc)].insert(FileName.str());
  }

private:
  const SourceManager &Sources;
  Includes &Owner;
};

void Includes::registerPreprocessor(Preprocessor *PP) {
  Included.clear();
  Inserter.registerPreprocessor(PP);
  PP->addPPCallbacks(std::make_unique<Recorder>(PP->getSourceManager(), *this));
}

llvm::SmallVector<FixItHint, 4> Includes::add(SourceLocation Where,
                                              LibraryUse Library,
                                              llvm::ArrayRef<std::string> Paths,
                                              const SourceManager &Sources) {
  FileID File = Sources.getFileID(Sources.getFileLoc(Where));
  const std::set<std::string> &Present = Included[File];
  bool HasUmbrella = llvm::any_of(
      Library.Namespace->Umbrellas,
      [&](const std::string &Umbrella) { return Present.contains(Umbrella); });
  llvm::SmallVector<FixItHint, 4> Result;
  for (const std::string &Path : Paths) {
    bool IsComplete = StringRef(Path).starts_with("<");
    std::string Header = IsComplete ? Path.substr(1, Path.size() - 2)
                                    : Library.Namespace->Include + Path;
    bool IsCovered =
        HasUmbrella && !IsComplete &&
        llvm::none_of(Library.Lib->OutsideUmbrellas, [&](StringRef Folder) {
          return StringRef(Path).starts_with(Folder);
        });
    if (IsCovered || Present.contains(Header))
      continue;
    if (std::optional<FixItHint> Hint =
            Inserter.createIncludeInsertion(File, "<" + Header + ">")) {
      Hint->CodeToInsert =
          withLineBreaksOf(Sources.getBufferData(File), Hint->CodeToInsert);
      Result.push_back(*Hint);
    }
  }
  return Result;
}

} // namespace corolint
