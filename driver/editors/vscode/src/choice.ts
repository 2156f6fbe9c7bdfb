//===- choice.ts - which server to start -----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two servers that complete and navigate would say everything twice. So where
// another extension does that, ours only has findings and fixes.
//
//===----------------------------------------------------------------------===//

import * as path from 'path';
import * as vscode from 'vscode';
import { Settings } from './settings';

export interface Choice {
  server: 'clangd' | 'lsp' | 'off';
  /** For the output: who decided that. */
  reason: string;
}

/** What a server is asked about. clangd knows C; coroutines are C++. */
export const languages = {
  clangd: ['c', 'cpp', 'cuda-cpp', 'objective-c', 'objective-cpp'],
  lsp: ['cpp', 'cuda-cpp', 'objective-cpp'],
};

function setting<T>(section: string, name: string, otherwise: T): T {
  return vscode.workspace.getConfiguration(section).get<T>(name, otherwise);
}

function installed(extension: string): boolean {
  return vscode.extensions.getExtension(extension) !== undefined;
}

export function chooseServer(settings: Settings): Choice {
  if (settings.server !== 'auto')
    return { server: settings.server, reason: "'corolint.server' says so" };
  if (installed('llvm-vs-code-extensions.vscode-clangd') &&
      setting('clangd', 'enable', true)) {
    const program = path.basename(setting('clangd', 'path', ''));
    if (program.startsWith('corolint-clangd'))
      return { server: 'off', reason: "the clangd extension's server is corolint-clangd" };
    return { server: 'lsp', reason: 'the clangd extension is installed' };
  }
  if (installed('ms-vscode.cpptools') &&
      setting('C_Cpp', 'intelliSenseEngine', 'default').toLowerCase() !== 'disabled')
    return { server: 'lsp', reason: 'the C/C++ extension is installed' };
  if (installed('ccls-project.ccls'))
    return { server: 'lsp', reason: 'the ccls extension is installed' };
  return { server: 'clangd', reason: 'no other extension for C++ is installed' };
}
