//===- CompositeAction.h - runs actions as GitHub does ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As much of GitHub's runner as our action needs: inputs with their defaults,
// expressions, outputs of steps, conditions. Steps that use other actions are
// not run, but named.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_INTEGRATIONS_COMPOSITEACTION_H
#define COROLINT_TESTS_INTEGRATIONS_COMPOSITEACTION_H

#include "tests/integrations/Sandbox.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/JSON.h"
#include <map>
#include <string>
#include <vector>

namespace corolint::test {

struct ActionResult {
  /// Of the first step that failed, else 0.
  int ExitCode = 0;
  std::string Output;
  /// The names of the steps that ran, of which some are other actions.
  std::vector<std::string> Steps;
  /// What the action hands to its workflow.
  std::map<std::string, std::string> Outputs;
};

class CompositeAction {
public:
  /// Runs a script with some environment on top of the usual one.
  using Shell =
      llvm::function_ref<ProcessResult(const std::string &, const Variables &)>;

  /// \p TheDefinition is an action.yml, \p ThePath the folder that it is in,
  /// \p TheTemporary a folder for files of the runner.
  CompositeAction(llvm::json::Value TheDefinition, std::string ThePath,
                  TempProject &TheTemporary)
      : Definition(std::move(TheDefinition)), Path(std::move(ThePath)),
        Temporary(TheTemporary) {}

  ActionResult run(const std::map<std::string, std::string> &Inputs,
                   const Variables &Environment, Shell RunScript);

private:
  std::string evaluate(llvm::StringRef Expression) const;
  std::string expand(llvm::StringRef Text) const;
  bool holds(llvm::StringRef Condition) const;
  void readOutputs(const std::string &Step);

  llvm::json::Value Definition;
  std::string Path;
  TempProject &Temporary;
  /// `inputs.x`, `steps.x.outputs.y`, `github.action_path` …
  std::map<std::string, std::string> Context;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_INTEGRATIONS_COMPOSITEACTION_H
