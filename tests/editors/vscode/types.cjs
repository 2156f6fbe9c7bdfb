// The classes and enumerations of VS Code's API that the extension and the
// language client use. See fake.cjs.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
'use strict';
const { fileURLToPath, pathToFileURL } = require('node:url');

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.slice(0, text.indexOf(':'));
  }
  static file(path) {
    return new Uri(pathToFileURL(path).href);
  }
  static parse(text) {
    return new Uri(text);
  }
  static from({ scheme, path }) {
    return new Uri(`${scheme}:${path}`);
  }
  get path() {
    return this.scheme === 'file' ? this.fsPath : this.text.slice(this.scheme.length + 1);
  }
  get fsPath() {
    return fileURLToPath(this.text);
  }
  toString() {
    return this.text;
  }
}

class Position {
  constructor(line, character) {
    this.line = line;
    this.character = character;
  }
  compareTo(other) {
    return this.line - other.line || this.character - other.character;
  }
}

class Range {
  constructor(a, b, c, d) {
    this.start = typeof a === 'number' ? new Position(a, b) : a;
    this.end = typeof a === 'number' ? new Position(c, d) : b;
  }
  get isEmpty() {
    return this.start.compareTo(this.end) === 0;
  }
  contains(position) {
    return this.start.compareTo(position) <= 0 && position.compareTo(this.end) <= 0;
  }
  overlaps(other) {
    return this.start.compareTo(other.end) <= 0 && other.start.compareTo(this.end) <= 0;
  }
}

class Selection extends Range {
  get active() {
    return this.end;
  }
}

class Location {
  constructor(uri, range) {
    this.uri = uri;
    this.range = range;
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class DiagnosticRelatedInformation {
  constructor(location, message) {
    Object.assign(this, { location, message });
  }
}

class TextEdit {
  constructor(range, newText) {
    Object.assign(this, { range, newText });
  }
}

class WorkspaceEdit {
  edits = new Map();
  set(uri, edits) {
    this.edits.set(uri.toString(), edits.map(edit => (Array.isArray(edit) ? edit[0] : edit)));
  }
  replace(uri, range, newText) {
    this.edits.set(uri.toString(), [...(this.edits.get(uri.toString()) ?? []),
                                    new TextEdit(range, newText)]);
  }
  entries() {
    return [...this.edits].map(([uri, edits]) => [Uri.parse(uri), edits]);
  }
}

class CodeActionKind {
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  }
}
for (const [name, value] of Object.entries({
  Empty: '', QuickFix: 'quickfix', Refactor: 'refactor', RefactorExtract: 'refactor.extract',
  RefactorInline: 'refactor.inline', RefactorRewrite: 'refactor.rewrite', Source: 'source',
  SourceOrganizeImports: 'source.organizeImports', SourceFixAll: 'source.fixAll' }))
  CodeActionKind[name] = new CodeActionKind(value);

class CodeAction {
  constructor(title, kind) {
    Object.assign(this, { title, kind });
  }
}

class Disposable {
  constructor(dispose) {
    this.dispose = dispose;
  }
  static from(...all) {
    return new Disposable(() => all.forEach(each => each.dispose()));
  }
}

class EventEmitter {
  listeners = new Set();
  event = (listener, self) => {
    const bound = self ? listener.bind(self) : listener;
    this.listeners.add(bound);
    return new Disposable(() => this.listeners.delete(bound));
  };
  fire(value) {
    return Promise.all([...this.listeners].map(listener => listener(value)));
  }
  dispose() {
    this.listeners.clear();
  }
}

class CancellationTokenSource {
  emitter = new EventEmitter();
  token = { isCancellationRequested: false, onCancellationRequested: this.emitter.event };
  cancel() {
    this.token.isCancellationRequested = true;
    this.emitter.fire();
  }
  dispose() {}
}

class Task {
  constructor(definition, scope, name, source, execution, problemMatchers) {
    Object.assign(this, { definition, scope, name, source, execution, problemMatchers });
  }
}

class ProcessExecution {
  constructor(process, args, options) {
    Object.assign(this, { process, args, options });
  }
}

module.exports = {
  Uri, Position, Range, Selection, Location, Diagnostic, DiagnosticRelatedInformation, TextEdit,
  WorkspaceEdit, CodeActionKind, CodeAction, Disposable, EventEmitter, CancellationTokenSource,
  Task, ProcessExecution,
  // The client derives classes from these; the tests ask for none of them.
  CompletionItem: class {}, CodeLens: class {}, DocumentLink: class {},
  CallHierarchyItem: class {}, TypeHierarchyItem: class {}, SymbolInformation: class {},
  InlayHint: class {}, CancellationError: class extends Error {},
  TabInputText: class {}, TabInputTextDiff: class {}, TabInputCustom: class {},
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
  CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
  LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
  ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
  TaskScope: { Global: 1, Workspace: 2 },
  TaskRevealKind: { Always: 1, Silent: 2, Never: 3 },
  NotebookCellKind: { Markup: 1, Code: 2 },
  ViewColumn: { Active: -1 },
  version: '1.82.0',
};
