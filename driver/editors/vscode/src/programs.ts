//===- programs.ts - where the programs are --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

import * as fs from 'fs';
import * as path from 'path';
import { Settings, workspaceFolder } from './settings';

const suffixes = process.platform === 'win32' ? ['', '.exe'] : [''];

function executable(file: string): string | undefined {
  for (const suffix of suffixes) {
    try {
      fs.accessSync(file + suffix, fs.constants.X_OK);
      if (fs.statSync(file + suffix).isFile())
        return file + suffix;
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** The absolute path of a program: a bare name is looked for in PATH. */
export function findProgram(name: string): string | undefined {
  if (path.basename(name) !== name)
    return executable(path.resolve(workspaceFolder() ?? '.', name));
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const found = folder && executable(path.join(folder, name));
    if (found)
      return found;
  }
  return undefined;
}

/** corolint-clangd: what is set, what is beside corolint, what is in PATH. */
export function findClangd(settings: Settings): string | undefined {
  if (settings.clangdPath)
    return findProgram(settings.clangdPath);
  const corolint = findProgram(settings.path);
  return (
    (corolint &&
      executable(path.join(path.dirname(corolint), 'corolint-clangd'))) ??
    findProgram('corolint-clangd')
  );
}
