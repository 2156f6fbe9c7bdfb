//===- TaskTypesTest.cpp - lazy or eager, with no list --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/coroutines/TaskTypes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "gtest/gtest.h"

using namespace clang;
using namespace corolint;

namespace {

const char *Prelude = R"cpp(
namespace std {
inline namespace v1 {
template <class R, class... Args> struct coroutine_traits {};
template <class P = void> struct coroutine_handle {
  static coroutine_handle from_address(void *);
  void *p;
};
struct suspend_always {
  constexpr bool await_ready() const noexcept { return false; }
  constexpr void await_suspend(coroutine_handle<>) const noexcept {}
  constexpr void await_resume() const noexcept {}
};
struct suspend_never {
  constexpr bool await_ready() const noexcept { return true; }
  constexpr void await_suspend(coroutine_handle<>) const noexcept {}
  constexpr void await_resume() const noexcept {}
};
}
}
struct Awaiter {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
)cpp";

class TaskTypesTest : public testing::Test {
protected:
  /// The traits of what the function 'f' in \p Code returns.
  TaskTraits traitsOf(const std::string &Code) {
    Unit = tooling::buildASTFromCodeWithArgs(Prelude + Code, {"-std=c++20"});
    EXPECT_NE(Unit, nullptr);
    ASTContext &Context = Unit->getASTContext();
    EXPECT_FALSE(Context.getDiagnostics().hasErrorOccurred());
    for (const NamedDecl *Found :
         Context.getTranslationUnitDecl()->lookup(&Context.Idents.get("f")))
      return TaskTypes(Context, Catalogue::builtin())
          .get(cast<FunctionDecl>(Found)->getReturnType());
    ADD_FAILURE() << "no function 'f'";
    return {};
  }

private:
  std::unique_ptr<ASTUnit> Unit;
};

TEST_F(TaskTypesTest, SuspendAlwaysIsLazy) {
  TaskTraits Traits = traitsOf(R"cpp(
    struct task : Awaiter { void *state; struct promise_type {
      std::suspend_always initial_suspend(); void return_void(); }; };
    task f();)cpp");
  EXPECT_TRUE(Traits.isLazyTask());
  EXPECT_EQ(Traits.Drop, DropKind::NeverRuns);
  EXPECT_FALSE(Traits.Library);
}

TEST_F(TaskTypesTest, SuspendNeverIsEager) {
  TaskTraits Traits = traitsOf(R"cpp(
    struct task : Awaiter { void *state; struct promise_type {
      std::suspend_never initial_suspend(); void return_void(); }; };
    task f();)cpp");
  EXPECT_TRUE(Traits.isTask());
  EXPECT_EQ(Traits.Start, StartKind::Eager);
}

TEST_F(TaskTypesTest, PromiseInABaseOfATemplateWithDeducedReturnType) {
  TaskTraits Traits = traitsOf(R"cpp(
    template <class T> struct frame_base {
      auto initial_suspend() { return std::suspend_always(); } };
    template <class T> struct frame : frame_base<T> { void return_value(T); };
    template <class T> struct task { frame<T> *state; };
    template <class T, class... A> struct std::coroutine_traits<task<T>, A...> {
      using promise_type = frame<T>; };
    template <class T> Awaiter operator co_await(task<T>);
    task<int> f();)cpp");
  EXPECT_TRUE(Traits.IsAwaitable);
  EXPECT_TRUE(Traits.isLazyTask());
}

TEST_F(TaskTypesTest, OutOfLinePromiseOfATemplate) {
  TaskTraits Traits = traitsOf(R"cpp(
    template <class T> struct task {
      struct promise_type; Awaiter operator co_await(); void *state; };
    template <class T> struct task<T>::promise_type {
      std::suspend_always initial_suspend(); void return_value(T); };
    task<int> f();)cpp");
  EXPECT_TRUE(Traits.isLazyTask());
}

TEST_F(TaskTypesTest, OwnAwaiterIsReadByItsBody) {
  const std::string Start = R"cpp(
    struct task : Awaiter { void *state; struct promise_type {
      struct initial { bool await_ready() { return )cpp";
  const std::string End = R"cpp( void await_resume(); };
      initial initial_suspend(); void return_void(); }; };
    task f();)cpp";
  const std::string Empty = "void await_suspend(std::coroutine_handle<>) {}";
  const std::string Schedules =
      "void post(); void await_suspend(std::coroutine_handle<>) { post(); }";
  EXPECT_EQ(traitsOf(Start + "false; } " + Empty + End).Start, StartKind::Lazy);
  EXPECT_EQ(traitsOf(Start + "true; } " + Empty + End).Start, StartKind::Eager);
  // Who knows where that goes: an executor may start it.
  EXPECT_EQ(traitsOf(Start + "false; } " + Schedules + End).Start,
            StartKind::Unknown);
}

TEST_F(TaskTypesTest, GeneratorsAreNoTasks) {
  TaskTraits Traits = traitsOf(R"cpp(
    struct generator { void *state; struct promise_type {
      std::suspend_always initial_suspend();
      std::suspend_always yield_value(int); void return_void(); }; };
    generator f();)cpp");
  EXPECT_TRUE(Traits.isGenerator());
  EXPECT_FALSE(Traits.isTask());
}

TEST_F(TaskTypesTest, TypesWithoutStateAreNoTasks) {
  TaskTraits Traits = traitsOf(R"cpp(
    struct detached { struct promise_type {
      std::suspend_always initial_suspend(); void return_void(); }; };
    detached f();)cpp");
  EXPECT_FALSE(Traits.isTask());
}

TEST_F(TaskTypesTest, ExpectedLikeCoroutines) {
  TaskTraits Traits = traitsOf(R"cpp(
    struct result { int value; struct promise_type {
      std::suspend_never initial_suspend(); void return_value(int); }; };
    result f();)cpp");
  EXPECT_TRUE(Traits.isResultLike());
}

TEST_F(TaskTypesTest, FriendOperatorCoawait) {
  TaskTraits Traits = traitsOf(R"cpp(
    namespace lib { struct task {
      friend Awaiter operator co_await(const task &); void *state; }; }
    lib::task f();)cpp");
  EXPECT_TRUE(Traits.IsAwaitable);
  EXPECT_FALSE(Traits.HasPromise);
}

TEST_F(TaskTypesTest, OtherTypesAreNothing) {
  EXPECT_FALSE(traitsOf("struct s { int i; }; s f();").isTask());
  EXPECT_FALSE(traitsOf("int f();").isTask());
}

TEST_F(TaskTypesTest, TheCatalogueFillsInWhatIsNotVisible) {
  TaskTraits Traits = traitsOf(R"cpp(
    namespace boost::asio { inline namespace v2 {
      template <class T> class awaitable {}; } }
    boost::asio::awaitable<int> f();)cpp");
  EXPECT_TRUE(Traits.isLazyTask());
  ASSERT_TRUE(Traits.Library);
  EXPECT_EQ(Traits.Library.Namespace->Name, "boost::asio");
}

} // namespace
