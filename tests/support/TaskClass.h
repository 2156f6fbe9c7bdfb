//===- TaskClass.h - a type for coroutines in tests -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What code that tests make up needs of a coroutine library: real ones take a
// second to parse.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_SUPPORT_TASKCLASS_H
#define COROLINT_TESTS_SUPPORT_TASKCLASS_H

namespace corolint::test {

/// Its text, for code that has seen <coroutine>. `Task` is lazy.
inline constexpr char TaskClass[] = R"cpp(template <class T> struct Task {
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T);
    void unhandled_exception();
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
  std::coroutine_handle<promise_type> Handle;
};
)cpp";

} // namespace corolint::test

#endif // COROLINT_TESTS_SUPPORT_TASKCLASS_H
