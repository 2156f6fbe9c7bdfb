//===- extension.ts - corolint in VS Code ----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

import * as vscode from 'vscode';
import { ExplainedChecks, explainCheck } from './explain';
import { Server } from './server';
import { Status } from './status';
import { TaskProvider, lintProject, taskType } from './tasks';

let server: Server | undefined;

/** Changes of these may lead to another server, or to other arguments. */
const sections = ['corolint.server', 'corolint.path', 'corolint.clangdPath', 'corolint.arguments',
                  'clangd.enable', 'clangd.path', 'C_Cpp.intelliSenseEngine'];

export function activate(context: vscode.ExtensionContext) {
  const output = vscode.window.createOutputChannel('corolint');
  const status = new Status();
  const started = server = new Server(output, status);
  context.subscriptions.push(
    output, status,
    vscode.commands.registerCommand('corolint.restartServer', () => started.restart()),
    vscode.commands.registerCommand('corolint.showOutput', () => output.show()),
    vscode.commands.registerCommand('corolint.explainCheck', explainCheck),
    vscode.commands.registerCommand('corolint.lintProject', lintProject),
    vscode.tasks.registerTaskProvider(taskType, new TaskProvider()),
    vscode.workspace.registerTextDocumentContentProvider(
      ExplainedChecks.scheme, new ExplainedChecks()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (sections.some(section => event.affectsConfiguration(section)))
        void started.update();
    }),
    vscode.extensions.onDidChange(() => void started.update()));
  // Nobody has to wait for it, and it may take its time.
  void started.restart();
}

/** VS Code waits for the server's end. */
export function deactivate(): Promise<void> | undefined {
  return server?.dispose();
}
