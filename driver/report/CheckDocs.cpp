//===- CheckDocs.cpp - the pages of the checks ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/CheckDocs.h"
#include "checks/catalogue/EmbeddedFile.h"
#include "driver/BuildInfo.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;

extern const corolint::EmbeddedFile CorolintEmbeddedDocs[];
extern const unsigned CorolintEmbeddedDocsCount;

namespace corolint {

CheckDocs checkDocs(StringRef CheckId) {
  CheckDocs Docs;
  const std::string Name = (Twine(CheckId) + ".md").str();
  for (unsigned I = 0; I < CorolintEmbeddedDocsCount; ++I)
    if (CorolintEmbeddedDocs[I].Name == Name)
      Docs.Page = CorolintEmbeddedDocs[I].Text;
  const StringRef BelowTitle = Docs.Page.split('\n').second.ltrim();
  Docs.Summary = BelowTitle.split("\n\n").first.trim();
  const StringRef Section = Docs.Page.split("\n## What it finds\n").second;
  Docs.Description = Section.take_front(Section.find("\n## ")).trim();
  return Docs;
}

std::string checkUrl(StringRef CheckId) {
  const StringRef Base = COROLINT_DOCS_URL;
  // Findings about comments have no page.
  if (Base.empty() || checkDocs(CheckId).Page.empty())
    return {};
  return (Base.rtrim('/') + "/checks/" + CheckId + ".md").str();
}

} // namespace corolint
