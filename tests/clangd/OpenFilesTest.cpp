//===- OpenFilesTest.cpp - what checks see of a file in an editor ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Headers that are precompiled without function bodies, errors while somebody
// types, catalogues and indexes that change while a file is open.
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/ClangdTest.h"

using namespace corolint::test;
using llvm::json::Array;
using llvm::json::Object;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

class OpenFilesTest : public ClangdTest {
protected:
  /// "line:check" of what is found now in \p Name, which is open.
  std::vector<std::string> found(LspClient &Client,
                                 const std::string &Name = "a.cpp") {
    return summary(ours(Client.diagnostics(Project.path(Name))));
  }

  /// Inserts \p New in front of the first \p Place.
  void insert(LspClient &Client, llvm::StringRef Place, llvm::StringRef New) {
    const std::string File = Project.path("a.cpp");
    const size_t At = Client.text(File).find(Place);
    ASSERT_NE(At, std::string::npos) << Place.str();
    Client.edit(File, At, 0, New);
  }

  /// Waits for diagnostics of 'a.cpp' that nobody has asked for with an edit.
  bool waitForFindings(LspClient &Client,
                       const std::vector<std::string> &Expected) {
    return Client.waitFor(Project.path("a.cpp"), [&](const Array &All) {
      return summary(ours(All)) == Expected;
    });
  }
};

/// A lazy task whose own awaiter says that it is lazy, in bodies alone.
constexpr char OwnTaskHeader[] = R"cpp(#pragma once
#include "task.h"
namespace own {
struct first_await {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};
struct task {
  struct promise_type {
    task get_return_object();
    auto initial_suspend() noexcept { return first_await(); }
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) const noexcept;
  void await_resume() const noexcept;
  std::coroutine_handle<promise_type> handle;
};
task work();
} // namespace own
)cpp";

TEST_F(OpenFilesTest, TaskTypesInHeadersAreUnderstood) {
  Project.write("own.h", OwnTaskHeader);
  const auto Client = start();
  open(*Client, "a.cpp", R"cpp(#include "own.h"
own::task caller() {
  own::work();
  co_await own::work();
}
)cpp");
  const auto Findings = ours(Client->diagnostics(Project.path("a.cpp")));
  ASSERT_THAT(summary(Findings), ElementsAre("3:coro-discarded-task"));
  EXPECT_THAT(Findings[0].getString("message")->str(),
              HasSubstr("'own::task' is lazy, so its work never runs"));
}

TEST_F(OpenFilesTest, ClassesInHeadersAreKnownWhole) {
  Project.write("server.h", R"cpp(#pragma once
#include "task.h"
class Server {
  Task<int> onGet(int);
  Task<int> onPut(int);
};
class Alone {
  Task<int> run(int);
};
void note(int);
)cpp");
  Project.write(".clang-tidy", "Checks: '-*,coro-never-suspends'");
  const auto Client = start();
  open(*Client, "a.cpp", R"cpp(#include "server.h"
Task<int> Server::onGet(int a) {
  note(a);
  co_return a;
}
Task<int> Alone::run(int a) {
  note(a);
  co_return a;
}
)cpp");
  // A set of handlers whose form somebody demands is none of its business.
  EXPECT_THAT(found(*Client), ElementsAre("6:coro-never-suspends"));
}

/// Two coroutines with a lost task each.
constexpr char TwoCoroutines[] = R"cpp(#include "task.h"
Task<int> one() {
  fetch(1);
  co_return 1;
}
Task<int> two() {
  fetch(2);
  co_return 2;
}
)cpp";

TEST_F(OpenFilesTest, AnErrorSilencesItsOwnFunctionOnly) {
  const auto Client = start();
  open(*Client, "a.cpp", TwoCoroutines);
  EXPECT_THAT(found(*Client),
              ElementsAre("3:coro-discarded-task", "7:coro-discarded-task"));
  insert(*Client, "  co_return 2;", "  int missing = ;\n");
  EXPECT_THAT(found(*Client), ElementsAre("3:coro-discarded-task"));
}

TEST_F(OpenFilesTest, WarningsThatCountAsErrorsSilenceNothing) {
  Project.write("task.h", TaskHeader);
  Project.write("a.cpp", TwoCoroutines);
  Project.writeDatabase({"a.cpp"}, {"-I" + Project.path(), "-Wall", "-Werror"});
  const auto Client = start();
  Client->open(Project.path("a.cpp"), TwoCoroutines);
  EXPECT_THAT(found(*Client),
              ElementsAre("3:coro-discarded-task", "7:coro-discarded-task"));
}

constexpr char Catalogue[] = R"(functions:
  - names: ['app::load']
    kind: blocks
    advice: await 'app::loadAsync' instead
)";

TEST_F(OpenFilesTest, CataloguesAreReadAgainWhenTheyChange) {
  Project.write("app.h",
                "#include \"task.h\"\nnamespace app { void load(); }\n");
  const auto Client = start();
  open(*Client, "a.cpp", AppSource);
  EXPECT_THAT(found(*Client), IsEmpty());
  Project.write("corolint.yaml", Catalogue);
  insert(*Client, "Task", "\n");
  EXPECT_THAT(found(*Client), ElementsAre("4:coro-blocking-call"));
  Project.write("corolint.yaml", "functions: []\n");
  insert(*Client, "Task", "\n");
  EXPECT_THAT(found(*Client), IsEmpty());
}

TEST_F(OpenFilesTest, CataloguesThatAnOptionNamesCount) {
  Project.write("app.h",
                "#include \"task.h\"\nnamespace app { void load(); }\n");
  Project.write("more/calls.yaml", Catalogue);
  Project.write(".clang-tidy",
                "CheckOptions: {CatalogueFiles: more/calls.yaml}");
  const auto Client = start();
  open(*Client, "a.cpp", AppSource);
  EXPECT_THAT(found(*Client), ElementsAre("3:coro-blocking-call"));
}

/// Several files at the same time, all of them with one catalogue.
TEST_F(OpenFilesTest, ManyFilesAtTheSameTime) {
  Project.write("app.h",
                "#include \"task.h\"\nnamespace app { void load(); }\n");
  Project.write("corolint.yaml", Catalogue);
  std::vector<std::pair<std::string, std::string>> Sources;
  for (int I = 0; I != 16; ++I)
    Sources.emplace_back("a" + std::to_string(I) + ".cpp", AppSource);
  writeProject(Sources);
  const auto Client = start({COROLINT_CLANGD, "-j=8"});
  for (const auto &[Name, Text] : Sources)
    Client->open(Project.path(Name), Text);
  for (int Round = 0; Round != 5; ++Round)
    for (const auto &[Name, Text] : Sources)
      Client->edit(Project.path(Name), 0, 0, "\n");
  for (const auto &[Name, Text] : Sources)
    EXPECT_THAT(found(*Client, Name), ElementsAre("8:coro-blocking-call"));
  EXPECT_EQ(Client->shutDown(), 0);
}

//===----------------------------------------------------------------------===//
// Indexes
//===----------------------------------------------------------------------===//

constexpr char LoadBlocks[] = "#include \"app.h\"\n"
                              "namespace app { void load() { sleep(1); } }\n";
constexpr char LoadReturns[] = "#include \"app.h\"\n"
                               "namespace app { void load() {} }\n";

/// 'serve' in a.cpp calls 'load' of load.cpp.
class IndexedFilesTest : public OpenFilesTest {
protected:
  IndexedFilesTest() {
    Project.write("app.h",
                  "#include \"task.h\"\nnamespace app { void load(); }\n");
    writeProject({{"a.cpp", AppSource}, {"load.cpp", LoadBlocks}});
  }

  void writeIndex(const std::string &Path) {
    const ProcessResult Run =
        run({"-q", "--no-cache", "--write-index=" + Path});
    ASSERT_LE(Run.ExitCode, 1) << Run.Stderr;
  }

  std::vector<std::string> foundIn(std::vector<std::string> Command = {
                                       COROLINT_CLANGD}) {
    const auto Client = start(std::move(Command));
    Client->open(Project.path("a.cpp"), AppSource);
    return found(*Client);
  }
};

const std::vector<std::string> Reached = {"3:coro-blocking-call"};

TEST_F(IndexedFilesTest, AnIndexIsFoundWhereDatabasesAre) {
  EXPECT_THAT(foundIn(), IsEmpty());
  for (const std::string Path :
       {"corolint-index.json", "build/corolint-index.json",
        "out/release/corolint-index.json"}) {
    Project.write(Path, ""); // Makes the folder.
    writeIndex(Path);
    EXPECT_EQ(foundIn(), Reached) << Path;
    Project.remove(Path);
  }
  EXPECT_THAT(foundIn(), IsEmpty());
}

TEST_F(IndexedFilesTest, OnlyTheFolderCountsThatClangdIsTold) {
  Project.write("elsewhere/compile_commands.json",
                Project.read("compile_commands.json"));
  writeIndex("corolint-index.json");
  const std::string Folder = Project.path("elsewhere");
  EXPECT_THAT(foundIn({COROLINT_CLANGD, "--compile-commands-dir=" + Folder}),
              IsEmpty());
  writeIndex("elsewhere/corolint-index.json");
  EXPECT_EQ(foundIn({COROLINT_CLANGD, "--compile-commands-dir=" + Folder}),
            Reached);
  EXPECT_EQ(foundIn({COROLINT_CLANGD, "-compile-commands-dir", Folder}),
            Reached);
}

TEST_F(IndexedFilesTest, AnOptionNamesAnother) {
  writeIndex("corolint-index.json");
  Project.write(".clang-tidy", "CheckOptions: {ProgramIndex: ''}");
  EXPECT_THAT(foundIn(), IsEmpty());
  Project.write("sub/index.json", "");
  writeIndex("sub/index.json");
  Project.remove("corolint-index.json");
  EXPECT_THAT(foundIn(), IsEmpty());
  for (const std::string Key :
       {"ProgramIndex", "coro-blocking-call.ProgramIndex"})
    for (const std::string &Path :
         {std::string("sub/index.json"), Project.path("sub/index.json")}) {
      Project.write(".clang-tidy",
                    "CheckOptions: {" + Key + ": '" + Path + "'}");
      EXPECT_EQ(foundIn(), Reached) << Key << Path;
    }
}

TEST_F(IndexedFilesTest, NewIndexesCountAtOnce) {
  const auto Client = start();
  Client->open(Project.path("a.cpp"), AppSource);
  EXPECT_THAT(found(*Client), IsEmpty());
  writeIndex("corolint-index.json");
  EXPECT_TRUE(waitForFindings(*Client, Reached));
  Project.write("load.cpp", LoadReturns);
  writeIndex("corolint-index.json");
  EXPECT_TRUE(waitForFindings(*Client, {}));
  Project.write("load.cpp", LoadBlocks);
  writeIndex("corolint-index.json");
  EXPECT_TRUE(waitForFindings(*Client, Reached));
  EXPECT_EQ(Client->shutDown(), 0);
}

TEST_F(IndexedFilesTest, WhatAnOldIndexSaysOfChangedFilesDoesNotCount) {
  writeIndex("corolint-index.json");
  const auto Client = start();
  Client->open(Project.path("a.cpp"), AppSource);
  EXPECT_EQ(found(*Client), Reached);
  Project.write("load.cpp", LoadReturns);
  insert(*Client, "Task", "\n");
  EXPECT_THAT(found(*Client), IsEmpty());
}

} // namespace
