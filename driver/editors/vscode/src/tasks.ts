//===- tasks.ts - linting the whole project --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

import * as vscode from 'vscode';
import { findProgram } from './programs';
import { readSettings } from './settings';

export const taskType = 'corolint';

interface Definition extends vscode.TaskDefinition {
  arguments?: string[];
  paths?: string[];
}

type Scope = vscode.WorkspaceFolder | vscode.TaskScope.Global | vscode.TaskScope.Workspace;

function makeTask(definition: Definition, name: string, scope: Scope): vscode.Task {
  const { path } = readSettings();
  // The problem matcher reads the format 'text'; a task's output is a terminal,
  // where another one is the default.
  const task = new vscode.Task(
    definition, scope, name, 'corolint',
    new vscode.ProcessExecution(
      findProgram(path) ?? path,
      ['--format=text', ...(definition.arguments ?? []), ...(definition.paths ?? [])]),
    '$corolint');
  task.presentationOptions = { clear: true, reveal: vscode.TaskRevealKind.Always };
  return task;
}

/** The tasks that need not be written into a tasks.json. */
function providedTasks(folder: vscode.WorkspaceFolder): vscode.Task[] {
  const lint = makeTask({ type: taskType }, 'lint', folder);
  lint.detail = 'Lint all files of the compilation database';
  const fix = makeTask({ type: taskType, arguments: ['--fix'] }, 'fix', folder);
  fix.detail = 'Apply all safe fixes';
  return [lint, fix];
}

export class TaskProvider implements vscode.TaskProvider {
  provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap(providedTasks);
  }

  resolveTask(task: vscode.Task): vscode.Task {
    return makeTask(task.definition as Definition, task.name,
                    task.scope ?? vscode.TaskScope.Workspace);
  }
}

/** Lints the project of the active file. */
export async function lintProject() {
  const file = vscode.window.activeTextEditor?.document.uri;
  const folder = (file && vscode.workspace.getWorkspaceFolder(file)) ??
      vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showInformationMessage('corolint: open a folder to lint it.');
    return;
  }
  await vscode.tasks.executeTask(providedTasks(folder)[0]);
}
