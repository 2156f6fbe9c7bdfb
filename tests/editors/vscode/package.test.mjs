// What is in the package.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { extension, makeCode } from './project.mjs';

const source = process.env.COROLINT_TEST_SOURCE;

test('has what it needs, and nothing else', () => {
  const files = fs.readdirSync(extension, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => path.relative(extension, path.join(each.path ?? each.parentPath, each.name)));
  assert.deepEqual(files.map(file => file.toLowerCase()).sort(), [
    'dist/extension.js', 'license.txt', 'package.json', 'readme.md',
    'schema/clang-tidy.schema.json', 'schema/corolint.schema.json',
  ]);
});

test('has the version of corolint', () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(extension, 'package.json')));
  assert.equal(manifest.version, process.env.COROLINT_TEST_VERSION);
});

test('has the schemas of the documentation', () => {
  for (const name of ['clang-tidy.schema.json', 'corolint.schema.json'])
    assert.equal(fs.readFileSync(path.join(extension, 'schema', name), 'utf8'),
                 fs.readFileSync(path.join(source, 'docs/schema', name), 'utf8'));
});

test('registers each command that it has, and no other', async () => {
  const code = makeCode({ settings: { 'corolint.server': 'off' } });
  await code.activate();
  assert.deepEqual([...code.commands.keys()].sort(),
                   code.manifest.contributes.commands.map(each => each.command).sort());
  await code.deactivate();
});

test('its documentation names each setting', () => {
  const page = fs.readFileSync(path.join(source, 'docs/editors/vscode.md'), 'utf8');
  const manifest = JSON.parse(fs.readFileSync(path.join(extension, 'package.json')));
  for (const name of Object.keys(manifest.contributes.configuration.properties))
    assert.ok(page.includes(`\`${name}\``), name);
});
