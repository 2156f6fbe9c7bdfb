//===- Finding.h - what an analysis finds -----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The data that travels from a worker process through the protocol into reports
// and fixes. Nothing here refers to a compiler: a finding outlives the process
// that parsed the file.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FINDING_H
#define COROLINT_DRIVER_FINDING_H

#include "checks/program/Facts.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace corolint {

/// A place in a file. Line and column count from 1, columns in bytes as clang
/// prints them; line 0 means that there is no place.
struct Location {
  std::string Path; ///< Absolute, without `.` and `..`.
  unsigned Line = 0;
  unsigned Column = 0;
  unsigned Offset = 0;

  bool isValid() const { return Line != 0; }

  friend bool operator==(const Location &, const Location &) = default;
};

/// Replaces \c Length bytes at \c Offset of the file by \c Text.
struct TextEdit {
  std::string Path;
  unsigned Offset = 0;
  unsigned Length = 0;
  std::string Text;

  friend bool operator==(const TextEdit &, const TextEdit &) = default;
  friend auto operator<=>(const TextEdit &, const TextEdit &) = default;
};

/// A note of a finding. Its edits are a *suggested* fix: a person decides.
struct Note {
  std::string Message;
  Location Loc;
  std::vector<TextEdit> Edits;
  /// Whether it is a step of the way from the finding to what it is about; the
  /// link, which finds such ways, knows.
  bool IsStep = false;
  /// Whether it tells of like code elsewhere, and is no part of the finding.
  bool IsAside = false;
};

enum class Severity { Info, Warning, Error };

/// What a comment says that suppresses findings of ours, as far as one analysis
/// can tell whether it is needed. Items are those of its list, as they stand
/// there, of checks that ran.
struct SuppressionComment {
  Location Loc; ///< Of the word NOLINT.
  /// Offsets of the comment that it stands in.
  unsigned CommentBegin = 0;
  unsigned CommentEnd = 0;
  /// Items that keep the callers of a function from being reported.
  std::vector<std::string> Used;
  /// Items that nothing was seen for. The findings that a comment suppresses
  /// are not counted here.
  std::vector<std::string> Unused;
};

/// Why a finding is not reported although it holds.
struct Suppression {
  enum class Source {
    Comment, ///< NOLINT and its siblings.
    Baseline ///< It was there when the baseline was written.
  };
  Source By = Source::Comment;
  /// What the author of the comment says; empty where there is nothing.
  std::string Reason;
  /// The comment.
  Location Loc;
};

struct Finding {
  std::string CheckId;
  Severity Level = Severity::Warning;
  std::string Message;
  Location Loc;
  /// Just behind the highlighted code; in the same file as \c Loc.
  Location End;
  std::vector<Note> Notes;
  /// The *safe* fix, the one on the warning itself.
  std::vector<TextEdit> Edits;
  /// What identifies it in later runs; made by the policy.
  std::string Fingerprint;
  /// Set where it is not to be reported.
  std::optional<Suppression> Suppressed;
};

enum class FileStatus {
  Analyzed,
  Degraded,   ///< With compiler errors: findings may be missing.
  NotAnalyzed ///< Says nothing about the file.
};

/// How the reason of a file begins that includes something which is not there.
inline constexpr char MissingHeaderReason[] = "missing header ";

/// A name that the user's configuration says something about.
struct ConfiguredName {
  /// The file that it stands in, and the option where it does in one.
  std::string Where;
  std::string Name;
  /// Whether some declaration has it.
  bool Matched = false;
};

/// What a site of the facts is going to be, should it turn out to block: all
/// but its message. The same for a group of awaits, should they turn out to be
/// independent.
struct PendingFinding {
  bool IsGroup = false;
  uint32_t Site = 0; ///< In FileFacts::Sites, or FileFacts::Groups.
  Finding Found;
};

/// A function that is called, and whose body stands in another file, or may.
struct UndefinedFunction {
  FunctionId Id = 0;
  std::string Name; ///< Unqualified.
};

/// How a header of the project was read in one analysis.
struct HeaderView {
  std::string Path; ///< Absolute, symbolic links resolved.
  /// Of the outcomes of its conditionals.
  uint64_t Hash = 0;
  /// Whether nothing of it was skipped.
  bool IsComplete = false;

  friend bool operator==(const HeaderView &, const HeaderView &) = default;
  friend auto operator<=>(const HeaderView &, const HeaderView &) = default;
};

/// All that one analysis of one file yields.
struct FileResult {
  std::string Path;
  FileStatus Status = FileStatus::Analyzed;
  /// Why the file is not analysed; empty otherwise.
  std::string Reason;
  /// More about the reason that is about this file alone: what was being
  /// analysed when it failed. May be empty.
  std::string Detail;
  /// Compiler errors as `path:line:column: message`.
  std::vector<std::string> Errors;
  /// Flags of the compile command that were left out: this Clang does not know
  /// them, or cannot do what they ask for.
  std::vector<std::string> DroppedFlags;
  /// Headers that the file was to be analysed for, and does not include.
  std::vector<std::string> UnseenHeaders;
  /// What is wrong with the options of the checks.
  std::vector<std::string> ConfigProblems;
  std::vector<Finding> Findings;
  /// What the file tells about the program, where that is asked for.
  std::optional<FileFacts> Facts;
  std::vector<PendingFinding> Pending;
  /// Only where bodies in headers have owners.
  std::vector<HeaderView> Headers;
  /// Together with facts.
  std::vector<UndefinedFunction> Undefined;
  /// Only where they are asked for.
  std::vector<ConfiguredName> Names;
  /// Whether the configuration turns every check off for the file, which is
  /// not even parsed then.
  bool WithoutChecks = false;
  /// Whether its text shows that it cannot have findings of its own (see
  /// Prescan), and whether it was not parsed because of that.
  bool IsPlainByText = false;
  bool IsPrescanned = false;
  /// Whether it was not analysed because it has nothing to do with what has
  /// changed (see ChangePlan).
  bool IsUnaffected = false;
  /// The NOLINT comments in what was read that name checks of ours.
  std::vector<SuppressionComment> Comments;
  /// Where that is asked for, the list of what the analysis looked at (see
  /// cache/Inputs.h); empty where it cannot be told.
  std::string Inputs;
  /// Whether it is from the cache.
  bool Cached = false;
};

} // namespace corolint

#endif // COROLINT_DRIVER_FINDING_H
