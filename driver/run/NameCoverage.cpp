//===- NameCoverage.cpp - which configured names exist --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/NameCoverage.h"
#include "checks/analysis/BlockingCalls.h"
#include "checks/catalogue/UserCatalogues.h"
#include "driver/project/FileOptions.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;

namespace corolint {

/// Options that list functions in the form of ConfiguredFunctions.
static constexpr llvm::StringLiteral ListingOptions[] = {
    "BlockingFunctions", "NonBlockingFunctions", "BlockingSafeCoroutines"};

NameCoverage::NameCoverage(const FileOptions &Options, llvm::StringRef File,
                           llvm::vfs::FileSystem &FS) {
  for (const OptionInForce &Option : Options.find("CatalogueFiles"))
    if (!userCatalogueFiles(File, Option.Value, FS).empty())
      Catalogues.push_back(loadUserCatalogue(File, Option.Value, FS).Known);
  for (const llvm::StringRef Name : ListingOptions)
    for (const OptionInForce &Option : Options.find(Name)) {
      const ConfiguredFunctions Functions(Option.Value);
      for (const auto &[Pattern, Advice] : Functions.items())
        Listed.push_back({Option.Source + ": " + Option.Key, Pattern});
    }
}

class NameCoverage::Consumer : public ASTConsumer {
public:
  explicit Consumer(NameCoverage &TheCoverage) : Coverage(TheCoverage) {}

  void HandleTranslationUnit(ASTContext &Context) override {
    if (!Coverage.Catalogues.empty() || !Coverage.Listed.empty())
      Coverage.visitAll(*Context.getTranslationUnitDecl());
  }

private:
  NameCoverage &Coverage;
};

std::unique_ptr<ASTConsumer> NameCoverage::makeConsumer() {
  return std::make_unique<Consumer>(*this);
}

void NameCoverage::visitAll(const DeclContext &Scope) {
  for (const Decl *D : Scope.decls())
    visit(*D);
}

void NameCoverage::visit(const Decl &D) {
  if (const auto *Friend = dyn_cast<FriendDecl>(&D)) {
    if (const NamedDecl *Declared = Friend->getFriendDecl())
      visit(*Declared);
    return;
  }
  if (const auto *Template = dyn_cast<ClassTemplateDecl>(&D))
    // Other bases than the template's, which may depend on its parameters.
    for (const CXXRecordDecl *Instance : Template->specializations())
      visitInherited(*Instance, *Instance);
  if (const auto *Template = dyn_cast<TemplateDecl>(&D)) {
    if (const NamedDecl *Pattern = Template->getTemplatedDecl())
      visit(*Pattern);
  } else if (const auto *Function = dyn_cast<FunctionDecl>(&D)) {
    lookUp(*Function, /*Receiver=*/nullptr);
  } else if (const auto *Record = dyn_cast<CXXRecordDecl>(&D)) {
    visitRecord(*Record);
  } else if (const auto *Scope = dyn_cast<DeclContext>(&D)) {
    visitAll(*Scope);
  }
}

void NameCoverage::visitRecord(const CXXRecordDecl &Record) {
  if (Record.isInjectedClassName())
    return;
  for (const auto &Known : Catalogues) {
    Known->findTask(Record);
    Known->noteLoopNames(Record);
  }
  visitInherited(Record, Record);
  visitAll(Record);
}

/// What the bases of \p Base declare can be called on a \p Record.
void NameCoverage::visitInherited(const CXXRecordDecl &Record,
                                  const CXXRecordDecl &Base) {
  if (!Base.hasDefinition())
    return;
  for (const CXXBaseSpecifier &Specifier : Base.bases())
    if (const CXXRecordDecl *Direct = Specifier.getType()->getAsCXXRecordDecl();
        Direct && Direct->hasDefinition()) {
      for (const CXXMethodDecl *Method : Direct->methods())
        lookUp(*Method, &Record);
      visitInherited(Record, *Direct);
    }
}

void NameCoverage::lookUp(const FunctionDecl &Function,
                          const CXXRecordDecl *Receiver) {
  // A catalogue keeps record of what is found in it.
  for (const auto &Known : Catalogues) {
    Known->findFunctions(Function, Receiver);
    Known->noteLoopNames(Function, Receiver);
  }
  if (llvm::all_of(Listed, [](const auto &Name) { return Name.Matched; }))
    return;
  const std::string Qualified = qualifiedName(Function, Receiver);
  for (ConfiguredName &Name : Listed)
    Name.Matched |= matchesPattern(Qualified, Name.Name);
}

std::vector<ConfiguredName> NameCoverage::take() {
  for (const bool Matched : {false, true})
    for (const llvm::StringRef Entry : userEntries(Matched)) {
      const auto [File, Name] = Entry.rsplit(": ");
      Listed.push_back({File.str(), Name.str(), Matched});
    }
  return std::move(Listed);
}

} // namespace corolint
