//===- settings.ts - what the user has set ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

import * as os from 'os';
import * as vscode from 'vscode';

export type ServerSetting = 'auto' | 'clangd' | 'lsp' | 'off';

export interface Settings {
  server: ServerSetting;
  /** The program corolint: a path or a name. */
  path: string;
  /** The program corolint-clangd; empty where nothing is said. */
  clangdPath: string;
  /** More arguments for the server. */
  arguments: string[];
}

/** The folder that relative paths and the server start from. */
export function workspaceFolder(): string | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
}

/** VS Code replaces no variables in settings. */
function withVariables(text: string): string {
  return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => {
    if (name === 'workspaceFolder' || name === 'workspaceRoot')
      return workspaceFolder() ?? whole;
    if (name === 'userHome')
      return os.homedir();
    if (name.startsWith('env:'))
      return process.env[name.slice('env:'.length)] ?? '';
    return whole;
  });
}

export function readSettings(): Settings {
  const all = vscode.workspace.getConfiguration('corolint');
  return {
    server: all.get<ServerSetting>('server', 'auto'),
    path: withVariables(all.get<string>('path', '')) || 'corolint',
    clangdPath: withVariables(all.get<string>('clangdPath', '')),
    arguments: all.get<string[]>('arguments', []).map(withVariables),
  };
}
