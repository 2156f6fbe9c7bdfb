//===- Browser.h - a page in a real browser ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A headless Chromium that is spoken to over a socket (the DevTools protocol).
// It has no network: what a page asks for is seen, and not answered.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_SUPPORT_BROWSER_H
#define COROLINT_TESTS_SUPPORT_BROWSER_H

#include "tests/support/TempProject.h"
#include "llvm/Support/JSON.h"
#include <memory>
#include <string>
#include <vector>

namespace corolint::test {

class Browser {
public:
  /// The browser to use: what the environment variable COROLINT_CHROMIUM names,
  /// or one that is installed. Empty where there is none.
  static std::string program();

  /// Starts \p Program with an empty page. Like all that follows it reports a
  /// test failure where the browser does not answer.
  explicit Browser(const std::string &Program);
  ~Browser();
  Browser(const Browser &) = delete;
  Browser &operator=(const Browser &) = delete;

  /// Loads a page and waits until it is there.
  void open(const std::string &Url);
  /// The value of a JavaScript expression, promises awaited.
  llvm::json::Value evaluate(const std::string &Expression);
  /// Presses and releases a key that writes \p Key.
  void press(const std::string &Key);
  /// What the page is told that it is shown on, "screen" or "print", by a
  /// system that prefers a theme, "dark" or "light".
  void emulate(const std::string &Media, const std::string &Theme);
  void allowScripts(bool Allowed);
  /// Writes the page as it is, or its first 4000 lines of pixels, to \p File, a
  /// PNG.
  void screenshot(const std::string &File);

  /// Errors and warnings of the console, exceptions, violations of policies.
  const std::vector<std::string> &problems() const { return Problems; }
  /// All addresses that pages asked for.
  const std::vector<std::string> &requests() const { return Requests; }

private:
  llvm::json::Object call(const std::string &Method,
                          llvm::json::Object Parameters = llvm::json::Object());
  llvm::json::Object receive();
  void note(const llvm::json::Object &Event);

  TempProject Profile;
  int Pid = 0;
  int Socket = -1;
  int LastId = 0;
  bool Loaded = false;
  std::string Session;
  std::string Buffer;
  std::vector<std::string> Problems;
  std::vector<std::string> Requests;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_SUPPORT_BROWSER_H
