//===- FindingText.cpp - findings in words --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/FindingText.h"
#include "driver/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace corolint {

std::string suppressionMark(const Finding &F) {
  if (!F.Suppressed)
    return "";
  std::string Mark = F.Suppressed->By == Suppression::Source::Comment
                         ? " [suppressed"
                         : " [known";
  if (!F.Suppressed->Reason.empty())
    Mark += ": " + F.Suppressed->Reason;
  return Mark + "]";
}

std::string placeText(const Location &Loc, StringRef Directory) {
  if (!Loc.isValid())
    return {};
  return displayPath(Loc.Path, Directory) + ':' + utostr(Loc.Line) + ':' +
         utostr(Loc.Column);
}

std::string noteText(const Note &N, StringRef Directory) {
  if (!N.Loc.isValid())
    return N.Message;
  return placeText(N.Loc, Directory) + ": " + N.Message;
}

std::string counted(size_t Count, StringRef Noun) {
  return (Twine(Count) + " " + Noun + (Count == 1 ? "" : "s")).str();
}

std::vector<const Finding *>
mostSevereFirst(const std::vector<Finding> &Findings) {
  std::vector<const Finding *> Result;
  Result.reserve(Findings.size());
  for (const Severity Level :
       {Severity::Error, Severity::Warning, Severity::Info})
    for (const Finding &F : Findings)
      if (F.Level == Level)
        Result.push_back(&F);
  return Result;
}

std::map<StringRef, std::vector<const Finding *>>
findingsByFile(const std::vector<Finding> &Findings) {
  std::map<StringRef, std::vector<const Finding *>> Result;
  for (const Finding &F : Findings)
    Result[F.Loc.Path].push_back(&F);
  return Result;
}

std::vector<IncompleteFile> incompleteFiles(const Report &R) {
  std::vector<IncompleteFile> Result;
  for (const FileResult &File : R.Files) {
    if (File.Status == FileStatus::NotAnalyzed)
      Result.push_back({&File, Severity::Error,
                        "not analysed: " + File.Reason +
                            (File.Detail.empty() ? "" : ", ") + File.Detail});
    if (File.Status == FileStatus::Degraded)
      Result.push_back(
          {&File, Severity::Warning,
           "degraded, findings may be missing" +
               (File.Errors.empty()
                    ? ""
                    : ": " + displayPath(File.Errors.front(), R.Root))});
  }
  return Result;
}

std::string environment(const char *Variable) {
  return sys::Process::GetEnv(Variable).value_or("");
}

std::string checkoutPath(StringRef Path, const char *Variable, StringRef Root) {
  const std::string Checkout = environment(Variable);
  if (!Checkout.empty())
    for (const std::string &Folder :
         {absolutePath(Checkout, currentDirectory()), realPath(Checkout)})
      if (isBelow(Path, Folder))
        return displayPath(Path, Folder);
  return displayPath(Path, Root);
}

} // namespace corolint
