// What the tests of the extension share: the project that they open, and VS
// Code with the extension as it is installed from its package.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const { makeHost, until } = createRequire(import.meta.url)('./fake.cjs');

/** A variable that the build sets. */
function given(name) {
  assert.ok(process.env[name], `${name} is not set`);
  return process.env[name];
}

export const extension = given('COROLINT_TEST_EXTENSION');
export const project = given('COROLINT_TEST_PROJECT');
export const corolint = given('COROLINT_TEST_DRIVER');

export { until };

export function inProject(name) {
  return path.join(project, name);
}

/** VS Code with the project open, not yet activated. */
export function makeCode({ settings = {}, extensions = [] } = {}) {
  return makeHost({
    folder: project, extension, extensions,
    settings: { 'corolint.path': corolint, ...settings },
  });
}

/** Writes a program in place of a server; returns its path. */
export function writeProgram(name, text) {
  const file = inProject(name);
  fs.writeFileSync(file, text, { mode: 0o755 });
  return file;
}

export function checkOf({ code }) {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for the findings of corolint in a document; all other diagnostics are
 *  left out. */
export function findings(code, document, wanted) {
  const ours = () => code.diagnostics(document).filter(each => checkOf(each).startsWith('coro-'));
  return until(() => wanted(ours()) && (ours().length ? ours() : [true]),
               () => `findings; there are ${JSON.stringify(code.diagnostics(document))}\n` +
                 code.outputs.map(output => output.text).join('\n'));
}

export function status(code) {
  return code.statusItems[0];
}
