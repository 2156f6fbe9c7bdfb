//===- DistributionOptions.h - work that is shared out ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part of the command line for runs that are a part of something larger:
// shards of a project, and steps of a build system that must not look at
// anything which nobody told it about.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OPTIONS_DISTRIBUTIONOPTIONS_H
#define COROLINT_DRIVER_OPTIONS_DISTRIBUTIONOPTIONS_H

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace corolint {

struct Options;

struct DistributionOptions {
  /// Which shard of how many; from 1. No shard is asked for where there are 0.
  unsigned Shard = 0;
  unsigned Shards = 0;
  /// Files that say what the analyses of files took, to share them out by.
  std::vector<std::string> Timings;
  /// Where to write what they take; empty for nowhere.
  std::string WriteTimings;
  /// Look at nothing but what the command line names.
  bool Hermetic = false;
  /// Then: a file that lists all that may be read below the root; empty where
  /// it may be anything that the code includes.
  std::string Inputs;
  /// Where to write each command of the database to a file of its own; empty
  /// for nowhere.
  std::string SplitDatabase;

  bool isShard() const { return Shards != 0; }
};

/// The same as llvm::cl declares it.
class DistributionDeclarations {
public:
  llvm::cl::OptionCategory Category{"Work that is shared out"};
  llvm::cl::opt<std::string> Shard{
      "shard",
      llvm::cl::desc(
          "Analyse only one of n parts of the files and write, with\n"
          "-o, what comes of it, for 'corolint merge'"),
      llvm::cl::value_desc("i/n"), llvm::cl::cat(Category)};
  llvm::cl::list<std::string> Timings{
      "shard-timings",
      llvm::cl::desc(
          "Make these parts equally costly, by what --write-timings\n"
          "wrote; may be given several times"),
      llvm::cl::value_desc("file"), llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> WriteTimings{
      "write-timings",
      llvm::cl::desc("Write what the files took, for --shard-timings"),
      llvm::cl::value_desc("file"), llvm::cl::cat(Category)};
  llvm::cl::opt<bool> Hermetic{
      "hermetic",
      llvm::cl::desc("Look for nothing: neither a database, configuration and\n"
                     "the root, nor a cache and variables of the environment"),
      llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> Inputs{
      "inputs",
      llvm::cl::desc("With --hermetic: what may be read below the root, one\n"
                     "path a line"),
      llvm::cl::value_desc("file"), llvm::cl::cat(Category)};

  llvm::cl::opt<std::string> SplitDatabase{
      "split-database",
      llvm::cl::desc(
          "Write the commands of the database to a file each, as far\n"
          "as they are new, and analyse nothing"),
      llvm::cl::value_desc("dir"), llvm::cl::cat(Category)};

  /// The first option that was given and has no place where nothing is
  /// analysed; null where none was.
  const llvm::cl::Option *givenForAnalysis() const;

  /// Adds what was given to \p Result, which has everything else. Fails where
  /// a value is none, or does not go together with the rest.
  llvm::Error collect(Options &Result) const;
};

} // namespace corolint

#endif // COROLINT_DRIVER_OPTIONS_DISTRIBUTIONOPTIONS_H
