//===- explain.ts - shows a check's page -----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

import { execFile } from 'child_process';
import { promisify } from 'util';
import * as vscode from 'vscode';
import { notFound, textOf } from './messages';
import { findProgram } from './programs';
import { readSettings, workspaceFolder } from './settings';

const scheme = 'corolint-check';

async function corolint(...args: string[]): Promise<string> {
  const { path } = readSettings();
  const program = findProgram(path);
  if (!program)
    throw new Error(notFound(path, 'corolint.path'));
  return (await promisify(execFile)(program, args, { cwd: workspaceFolder() })).stdout;
}

/** Shows `corolint --explain` as documents, so that pages can be previewed. */
export class ExplainedChecks implements vscode.TextDocumentContentProvider {
  static readonly scheme = scheme;

  provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return corolint('--explain', uri.path.replace(/^\//, '').replace(/\.md$/, ''));
  }
}

interface Finding {
  check: string;
  page?: vscode.Uri;
}

/** The finding that the cursor is on, or else in the line of. */
function findingAtCursor(): Finding | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor)
    return undefined;
  const cursor = editor.selection.active;
  let found: Finding | undefined;
  for (const { code, range } of vscode.languages.getDiagnostics(editor.document.uri)) {
    const check = String(typeof code === 'object' ? code.value : code);
    if (!check.startsWith('coro-'))
      continue;
    const finding = { check, page: typeof code === 'object' ? code.target : undefined };
    if (range.contains(cursor))
      return finding;
    if (range.start.line === cursor.line)
      found ??= finding;
  }
  return found;
}

async function askForCheck(): Promise<Finding | undefined> {
  const lines = (await corolint('--list-checks')).split('\n');
  const items = lines.flatMap(line => {
    const match = /^\s*(coro-[a-z-]+)\s*(.*)$/.exec(line);
    return match ? [{ label: match[1], description: match[2] }] : [];
  });
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'The check to explain' });
  return chosen && { check: chosen.label };
}

/** Shows the page of a check: the given one, that of the finding at the cursor,
 *  or one that the user chooses. */
export async function explainCheck(check?: string) {
  try {
    const finding = check ? { check } : findingAtCursor() ?? (await askForCheck());
    if (!finding)
      return;
    if ('page' in finding && finding.page?.scheme.startsWith('http')) {
      await vscode.env.openExternal(finding.page);
      return;
    }
    await vscode.commands.executeCommand(
      'markdown.showPreview', vscode.Uri.from({ scheme, path: `/${finding.check}.md` }));
  } catch (error) {
    void vscode.window.showErrorMessage(`corolint: ${textOf(error)}`);
  }
}
