// A file is opened, its findings come, the quick fix is applied, the text is
// another one and the finding is gone: with both servers.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

import assert from 'node:assert/strict';
import test from 'node:test';
import { checkOf, findings, inProject, makeCode, status, until } from './project.mjs';

const servers = [
  { setting: 'clangd', name: 'corolint-clangd', extensions: [] },
  { setting: 'lsp', name: 'corolint lsp', extensions: ['llvm-vs-code-extensions.vscode-clangd'] },
];

for (const { setting, name, extensions } of servers) {
  test(`fixes a finding through ${name}`, async () => {
    const code = makeCode({ extensions });
    if (setting === 'lsp') // As the clangd extension has it.
      code.vscode.commands.registerCommand('clangd.applyFix', () => {});
    await code.activate();
    await until(() => status(code).text === name,
                () => `the server; ${code.outputs[0].text}`);

    const document = await code.open(inProject('dropped.cpp'));
    const [finding] = await findings(code, document, all => all.length > 0);
    assert.equal(checkOf(finding), 'coro-discarded-task');
    assert.equal(finding.range.start.line, 2);
    assert.match(finding.message, /the task that 'fetch' returns is dropped/i);

    const actions = await code.codeActions(document, finding);
    const fix = actions.find(action => /co_await/.test(action.title)) ?? actions[0];
    assert.ok(fix, 'there is a quick fix');
    await code.apply(fix);
    await until(() => document.text.includes('\n  co_await fetch(1);\n'),
                () => `the fix; the text is ${document.text}`);
    await findings(code, document, all => all.length === 0);

    // What is typed is looked at, too.
    await code.change(document, [{ range: document.rangeOf('co_await fetch'), newText: 'fetch' }]);
    await findings(code, document, all => all.length === 1);
    assert.deepEqual(code.messages, []);
    await code.deactivate();
  });
}

test('settings and other extensions decide which server runs', async () => {
  const code = makeCode();
  const runs = name => until(() => status(code).text === name,
                             () => `${name}; the status is ${status(code).text}`);
  await code.activate();
  await runs('corolint-clangd');
  await code.install('ms-vscode.cpptools');
  await runs('corolint lsp');
  await code.configure({ 'C_Cpp.intelliSenseEngine': 'disabled' });
  await runs('corolint-clangd');
  await code.install('llvm-vs-code-extensions.vscode-clangd');
  await runs('corolint lsp');
  // Its findings are ours already.
  await code.configure({ 'clangd.path': '/opt/bin/corolint-clangd' });
  await runs('corolint: no server');
  await code.configure({ 'clangd.enable': false });
  await runs('corolint-clangd');
  await code.configure({ 'corolint.server': 'off' });
  await runs('corolint: no server');
  await code.configure({ 'corolint.server': 'lsp' });
  await runs('corolint lsp');
  assert.deepEqual(code.messages, []);
  await code.deactivate();
});

test('arguments reach the server, variables replaced', async () => {
  const code = makeCode({
    settings: {
      'corolint.path': `\${env:COROLINT_TEST_DRIVER}`,
      'corolint.arguments': ['--compile-commands-dir=${workspaceFolder}/elsewhere'],
    },
  });
  await code.activate();
  // Only the database there defines what brings the finding.
  const document = await code.open(inProject('conditional.cpp'));
  const [finding] = await findings(code, document, all => all.length > 0);
  assert.equal(checkOf(finding), 'coro-blocking-call');
  assert.match(code.outputs[0].text, /--compile-commands-dir=\/.*\/elsewhere/);
  await code.deactivate();
});
