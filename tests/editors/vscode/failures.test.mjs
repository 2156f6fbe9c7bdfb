// What the user is told where there is no server, or it does not stay.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { inProject, makeCode, status, until, writeProgram } from './project.mjs';

function errors(code) {
  return code.messages.filter(each => each.severity === 'error');
}

/** Waits for a message. */
function error(code, pattern) {
  return until(() => errors(code).find(each => pattern.test(each.message)),
               () => `${pattern}; there are ${JSON.stringify(code.messages)}`);
}

for (const [server, option, program] of [
  ['clangd', 'corolint.clangdPath', 'no-such-clangd'],
  ['lsp', 'corolint.path', '/no/such/corolint'],
]) {
  test(`a program that ${option} does not name is named`, async () => {
    const code = makeCode({ settings: { 'corolint.server': server, [option]: program } });
    code.answers.set(
      `corolint: The program '${program}' is not found. Install corolint, ` +
        `or say in '${option}' where it is.`,
      'Open Settings');
    await code.activate();
    await error(code, new RegExp(`'${program}' is not found.*'${option}'`));
    assert.equal(errors(code).length, 1);
    await until(() => code.executed.length > 0, 'the settings');
    assert.deepEqual(code.executed[0], { name: 'workbench.action.openSettings', args: [option] });
    assert.equal(status(code).severity, code.vscode.LanguageStatusSeverity.Error);
    await code.deactivate();
  });
}

test('corolint-clangd is looked for beside corolint', async () => {
  // A copy that has nothing beside it, and a PATH without either.
  const lonely = writeProgram('corolint', '#!/bin/sh\nexit 2\n');
  const before = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    const code = makeCode({ settings: { 'corolint.path': lonely } });
    await code.activate();
    await error(code, /'corolint-clangd' is not found/);
    await code.configure({ 'corolint.path': process.env.COROLINT_TEST_DRIVER });
    await until(() => status(code).text === 'corolint-clangd', 'the server');
    await code.deactivate();
  } finally {
    process.env.PATH = before;
  }
});

test('a server that ends at once is reported with what it said', async () => {
  const program = writeProgram(
    'ends', '#!/bin/sh\nhead -c 1000 >/dev/null\necho cannot go on >&2\nexit 2\n');
  const code = makeCode({ settings: { 'corolint.server': 'lsp', 'corolint.path': program } });
  await code.activate();
  await error(code, /corolint lsp could not be started/);
  await until(() => /cannot go on/.test(code.outputs[0].text), 'what the server said');
  assert.equal(status(code).text, 'corolint: stopped');
  await code.deactivate();
});

test('a program that never answers does not keep another from starting', async () => {
  const reads = inProject('reads');
  const program = writeProgram(
    'silent', `#!/bin/sh\nhead -c 1000 >/dev/null\ntouch ${reads}\nexec sleep 600\n`);
  const code = makeCode({ settings: { 'corolint.clangdPath': program } });
  await code.activate();
  await until(() => existsSync(reads), 'the start');
  assert.equal(status(code).text, 'starting corolint-clangd');
  code.settings['corolint.clangdPath'] = '';
  await code.vscode.commands.executeCommand('corolint.restartServer');
  await until(() => status(code).text === 'corolint-clangd', () => status(code).text);
  await code.deactivate();
});

test('a server that crashes again and again is given up', async () => {
  // It answers the first request, and dies a little later: the client does not
  // expect that a stream is gone while it writes.
  const program = writeProgram('crashes', `#!${process.execPath}
    process.stdin.once('data', data => {
      const { id } = JSON.parse(String(data).split('\\r\\n\\r\\n')[1]);
      const answer = JSON.stringify({ jsonrpc: '2.0', id, result: { capabilities: {} } });
      process.stdout.write('Content-Length: ' + answer.length + '\\r\\n\\r\\n' + answer);
      process.stdin.once('data', () => setTimeout(() => process.exit(3), 100));
    });
    require('fs').appendFileSync(${JSON.stringify(inProject('starts'))}, 'x');
  `);
  const starts = () => readFileSync(inProject('starts'), 'utf8').length;
  const code = makeCode({ settings: { 'corolint.clangdPath': program } });
  await code.activate();
  const gaveUp = await error(code, /has crashed 5 times within three minutes/);
  assert.deepEqual(gaveUp.choices, ['Restart', 'Show Output']);
  assert.equal(starts(), 5);
  assert.equal(status(code).text, 'corolint: stopped');

  // The user may try again.
  await code.vscode.commands.executeCommand('corolint.restartServer');
  await until(() => starts() > 5, 'another start');
  await code.deactivate();
});
