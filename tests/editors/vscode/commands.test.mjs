// Linting the whole project, and a check's page.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { corolint, findings, inProject, makeCode, project, until } from './project.mjs';

/** Runs a task as VS Code does. */
function run(task) {
  const { process: program, args } = task.execution;
  return spawnSync(program, args, { cwd: project, encoding: 'utf8' });
}

function report(...args) {
  const ran = spawnSync(corolint, ['--format=json', ...args], { cwd: project, encoding: 'utf8' });
  return JSON.parse(ran.stdout).findings;
}

test('the problem matcher reads what the task prints', async () => {
  const code = makeCode({ settings: { 'corolint.server': 'off' } });
  await code.activate();
  const task = code.providers.get('corolint').provideTasks().find(each => each.name === 'lint');
  assert.deepEqual(task.problemMatchers, '$corolint');
  const [matcher] = code.manifest.contributes.problemMatchers;
  const { regexp, ...parts } = matcher.pattern;
  const found = run(task).stdout.split('\n').flatMap(line => {
    const match = new RegExp(regexp).exec(line);
    return match ? [Object.fromEntries(
      Object.entries(parts).map(([name, group]) => [name, match[group]]))] : [];
  });
  const expected = report();
  assert.ok(expected.length >= 2);
  assert.deepEqual(
    found.map(each => [inProject(each.file), Number(each.line), each.severity, each.message,
                       each.code]),
    expected.map(each => [each.path, each.line, each.severity, each.message, each.check]));
  await code.deactivate();
});

test('a task of the user has options and paths', async () => {
  const code = makeCode({ settings: { 'corolint.server': 'off' } });
  await code.activate();
  const { vscode } = code;
  const written = new vscode.Task(
    { type: 'corolint', arguments: ['--checks=-*,coro-discarded-task'], paths: ['dropped.cpp'] },
    vscode.workspace.workspaceFolders[0], 'mine', 'corolint');
  const ran = run(code.providers.get('corolint').resolveTask(written));
  assert.equal(ran.status, 1, ran.stderr);
  assert.match(ran.stdout, /^dropped\.cpp:3:3: .*\[coro-discarded-task\]$/m);
  assert.doesNotMatch(ran.stdout, /coro-blocking-call/);

  await vscode.commands.executeCommand('corolint.lintProject');
  assert.equal(code.executed.at(-1).name, 'task');
  assert.equal(run(code.executed.at(-1).args[0]).status, 1);
  await code.deactivate();
});

test('explains the check of the finding at the cursor, or a chosen one', async () => {
  const code = makeCode();
  await code.activate();
  const document = await code.open(inProject('dropped.cpp'));
  const [finding] = await findings(code, document, all => all.length > 0);
  const previewed = () => code.executed.filter(each => each.name === 'markdown.showPreview');
  const pageOf = uri => code.providers.get(uri.scheme).provideTextDocumentContent(uri);

  // Where documentation is published the finding links to it.
  const { Uri } = code.vscode;
  finding.code = { value: 'coro-discarded-task', target: Uri.parse('https://docs.test/x.md') };
  code.vscode.window.activeTextEditor.selection =
    new code.vscode.Selection(finding.range.start, finding.range.start);
  await code.vscode.commands.executeCommand('corolint.explainCheck');
  assert.deepEqual(code.opened, ['https://docs.test/x.md']);

  finding.code = 'coro-discarded-task';
  await code.vscode.commands.executeCommand('corolint.explainCheck');
  assert.match(await pageOf(previewed()[0].args[0]), /^# coro-discarded-task\n/);

  code.vscode.window.activeTextEditor = undefined;
  code.pick = 'coro-sequential-await';
  await code.vscode.commands.executeCommand('corolint.explainCheck');
  assert.ok(code.offered.length >= 10, 'all checks are offered');
  assert.match(await pageOf(previewed()[1].args[0]), /^# coro-sequential-await\n/);

  // Where there is no corolint that is said.
  code.settings['corolint.path'] = '/no/such/corolint';
  await code.vscode.commands.executeCommand('corolint.explainCheck');
  const said = /'\/no\/such\/corolint' is not found/;
  await until(() => code.messages.some(each => said.test(each.message)),
              () => JSON.stringify(code.messages));
  await code.deactivate();
});
