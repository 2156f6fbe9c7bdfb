//===- LinkBenchmark.cpp - what linking large programs costs --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LinkBenchmark <folder>: writes the facts of made-up programs of ten thousand,
// a hundred thousand and a million functions, reads them again with two
// threads, links them, and asks about every site. It fails where a million
// take more than they may.
//
// The programs are harder than real ones: calls lead anywhere, so most
// functions reach something that blocks.
//
//===----------------------------------------------------------------------===//

#include "checks/program/CallGraph.h"
#include "checks/program/FactsBuilder.h"
#include "checks/program/FactsFormat.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <chrono>
#include <cstdlib>
#include <random>
#include <sys/resource.h>

using namespace corolint;
using namespace llvm;

namespace {

constexpr unsigned Threads = 2;
constexpr double MaxSeconds = 5;
constexpr double MaxGigabytes = 2;

[[noreturn]] void fail(const Twine &Message) {
  outs().flush();
  errs() << "link benchmark: " << Message << "\n";
  std::exit(EXIT_FAILURE);
}

//===----------------------------------------------------------------------===//
// The programs
//===----------------------------------------------------------------------===//

/// A function is known by the number of its file, or header, and its own.
class ProgramWriter {
public:
  ProgramWriter(unsigned Files, StringRef Folder)
      : Files(Files), Folder(Folder) {}

  void write() {
    for (unsigned File = 0; File != Files; ++File)
      writeFile(File);
  }

  static std::string path(StringRef Folder, unsigned File) {
    return formatv("{0}/{1}.json", Folder, File).str();
  }

  static constexpr unsigned FunctionsPerFile = 450;
  static constexpr unsigned HeaderFunctionsPerFile = 50;

private:
  /// Headers have ten functions, and five are included.
  static constexpr unsigned FunctionsPerHeader = 10;
  static constexpr unsigned HeadersPerFile =
      HeaderFunctionsPerFile / FunctionsPerHeader;
  static constexpr unsigned SitesPerFile = 20;

  unsigned below(unsigned Limit) { return Random() % Limit; }
  bool percent(unsigned Chance) { return below(100) < Chance; }

  static FunctionId idOf(unsigned File, unsigned Function) {
    return xxh3_64bits(formatv("file {0} function {1}", File, Function).str());
  }

  FunctionId headerId(unsigned Header, unsigned Function) const {
    return idOf(Files + Header, Function);
  }

  Place placeOf(unsigned File, unsigned Line) {
    return {
        Builder.file(
            formatv("source/module_{0}/file_{1}.cpp", File % 50, File).str()),
        Line, 3};
  }

  /// Most calls stay in the file; some lead to another, to a header, or to code
  /// that nobody has seen.
  FunctionId callee(unsigned File) {
    const unsigned Dice = below(100);
    if (Dice < 50)
      return idOf(File, below(FunctionsPerFile));
    if (Dice < 70)
      return idOf(below(Files), below(FunctionsPerFile));
    if (Dice < 80)
      return headerId(below(Files), below(FunctionsPerHeader));
    return xxh3_64bits("elsewhere") + below(10000);
  }

  CallDraft call(unsigned File, Place At) {
    CallDraft Result;
    Result.Fact.Callee = callee(File);
    Result.Fact.At = At;
    Result.Fact.IsVirtual = percent(2);
    if (percent(10)) {
      Argument &Given = Result.Arguments.emplace_back();
      Given.Gives = percent(50) ? Argument::Parameter : Argument::Constant;
      Given.Value = below(2);
    }
    return Result;
  }

  void addFunction(unsigned File, FunctionId Id, StringRef Name, Place At) {
    FunctionDraft Draft;
    Draft.Fact.Id = Id;
    Draft.Fact.Name = Builder.string(Name);
    Draft.Fact.At = At;
    Draft.Fact.Flags = FunctionFact::HasBody;
    for (unsigned I = 0, E = below(11); I != E; ++I)
      Draft.Calls.push_back(
          call(File, {At.File, At.Line + I + 1, 3 + below(60)}));
    if (percent(3)) {
      LeafDraft &Leaf = Draft.Leaves.emplace_back();
      Leaf.Fact.Of = static_cast<Family>(below(FamilyCount));
      Leaf.Fact.What = Builder.string("'read'");
      Leaf.Fact.Name = Builder.string("read");
      Leaf.Fact.Effect = Builder.string("blocks");
      Leaf.Fact.At = {At.File, At.Line + 12, 3};
      if (percent(20))
        Leaf.Conditions.push_back({0, Condition::Differs, 0, 0});
    }
    if (percent(2))
      Draft.Overridden.push_back(callee(File));
    Builder.add(std::move(Draft));
  }

  void writeFile(unsigned File) {
    Builder = FactsBuilder();
    Random.seed(File);
    for (unsigned I = 0; I != FunctionsPerFile; ++I)
      addFunction(File, idOf(File, I),
                  formatv("'project::module_{0}::Class_{1}::function_{2}'",
                          File % 50, I / 10, I)
                      .str(),
                  placeOf(File, I * 20 + 1));
    for (unsigned I = 0; I != HeadersPerFile; ++I)
      addHeader((File + I) % Files);
    for (unsigned I = 0; I != SitesPerFile; ++I) {
      SiteFact Site;
      Site.Of = static_cast<Family>(below(FamilyCount));
      Site.Code = Builder.string(formatv("coroutine 'handler_{0}'", I).str());
      Builder.addSite(Site, call(File, placeOf(File, 10000 + I)));
    }
    std::error_code Error;
    raw_fd_ostream Out(path(Folder, File), Error);
    if (Error)
      fail(path(Folder, File) + ": " + Error.message());
    Out << toJSON(Builder.build(formatv("{0}.cpp", File).str()));
  }

  /// The same in each file that includes it.
  void addHeader(unsigned Header) {
    const uint32_t Path =
        Builder.file(formatv("source/include/header_{0}.h", Header).str());
    const std::mt19937 Saved = Random;
    Random.seed(Files + Header);
    for (unsigned I = 0; I != FunctionsPerHeader; ++I)
      addFunction(
          Header, headerId(Header, I),
          formatv("'project::header_{0}::function_{1}'", Header, I).str(),
          {Path, I * 20 + 1, 12});
    Random = Saved;
  }

  const unsigned Files;
  const StringRef Folder;
  FactsBuilder Builder;
  std::mt19937 Random;
};

//===----------------------------------------------------------------------===//
// Measuring
//===----------------------------------------------------------------------===//

double secondsSince(std::chrono::steady_clock::time_point Start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - Start)
      .count();
}

/// Of this process, so far.
double peakGigabytes() {
  rusage Usage{};
  getrusage(RUSAGE_SELF, &Usage);
#ifdef __APPLE__
  return static_cast<double>(Usage.ru_maxrss) / (1 << 30);
#else
  return static_cast<double>(Usage.ru_maxrss) / (1 << 20);
#endif
}

FileFacts readFacts(const std::string &Path) {
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    fail(Path + ": " + Buffer.getError().message());
  Expected<json::Value> Value = json::parse((*Buffer)->getBuffer());
  if (!Value)
    fail(Path + ": " + toString(Value.takeError()));
  Expected<FileFacts> Facts = parseFacts(*Value);
  if (!Facts)
    fail(Path + ": " + toString(Facts.takeError()));
  return std::move(*Facts);
}

struct Measurement {
  size_t Records = 0;
  double Seconds = 0;
  double Gigabytes = 0;
};

Measurement measure(StringRef Folder, unsigned Files) {
  const auto Start = std::chrono::steady_clock::now();
  std::vector<FileFacts> Facts(Files);
  DefaultThreadPool Pool(hardware_concurrency(Threads));
  for (unsigned I = 0; I != Files; ++I)
    Pool.async([&Facts, I, Path = ProgramWriter::path(Folder, I)] {
      Facts[I] = readFacts(Path);
    });
  Pool.wait();
  const double Read = secondsSince(Start);

  std::vector<const FileFacts *> Pointers;
  Measurement Result;
  for (const FileFacts &File : Facts) {
    Pointers.push_back(&File);
    Result.Records += File.Functions.size();
  }
  const CallGraph Graph(std::move(Pointers), VirtualCalls::All);
  const double Linked = secondsSince(Start);

  size_t Sites = 0;
  size_t Found = 0;
  for (const FileFacts &File : Facts)
    for (const SiteFact &Site : File.Sites) {
      ++Sites;
      Found += Graph.find(File, Site.Call, Site.Of).has_value();
    }
  Result.Seconds = secondsSince(Start);
  Result.Gigabytes = peakGigabytes();
  outs() << format("%8zu functions: %6.2f s (read %.2f, link %.2f, ask %.2f), "
                   "%.2f us each; at most %.2f GiB; %zu of %zu sites block\n",
                   Result.Records, Result.Seconds, Read, Linked - Read,
                   Result.Seconds - Linked,
                   Result.Seconds * 1e6 / Result.Records, Result.Gigabytes,
                   Found, Sites);
  outs().flush();
  return Result;
}

} // namespace

int main(int ArgCount, char **Args) {
  if (ArgCount != 2)
    fail("expected the folder to write facts to");
  Measurement Last;
  // In this order: what is measured is the peak of the whole process.
  for (unsigned Files : {20, 200, 2000}) {
    SmallString<128> Folder(Args[1]);
    Folder += "/" + std::to_string(Files);
    if (std::error_code Error = sys::fs::create_directories(Folder))
      fail(Folder + ": " + Error.message());
    ProgramWriter(Files, Folder).write();
    Last = measure(Folder, Files);
  }
  if (Last.Seconds > MaxSeconds)
    fail(formatv("more than {0} s", MaxSeconds).str());
  if (Last.Gigabytes > MaxGigabytes)
    fail(formatv("more than {0} GiB", MaxGigabytes).str());
  return EXIT_SUCCESS;
}
