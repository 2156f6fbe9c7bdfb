//===- HeaderViews.cpp - which headers' bodies to parse -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/HeaderViews.h"
#include "driver/Paths.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace corolint {

HeaderViews::HeaderViews(llvm::ArrayRef<std::string> TheOwned,
                         llvm::StringRef TheDirectory, bool IsAll)
    : All(IsAll), Directory(TheDirectory) {
  for (const std::string &Path : TheOwned)
    Owned.insert(Path);
}

/// Whether \p Text, a header's, makes sure that it counts only once. Others are
/// meant to be different each time.
static bool isGuarded(llvm::StringRef Text) {
  while (true) {
    Text = Text.ltrim();
    if (Text.consume_front("\xEF\xBB\xBF"))
      continue;
    if (Text.starts_with("//"))
      Text = Text.drop_until([](char C) { return C == '\n'; });
    else if (Text.consume_front("/*"))
      Text = Text.split("*/").second;
    else
      break;
  }
  if (!Text.consume_front("#"))
    return false;
  Text = Text.ltrim(" \t");
  if (Text.consume_front("pragma"))
    return Text.ltrim(" \t").starts_with("once");
  if (Text.consume_front("ifndef"))
    return true;
  return Text.consume_front("if") && Text.ltrim(" \t").starts_with("!");
}

HeaderViews::Entry *HeaderViews::enter(FileID File,
                                       const SourceManager &Sources) {
  auto [It, IsNew] = Entries.try_emplace(File);
  Entry &Result = It->second;
  if (!IsNew)
    return Result.Path.empty() ? nullptr : &Result;
  const OptionalFileEntryRef Ref = Sources.getFileEntryRefForID(File);
  if (!Ref || File == Sources.getMainFileID() ||
      SrcMgr::isSystem(
          Sources.getFileCharacteristic(Sources.getLocForStartOfFile(File))))
    return nullptr;
  // One name for a file, however its includes spell it.
  const llvm::StringRef Real = Ref->getFileEntry().tryGetRealPathName();
  const std::string Path = absolutePath(Ref->getName(), Directory);
  Result.Path = Real.empty() ? Path : absolutePath(Real, Directory);
  const bool IsFirst = Entered.insert(Result.Path).second;
  Result.MaySkip = !All && IsFirst && !Owned.contains(Path) &&
                   !Owned.contains(Result.Path) &&
                   isGuarded(Sources.getBufferData(File));
  return &Result;
}

/// Notes how the conditionals of headers turn out.
class HeaderViews::Watcher : public PPCallbacks {
public:
  Watcher(HeaderViews &TheViews, const SourceManager &TheSources)
      : Views(TheViews), Sources(TheSources) {}

  void FileChanged(SourceLocation Start, FileChangeReason Reason,
                   SrcMgr::CharacteristicKind Kind, FileID) override {
    if (Reason == EnterFile && Kind == SrcMgr::C_User)
      Views.enter(Sources.getFileID(Start), Sources);
  }
  void If(SourceLocation Loc, SourceRange, ConditionValueKind Value) override {
    note(Loc, Value);
  }
  void Elif(SourceLocation Loc, SourceRange, ConditionValueKind Value,
            SourceLocation) override {
    note(Loc, Value);
  }
  void Ifdef(SourceLocation Loc, const Token &,
             const MacroDefinition &Macro) override {
    note(Loc, static_cast<bool>(Macro));
  }
  void Ifndef(SourceLocation Loc, const Token &,
              const MacroDefinition &Macro) override {
    note(Loc, static_cast<bool>(Macro));
  }
  void Elifdef(SourceLocation Loc, const Token &,
               const MacroDefinition &Macro) override {
    note(Loc, static_cast<bool>(Macro));
  }
  void Elifndef(SourceLocation Loc, const Token &,
                const MacroDefinition &Macro) override {
    note(Loc, static_cast<bool>(Macro));
  }

private:
  void note(SourceLocation Loc, unsigned Outcome) {
    const auto [File, Offset] = Sources.getDecomposedLoc(Loc);
    const auto It = Views.Entries.find(File);
    if (It == Views.Entries.end() || It->second.Path.empty())
      return;
    const uint64_t Data[] = {It->second.Hash, Offset, Outcome};
    It->second.Hash = llvm::xxh3_64bits(
        llvm::ArrayRef(reinterpret_cast<const uint8_t *>(Data), sizeof(Data)));
  }

  HeaderViews &Views;
  const SourceManager &Sources;
};

void HeaderViews::attachTo(Preprocessor &PP) {
  PP.addPPCallbacks(std::make_unique<Watcher>(*this, PP.getSourceManager()));
}

/// Whether somebody may await a value of \p Type. Asked while types may still
/// be parsed: in doubt, yes.
static bool mayBeTask(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return Type->isDependentType();
  if (isa<ClassTemplateSpecializationDecl>(Record))
    return !Record->isInStdNamespace();
  if (!Record->hasDefinition())
    return true;
  return llvm::any_of(Record->getDefinition()->decls(), [](const Decl *D) {
    const auto *Named = dyn_cast<NamedDecl>(D);
    return Named && Named->getIdentifier() &&
           (Named->getName() == "promise_type" ||
            Named->getName() == "await_ready");
  });
}

/// Whether an argument for \p Type may be a function.
static bool mayBeCallable(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isFunctionPointerType() || Type->isMemberFunctionPointerType() ||
      Type->isFunctionType())
    return true;
  // As in std::function<void()>.
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  return Special &&
         llvm::any_of(Special->getTemplateArgs().asArray(),
                      [](const TemplateArgument &A) {
                        return A.getKind() == TemplateArgument::Type &&
                               A.getAsType()->isFunctionType();
                      });
}

bool HeaderViews::maySkip(const FunctionDecl &Function,
                          const SourceManager &Sources) {
  const auto It = Entries.find(
      Sources.getFileID(Sources.getExpansionLoc(Function.getLocation())));
  if (It == Entries.end() || !It->second.MaySkip)
    return false;
  // What others instantiate, await, or ask what it does with their lambdas.
  if (Function.isDependentContext() || Function.isTemplated() ||
      Function.isOverloadedOperator() || mayBeTask(Function.getReturnType()) ||
      llvm::any_of(Function.parameters(), [](const ParmVarDecl *P) {
        return mayBeCallable(P->getType());
      }))
    return false;
  It->second.Skipped = true;
  return true;
}

std::vector<HeaderView> HeaderViews::take() {
  std::vector<HeaderView> Result;
  for (auto &[File, E] : Entries)
    if (!E.Path.empty() && (E.Skipped || !E.MaySkip))
      Result.push_back({std::move(E.Path), E.Hash, !E.Skipped});
  llvm::sort(Result);
  Result.erase(llvm::unique(Result), Result.end());
  Entries.clear();
  return Result;
}

} // namespace corolint
