//===- status.ts - how the server is ---------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

import * as vscode from 'vscode';
import { languages } from './choice';

/** The entry in the language status, behind the braces in the status bar. */
export class Status implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;

  constructor() {
    this.item = vscode.languages.createLanguageStatusItem(
      'corolint', languages.clangd.map(language => ({ language })));
    this.item.name = 'corolint';
    this.item.command = { command: 'corolint.showOutput', title: 'Show Output' };
  }

  starting(server: string) {
    this.show(`starting ${server}`, '', true);
  }

  running(server: string, reason: string) {
    this.show(server, reason);
  }

  off(reason: string) {
    this.show('corolint: no server', reason);
  }

  failed(problem: string) {
    this.show('corolint: stopped', problem);
    this.item.severity = vscode.LanguageStatusSeverity.Error;
  }

  private show(text: string, detail: string, busy = false) {
    this.item.text = text;
    this.item.detail = detail;
    this.item.busy = busy;
    this.item.severity = vscode.LanguageStatusSeverity.Information;
  }

  dispose() {
    this.item.dispose();
  }
}
