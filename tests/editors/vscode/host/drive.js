// An extension that does in a real VS Code what a user does, and writes what it
// has seen to a file.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
'use strict';
const fs = require('node:fs');
const vscode = require('vscode');

const codeOf = ({ code }) => String(typeof code === 'object' ? code.value : code);
const findings = uri =>
  vscode.languages.getDiagnostics(uri).filter(each => codeOf(each).startsWith('coro-'));

async function until(condition, what) {
  for (let i = 0; i < 1200; ++i) {
    const value = await condition();
    if (value)
      return value;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

async function repair(folder, seen) {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(folder, 'dropped.cpp'));
  await vscode.window.showTextDocument(document);
  const [finding] = await until(
    () => findings(document.uri).length && findings(document.uri), 'findings');
  seen.findings = findings(document.uri).map(each => [codeOf(each), each.range.start.line + 1]);

  const actions = await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider', document.uri, finding.range, 'quickfix');
  seen.actions = actions.map(each => each.title);
  await vscode.workspace.applyEdit(actions[0].edit);
  await until(() => findings(document.uri).length === 0, 'the finding to go');
  await document.save();
}

/** The task's findings are for files that are not open. */
async function lint(folder, seen) {
  const tasks = await vscode.tasks.fetchTasks({ type: 'corolint' });
  await vscode.tasks.executeTask(tasks.find(each => each.name === 'lint'));
  const other = vscode.Uri.joinPath(folder, 'blocking.cpp');
  await until(() => findings(other).length > 0, 'findings of the task');
  seen.task = findings(other).map(each => [codeOf(each), each.range.start.line + 1]);
}

exports.activate = async () => {
  const seen = {};
  try {
    const folder = vscode.workspace.workspaceFolders[0].uri;
    await repair(folder, seen);
    await lint(folder, seen);
  } catch (error) {
    seen.problem = String(error);
  }
  // Whole at once, for whoever waits for it.
  fs.writeFileSync(`${process.env.COROLINT_TEST_SEEN}.new`, JSON.stringify(seen));
  fs.renameSync(`${process.env.COROLINT_TEST_SEEN}.new`, process.env.COROLINT_TEST_SEEN);
};
