// What VS Code does for an extension, as far as ours needs it: documents,
// diagnostics, code actions, settings, messages. Under Node, without windows;
// the extension, the language client and the server are the real ones.
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
'use strict';
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const types = require('./types.cjs');

const { Disposable, EventEmitter, Position, Range, Uri } = types;
const languageOf = { '.c': 'c', '.cpp': 'cpp', '.h': 'cpp', '.md': 'markdown' };

class Document {
  version = 1;
  constructor(file) {
    this.uri = Uri.file(file);
    this.fileName = file;
    this.languageId = languageOf[path.extname(file)] ?? 'plaintext';
    this.text = fs.readFileSync(file, 'utf8');
  }
  getText() {
    return this.text;
  }
  offsetAt({ line, character }) {
    let start = 0;
    for (let i = 0; i < line; ++i)
      start = this.text.indexOf('\n', start) + 1;
    return start + character;
  }
  rangeOf(text) {
    const start = this.text.indexOf(text);
    if (start < 0)
      throw new Error(`no '${text}' in ${this.fileName}`);
    const before = this.text.slice(0, start).split('\n');
    const at = new Position(before.length - 1, before.at(-1).length);
    return new Range(at, new Position(at.line, at.character + text.length));
  }
}

/** A VS Code with \p folder open, and with \p settings and \p extensions. */
function makeHost({ folder, extension, settings = {}, extensions = [] }) {
  const manifest = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
  const defaults = manifest.contributes.configuration.properties;
  const events = Object.fromEntries(
    ['open', 'change', 'save', 'close', 'configuration', 'extensions'].map(
      name => [name, new EventEmitter()]));
  const never = new EventEmitter().event;
  const documents = [];
  const collections = new Set();
  const codeActionProviders = new Set();
  const commands = new Map();
  const host = {
    manifest, settings, commands, providers: new Map(),
    messages: [], statusItems: [], outputs: [], executed: [], opened: [], answers: new Map(),
  };

  const register = (set, value) => {
    set.add(value);
    return new Disposable(() => set.delete(value));
  };
  const registerIn = (map, name, value) => {
    if (map.has(name))
      throw new Error(`'${name}' already exists`);
    map.set(name, value);
    return new Disposable(() => map.delete(name));
  };
  const matches = (selector, document) =>
    [selector].flat().some(filter =>
      (!filter.language || filter.language === document.languageId) &&
      (!filter.scheme || filter.scheme === document.uri.scheme));

  const workspaceFolders = [{ uri: Uri.file(folder), name: path.basename(folder), index: 0 }];
  const workspace = {
    workspaceFolders, textDocuments: documents, notebookDocuments: [],
    getWorkspaceFolder: () => workspaceFolders[0],
    getConfiguration(section) {
      const whole = name => (section ? `${section}.${name}` : name);
      return {
        get: (name, otherwise) =>
          settings[whole(name)] ?? defaults[whole(name)]?.default ?? otherwise,
      };
    },
    async applyEdit(edit) {
      for (const [uri, edits] of edit.entries())
        await host.change(documents.find(each => each.uri.toString() === uri.toString()), edits);
      return true;
    },
    registerTextDocumentContentProvider: (scheme, provider) =>
      registerIn(host.providers, scheme, provider),
    createFileSystemWatcher: () => ({
      onDidCreate: never, onDidChange: never, onDidDelete: never, dispose() {} }),
    onDidOpenTextDocument: events.open.event, onDidChangeTextDocument: events.change.event,
    onDidSaveTextDocument: events.save.event, onDidCloseTextDocument: events.close.event,
    onDidChangeConfiguration: events.configuration.event,
  };
  for (const name of ['onWillSaveTextDocument', 'onDidChangeWorkspaceFolders',
    'onDidCreateFiles', 'onDidRenameFiles', 'onDidDeleteFiles', 'onWillCreateFiles',
    'onWillRenameFiles', 'onWillDeleteFiles', 'onDidOpenNotebookDocument',
    'onDidChangeNotebookDocument', 'onDidSaveNotebookDocument', 'onDidCloseNotebookDocument'])
    workspace[name] = never;

  const languages = {
    match: (selector, document) => (matches(selector, document) ? 10 : 0),
    createDiagnosticCollection() {
      const all = new Map();
      const collection = {
        all,
        set: (uri, diagnostics) => all.set(uri.toString(), diagnostics ?? []),
        delete: uri => all.delete(uri.toString()),
        clear: () => all.clear(),
        dispose: () => collections.delete(collection),
      };
      collections.add(collection);
      return collection;
    },
    getDiagnostics: uri => [...collections].flatMap(each => each.all.get(uri.toString()) ?? []),
    registerCodeActionsProvider: (selector, provider) =>
      register(codeActionProviders, { selector, provider }),
    createLanguageStatusItem(id) {
      const item = { id, dispose() {} };
      host.statusItems.push(item);
      return item;
    },
  };
  // What else the server can do is registered, and not asked for.
  const languagesOrMore = new Proxy(languages, {
    get: (all, name) => all[name] ??
      (String(name).startsWith('register') ? () => new Disposable(() => {}) : undefined),
  });

  const say = severity => (message, ...choices) => {
    host.messages.push({ severity, message, choices });
    return Promise.resolve(choices.find(choice => host.answers.get(message) === choice));
  };
  const window = {
    activeTextEditor: undefined, visibleTextEditors: [],
    tabGroups: { all: [], onDidChangeTabs: never, onDidChangeTabGroups: never },
    onDidChangeActiveTextEditor: never, onDidChangeVisibleTextEditors: never,
    createOutputChannel(name) {
      const channel = {
        name, text: '', shown: 0,
        append: text => { channel.text += text; },
        appendLine: text => { channel.text += `${text}\n`; },
        show: () => { ++channel.shown; },
        dispose() {},
      };
      host.outputs.push(channel);
      return channel;
    },
    showErrorMessage: say('error'), showWarningMessage: say('warning'),
    showInformationMessage: say('information'),
    withProgress: (_, task) => task({ report() {} }, new types.CancellationTokenSource().token),
    showQuickPick: async items => {
      host.offered = items;
      return items.find(item => item.label === host.pick);
    },
  };

  host.vscode = {
    ...types, workspace, languages: languagesOrMore, window,
    env: {
      language: 'en', appName: 'fake',
      openExternal: async uri => { host.opened.push(uri.toString()); return true; },
    },
    commands: {
      registerCommand: (name, handler) => registerIn(commands, name, handler),
      async executeCommand(name, ...args) {
        host.executed.push({ name, args });
        return commands.get(name)?.(...args);
      },
    },
    tasks: {
      registerTaskProvider: (type, provider) => registerIn(host.providers, type, provider),
      executeTask: async task => { host.executed.push({ name: 'task', args: [task] }); },
    },
    extensions: {
      getExtension: id => (extensions.includes(id) ? { id } : undefined),
      onDidChange: events.extensions.event,
    },
  };

  Object.assign(host, {
    async activate() {
      const load = Module._load;
      Module._load = (name, ...rest) => (name === 'vscode' ? host.vscode : load(name, ...rest));
      const main = require.resolve(path.join(extension, manifest.main));
      delete require.cache[main]; // It may belong to another test's host.
      host.main = require(main);
      Module._load = load;
      host.context = { subscriptions: [] };
      await host.main.activate(host.context);
    },
    async deactivate() {
      await host.main.deactivate();
      host.context.subscriptions.forEach(each => each.dispose());
    },
    async open(file) {
      const document = new Document(file);
      documents.push(document);
      window.activeTextEditor = { document, selection: new types.Selection(0, 0, 0, 0) };
      await events.open.fire(document);
      return document;
    },
    /** Makes the edits, which do not overlap, from the last to the first. */
    async change(document, edits) {
      const sorted = [...edits].sort((a, b) => b.range.start.compareTo(a.range.start));
      const contentChanges = sorted.map(({ range, newText }) => {
        const rangeOffset = document.offsetAt(range.start);
        const rangeLength = document.offsetAt(range.end) - rangeOffset;
        document.text = document.text.slice(0, rangeOffset) + newText +
          document.text.slice(rangeOffset + rangeLength);
        return { range, rangeOffset, rangeLength, text: newText };
      });
      ++document.version;
      await events.change.fire({ document, contentChanges });
    },
    diagnostics: document => languages.getDiagnostics(document.uri),
    /** What the light bulb offers at a diagnostic. */
    async codeActions(document, diagnostic) {
      const actions = [];
      for (const { selector, provider } of codeActionProviders)
        if (matches(selector, document))
          actions.push(...await provider.provideCodeActions(
            document, diagnostic.range, { diagnostics: [diagnostic], triggerKind: 1 },
            new types.CancellationTokenSource().token) ?? []);
      return actions;
    },
    async apply(action) {
      if (action.edit)
        await workspace.applyEdit(action.edit);
      const command = typeof action.command === 'string' ? action : action.command;
      if (command)
        await host.vscode.commands.executeCommand(command.command, ...command.arguments ?? []);
    },
    async configure(changes) {
      Object.assign(settings, changes);
      await events.configuration.fire({
        affectsConfiguration: section => Object.keys(changes).some(
          name => name === section || name.startsWith(`${section}.`)),
      });
    },
    async install(id) {
      extensions.push(id);
      await events.extensions.fire();
    },
  });
  return host;
}

/** Waits until \p condition gives something, and returns that. */
async function until(condition, what) {
  for (let i = 0; i < 1200; ++i) {
    const value = await condition();
    if (value)
      return value;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${typeof what === 'function' ? what() : what}`);
}

module.exports = { makeHost, until };
