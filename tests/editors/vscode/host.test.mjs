// The extension in a real VS Code: code-server, which has the extension host of
// VS Code in a process of its own, and a browser to open its window in.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { corolint, inProject, project, until } from './project.mjs';

const source = process.env.COROLINT_TEST_SOURCE;
const codeServer = process.env.COROLINT_CODE_SERVER;

/** Starts a program in a group of its own, which ends with the test. */
function start(t, program, args, env = {}) {
  const child = spawn(program, args, {
    detached: true, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', data => { child.printed += data; });
  t.after(() => process.kill(-child.pid, 'SIGKILL'));
  return child;
}

function install(data) {
  const extensions = path.join(data, 'extensions');
  const folders = ['--user-data-dir', data, '--extensions-dir', extensions];
  execFileSync(codeServer, [...folders, '--install-extension', process.env.COROLINT_TEST_PACKAGE]);
  fs.cpSync(path.join(source, 'tests/editors/vscode/host'),
            path.join(extensions, 'corolint.corolint-test-0.0.1'), { recursive: true });
  // The list is made anew from the folders.
  fs.rmSync(path.join(extensions, 'extensions.json'));
  return folders;
}

for (const server of ['clangd', 'lsp']) {
  test(`repairs a file and lints the project, server '${server}'`, async t => {
    const dropped = fs.readFileSync(inProject('dropped.cpp'));
    t.after(() => fs.writeFileSync(inProject('dropped.cpp'), dropped));
    const data = fs.mkdtempSync(path.join(project, 'code-'));
    const folders = install(data);
    fs.mkdirSync(path.join(data, 'Machine'), { recursive: true });
    fs.writeFileSync(path.join(data, 'Machine/settings.json'), JSON.stringify({
      'corolint.path': corolint, 'corolint.server': server }));
    const seenFile = path.join(data, 'seen.json');

    const code = start(t, codeServer, [
      ...folders, '--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry',
      '--disable-update-check', '--disable-workspace-trust', project,
    ], { COROLINT_TEST_SEEN: seenFile });
    const [address] = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(code.printed),
                                  () => `the address; ${code.printed}`);
    start(t, process.env.COROLINT_TEST_CHROMIUM, [
      '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0',
      `--user-data-dir=${path.join(data, 'browser')}`, `${address}/?folder=${project}`]);
    await until(() => fs.existsSync(seenFile), () => `the end; ${code.printed}`);

    const seen = JSON.parse(fs.readFileSync(seenFile));
    assert.equal(seen.problem, undefined, JSON.stringify(seen));
    assert.deepEqual(seen.findings, [['coro-discarded-task', 3]]);
    assert.match(seen.actions[0], /co_await/);
    assert.match(fs.readFileSync(inProject('dropped.cpp'), 'utf8'), /\n {2}co_await fetch\(1\);/);
    assert.deepEqual(seen.task, [['coro-blocking-call', 3]]);
  });
}
