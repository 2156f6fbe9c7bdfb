//===- Benchmark.cpp - what runs cost, as ratios --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Benchmark [--files=N] [--no-tidy] <compile_commands.json>...: what Clang's
// front end takes for the files of projects, and, as parts of that, what
// clang-tidy takes with the plugin, and what corolint takes: for the first
// time, with and without shared prefixes; with nothing changed; with one file
// changed. All in one run, one process at a time, since only ratios of such
// numbers mean anything. Fails where a run reports something else than another,
// or one without changes costs more than it may. No test: what it measures
// depends on the machine.
//
//===----------------------------------------------------------------------===//

#include "tests/benchmark/Measure.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>
#include <deque>
#include <vector>

using namespace corolint::test;
using namespace llvm;

namespace {

constexpr double MaxWarm = 0.01;

/// Whether to measure clang-tidy, which takes as long as Clang itself.
bool WithTidy = true;

struct Entry {
  std::string Directory;
  std::string File;
  std::vector<std::string> Flags; ///< Without compiler, outputs and file.
};

class Project {
public:
  Project(std::string TheName, std::vector<Entry> TheEntries)
      : Name(std::move(TheName)), Entries(std::move(TheEntries)) {}

  /// Measures and prints a line; returns the parts of cold runs, without and
  /// with shared prefixes.
  std::pair<double, double> run();

private:
  Cost clang();
  Cost tidy();
  Cost corolint(const std::vector<std::string> &More, StringRef Report);
  std::string report(StringRef Name) const {
    return read(Scratch.path(Name.str()));
  }
  void writeDatabase();

  std::string Name;
  std::vector<Entry> Entries;
  TempProject Scratch;
};

/// The entries of the database at \p Path whose files Clang can compile.
std::vector<Entry> readDatabase(const std::string &Path, size_t Limit) {
  Expected<json::Value> Root = json::parse(read(Path));
  if (!Root || !Root->getAsArray())
    fail(Path + ": no compilation database");
  std::vector<Entry> Entries;
  for (const json::Value &Value : *Root->getAsArray()) {
    const json::Object &Object = *Value.getAsObject();
    Entry E;
    E.Directory = Object.getString("directory").value_or("").str();
    E.File = Object.getString("file").value_or("").str();
    const json::Array *Arguments = Object.getArray("arguments");
    if (!Arguments || Entries.size() == Limit)
      continue; // Made by 'arguments' alone: commands need a shell.
    for (size_t I = 1; I < Arguments->size(); ++I) {
      const std::string Arg = (*Arguments)[I].getAsString().value_or("").str();
      if (Arg == "-o")
        ++I;
      else if (Arg != "-c" && Arg != E.File)
        E.Flags.push_back(Arg);
    }
    Entries.push_back(std::move(E));
  }
  return Entries;
}

/// Thirty sources on Boost.Asio, as a service has them.
std::vector<Entry> writeServices(TempProject &Place) {
  static constexpr const char *Headers[] = {
      "boost/asio/ip/tcp.hpp",     "boost/asio/steady_timer.hpp",
      "boost/asio/ip/udp.hpp",     "boost/asio/read_until.hpp",
      "boost/asio/write.hpp",      "boost/asio/strand.hpp",
      "boost/asio/signal_set.hpp", "boost/asio/thread_pool.hpp"};
  static constexpr const char *Standard[] = {"string",   "vector", "map",
                                             "optional", "chrono", "memory"};
  std::vector<Entry> Entries;
  for (unsigned I = 0; I < 30; ++I) {
    std::string Text = "#include <boost/asio/awaitable.hpp>\n"
                       "#include <boost/asio/co_spawn.hpp>\n"
                       "#include <boost/asio/ip/tcp.hpp>\n"
                       "#include <boost/asio/steady_timer.hpp>\n"
                       "#include <boost/asio/use_awaitable.hpp>\n";
    for (unsigned H = 0; H < 3; ++H)
      Text += std::string("#include <") + Headers[(I + H * 3) % 8] +
              ">\n#include <" + Standard[(I + H) % 6] + ">\n";
    Text += "namespace asio = boost::asio;\n"
            "using asio::ip::tcp;\n"
            "asio::awaitable<std::size_t> serve" +
            std::to_string(I) +
            "(tcp::socket Socket) {\n"
            "  char Data[512];\n"
            "  asio::steady_timer Timer(co_await asio::this_coro::executor);\n"
            "  Timer.expires_after(std::chrono::seconds(" +
            std::to_string(I) +
            "));\n"
            "  co_await Timer.async_wait(asio::use_awaitable);\n"
            "  co_return co_await Socket.async_read_some(asio::buffer(Data), "
            "asio::use_awaitable);\n}\n";
    const std::string File = "service" + std::to_string(I) + ".cpp";
    Place.write(File, Text);
    Entries.push_back({Place.path(), Place.path(File), {"-std=c++20"}});
  }
  return Entries;
}

Cost Project::clang() {
  Cost Sum;
  for (const Entry &E : Entries) {
    std::vector<std::string> Command = {COROLINT_CLANG};
    Command.insert(Command.end(), E.Flags.begin(), E.Flags.end());
    Command.insert(Command.end(), {"-w", "-fsyntax-only", E.File});
    Sum += measure(Command, E.Directory, "/dev/null", 1);
  }
  return Sum;
}

Cost Project::tidy() {
  Cost Sum;
  if (!WithTidy || StringRef(COROLINT_PLUGIN).empty())
    return Sum;
  for (const Entry &E : Entries) {
    std::vector<std::string> Command = {
        COROLINT_CLANG_TIDY,
        "--load=" COROLINT_PLUGIN,
        "--quiet",
        "--checks=-*,coro-*,-coro-blocking-lock,-coro-heavy-compute,"
        "-coro-never-suspends",
        E.File,
        "--"};
    Command.insert(Command.end(), E.Flags.begin(), E.Flags.end());
    Sum += measure(Command, E.Directory, "/dev/null", 1);
  }
  return Sum;
}

void Project::writeDatabase() {
  json::Array All;
  for (const Entry &E : Entries) {
    json::Array Arguments{"clang++"};
    for (const std::string &Flag : E.Flags)
      Arguments.push_back(Flag);
    Arguments.push_back(E.File);
    All.push_back(json::Object{{"directory", E.Directory},
                               {"file", E.File},
                               {"arguments", std::move(Arguments)}});
  }
  write(Scratch.path("compile_commands.json"),
        formatv("{0}", json::Value(std::move(All))).str());
}

Cost Project::corolint(const std::vector<std::string> &More, StringRef Report) {
  std::vector<std::string> Command = {COROLINT_EXECUTABLE, "-q", "-j1", "-p",
                                      Scratch.path("compile_commands.json")};
  Command.insert(Command.end(), More.begin(), More.end());
  return measure(Command, Scratch.path(), Scratch.path(Report.str()), 3);
}

std::pair<double, double> Project::run() {
  writeDatabase();
  const std::string Cache = "--cache-dir=" + Scratch.path("cache");
  const Cost Clang = clang();
  const Cost Tidy = tidy();
  const Cost Plain = corolint({"--no-cache", "--no-shared-prefix"}, "plain");
  const Cost Cold = corolint({Cache}, "cold");
  Cost Warm = corolint({Cache}, "warm");
  for (int I = 0; I < 2; ++I)
    if (const Cost Again = corolint({Cache}, "warm"); Again.Cpu < Warm.Cpu)
      Warm = Again;
  const std::string Touched = Entries.front().File;
  const std::string Before = read(Touched);
  write(Touched, Before + "\n");
  const Cost One = corolint({Cache}, "touched");
  write(Touched, Before);
  for (const StringRef Other : {"cold", "warm", "touched"})
    if (report(Other) != report("plain"))
      fail(Name + ": the runs 'plain' and '" + Other + "' differ");
  outs() << left_justify(Name, 16)
         << format("%5zu %8.1f %8.2f %8.2f %8.2f %8.4f %8.2f %8.2f %8.2f\n",
                   Entries.size(), Clang.Cpu, Tidy.Cpu / Clang.Cpu,
                   Plain.Cpu / Clang.Cpu, Cold.Cpu / Clang.Cpu,
                   Warm.Cpu / Clang.Cpu, One.Cpu / Clang.Cpu,
                   Cold.Wall / Clang.Wall,
                   static_cast<double>(Plain.Peak) / Clang.Peak);
  outs().flush();
  if (Warm.Cpu / Clang.Cpu > MaxWarm && Entries.size() > 3)
    fail(Name + ": a run without changes costs too much");
  return {Plain.Cpu / Clang.Cpu, Cold.Cpu / Clang.Cpu};
}

std::string nameOf(StringRef Database) {
  return sys::path::filename(sys::path::parent_path(Database)).str();
}

} // namespace

int main(int ArgCount, char **Args) {
  size_t Limit = SIZE_MAX;
  std::vector<std::string> Databases;
  for (StringRef Arg : ArrayRef(Args + 1, ArgCount - 1)) {
    if (Arg == "--no-tidy")
      WithTidy = false;
    else if (!Arg.consume_front("--files="))
      Databases.push_back(Arg.str());
    else if (Arg.getAsInteger(10, Limit))
      fail("--files needs a number");
  }
  // Files to change are copies, but for those of databases.
  TempProject Demo;
  std::vector<Entry> OfDemo;
  for (const StringRef Name : split(COROLINT_DEMO_FILES, ' ')) {
    const std::string Path = (COROLINT_DEMO "/" + Name).str();
    Demo.write(Name.str(), read(Path));
    if (Name.ends_with(".cpp"))
      OfDemo.push_back({Demo.path(), Demo.path(Name.str()), {"-std=c++20"}});
  }
  TempProject Services;
  std::deque<Project> Projects;
  Projects.emplace_back("demo", OfDemo);
  Projects.emplace_back("30 services", writeServices(Services));
  for (const std::string &Database : Databases)
    Projects.emplace_back(nameOf(Database), readDatabase(Database, Limit));
  outs() << "CPU time, but for 'wall' and 'peak'; all but 'clang', in seconds, "
            "are parts of clang's.\n"
         << "project         files    clang     tidy    plain     cold     "
            "warm   one of     wall     peak\n";
  double Plain = 0;
  double Cold = 0;
  for (Project &P : Projects) {
    const auto [OfPlain, OfCold] = P.run();
    Plain += std::log(OfPlain);
    Cold += std::log(OfCold);
  }
  const double Count = Projects.size();
  outs() << format("geometric mean: plain %.2f, cold %.2f\n",
                   std::exp(Plain / Count), std::exp(Cold / Count));
  return EXIT_SUCCESS;
}
