//===- server.ts - starts and watches the language server ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

import { ChildProcess, spawn } from 'child_process';
import * as vscode from 'vscode';
import {
  CloseAction, CloseHandlerResult, ErrorAction, LanguageClient,
  RevealOutputChannelOn, ServerCapabilities, State, StaticFeature,
} from 'vscode-languageclient/node';
import { Choice, chooseServer, languages } from './choice';
import { notFound, textOf } from './messages';
import { findClangd, findProgram } from './programs';
import { Settings, readSettings, workspaceFolder } from './settings';
import { Status } from './status';

/** A server that crashes more often than this within the time is given up. */
const mostRestarts = 4;
const restartPeriod = 3 * 60 * 1000; // Milliseconds.

interface Command {
  program: string;
  arguments: string[];
}

/** What is asked of `corolint lsp` goes through code actions; its commands have
 *  the names of clangd's, which the clangd extension has registered. */
class NoCommands implements StaticFeature {
  preInitialize(capabilities: ServerCapabilities) {
    delete capabilities.executeCommandProvider;
  }
  fillClientCapabilities() {}
  initialize() {}
  getState() {
    return { kind: 'static' as const };
  }
  clear() {}
}

/** What users are told is said by Server, once and in its words. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown) {
    super.error(message, data, false);
  }
}

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private child: ChildProcess | undefined;
  private starting = false; // Until the server has answered.
  private running: string | undefined; // What was started, to see changes.
  private restarts: number[] = [];
  // Starts and stops follow each other.
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly output: vscode.OutputChannel,
              private readonly status: Status) {}

  /** Starts what the settings say, in place of what runs. */
  restart(): Promise<void> {
    this.giveUpStart();
    return this.enqueue(async () => {
      await this.stop();
      this.restarts = [];
      await this.start();
    });
  }

  /** As restart(), if the settings now say something else. */
  update(): Promise<void> {
    return this.enqueue(async () => {
      if (this.wanted() === this.running)
        return;
      await this.stop();
      await this.start();
    });
  }

  dispose(): Promise<void> {
    this.giveUpStart();
    return this.enqueue(() => this.stop());
  }

  /** A program that is no server is not waited for. */
  private giveUpStart() {
    if (this.starting)
      this.child?.kill();
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step, step);
    return this.queue;
  }

  private wanted(): string {
    const settings = readSettings();
    return JSON.stringify([settings, chooseServer(settings)]);
  }

  private async start() {
    const settings = readSettings();
    const choice = chooseServer(settings);
    this.running = this.wanted();
    if (choice.server === 'off') {
      this.status.off(choice.reason);
      this.output.appendLine(`No server is started: ${choice.reason}.`);
      return;
    }
    const command = this.command(settings, choice);
    if (!command)
      return;
    this.output.appendLine(
      `Starting ${[command.program, ...command.arguments].join(' ')} (${choice.reason})`);
    await this.run(command, choice);
  }

  private command(settings: Settings, choice: Choice): Command | undefined {
    const clangd = choice.server === 'clangd';
    const program = clangd ? findClangd(settings) : findProgram(settings.path);
    if (program)
      return { program, arguments: [...(clangd ? [] : ['lsp']), ...settings.arguments] };
    const name = clangd ? settings.clangdPath || 'corolint-clangd' : settings.path;
    const option = clangd && settings.clangdPath ? 'corolint.clangdPath' : 'corolint.path';
    this.fail(notFound(name, option), option);
    return undefined;
  }

  private async run(command: Command, choice: Choice) {
    const server = choice.server === 'clangd' ? 'clangd' : 'lsp';
    const name = server === 'clangd' ? 'corolint-clangd' : 'corolint lsp';
    this.status.starting(name);
    let cameUp = false;
    let tried = () => {};
    const firstTry = new Promise<void>(resolve => { tried = resolve; });
    const client = new QuietClient(
      'corolint', 'corolint', () => this.launch(command),
      {
        documentSelector: languages[server].map(language => ({ scheme: 'file', language })),
        outputChannel: this.output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: async () => {
            // The client would forget that start() is still to fail.
            await firstTry;
            return cameUp ? this.closed(name)
                          : { action: CloseAction.DoNotRestart, handled: true };
          },
        },
        // Let start() report it; the client would try to stop what does not run.
        initializationFailedHandler: error => { throw error; },
      });
    if (server === 'lsp')
      client.registerFeature(new NoCommands());
    client.onDidChangeState(event => {
      if (event.newState === State.Running) {
        cameUp = true;
        this.status.running(name, choice.reason);
      }
    });
    this.client = client;
    this.starting = true;
    try {
      await client.start();
    } catch (error) {
      this.child?.kill();
      this.fail(`${name} could not be started: ${textOf(error)}`);
    } finally {
      this.starting = false;
      tried();
    }
  }

  private async launch(command: Command): Promise<ChildProcess> {
    const child = spawn(command.program, command.arguments, { cwd: workspaceFolder() });
    this.child = child;
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    return child;
  }

  private closed(name: string): CloseHandlerResult {
    const now = Date.now();
    this.restarts = this.restarts.filter(then => now - then < restartPeriod);
    if (this.restarts.length < mostRestarts) {
      this.restarts.push(now);
      return { action: CloseAction.Restart, handled: true };
    }
    this.fail(`${name} has crashed ${mostRestarts + 1} times within three minutes ` +
              'and is not started again. The output tells what it said last.');
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private async stop() {
    const client = this.client;
    this.client = undefined;
    this.running = undefined;
    if (!client)
      return;
    try {
      await client.dispose();
    } catch {
      // One that never came up, or is dead, needs no stopping.
    }
  }

  private fail(problem: string, option?: string) {
    this.status.failed(problem);
    this.output.appendLine(problem);
    const actions = option ? ['Open Settings', 'Show Output'] : ['Restart', 'Show Output'];
    // Nobody waits for the answer.
    void vscode.window.showErrorMessage(`corolint: ${problem}`, ...actions).then(answer => {
      if (answer === 'Open Settings')
        void vscode.commands.executeCommand('workbench.action.openSettings', option);
      else if (answer === 'Restart')
        void this.restart();
      else if (answer === 'Show Output')
        this.output.show();
    });
  }
}
