import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import lsp from 'vscode-languageserver-protocol/node';
import { clientCapabilities } from './capabilities.mjs';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const SILENT = { error() {}, warn() {}, info() {}, log() {} };

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {readonly string[]} command arguments for this Node
 * @property {Readonly<Record<string, string>>} [env]
 * @property {unknown} [initializationOptions]
 */

/** One server process and the connection to it, from spawn to exit: what an editor does, and a clock. */
export class Client {
  /** What went wrong without ending the session. */
  notes = new Set();
  /** Called with each published set of diagnostics and the time of its arrival. */
  publishListeners = new Set();
  registered = new Map();
  capabilities = {};
  stderr = '';
  /** How the process ended, once it has. */
  ended = undefined;

  /**
   * @param {Server} server
   * @param {string} folder the workspace
   */
  constructor(server, folder) {
    this.server = server;
    this.folderUri = pathToFileURL(folder).href;
    this.spawnedAt = this.heardAt = performance.now();
    // A process group of its own, so that whatever the server starts can be ended with it.
    this.child = spawn(process.execPath, server.command, {
      cwd: folder,
      detached: process.platform !== 'win32',
      env: { ...process.env, ...server.env },
    });
    this.child.stderr.on('data', (chunk) => (this.stderr = (this.stderr + chunk).slice(-1500)));
    this.child.stdout.on('data', () => (this.heardAt = performance.now()));
    this.child.stdin.on('error', () => {});
    this.exited = new Promise((resolve) => {
      this.child.on('error', (error) => resolve((this.ended = error.message)));
      this.child.on('exit', (code, signal) => resolve((this.ended = signal ? `signal ${signal}` : `code ${code}`)));
    });
    this.kill = this.kill.bind(this);
    process.once('exit', this.kill);
    this.#connect();
  }

  get pid() {
    return this.child.pid;
  }

  #connect() {
    const { stdout, stdin } = this.child;
    const reader = new lsp.StreamMessageReader(stdout);
    this.connection = lsp.createProtocolConnection(reader, new lsp.StreamMessageWriter(stdin), SILENT);
    this.connection.onError(() => {});
    this.connection.onRequest((method, params) => this.#reply(method, params));
    this.connection.onNotification((method, params) => {
      if (method !== 'textDocument/publishDiagnostics') return;
      const at = performance.now();
      for (const listener of [...this.publishListeners]) listener(params, at);
    });
    this.connection.listen();
  }

  /** What servers ask of their clients. */
  #reply(method, params) {
    const replies = {
      'workspace/configuration': () => params.items.map(() => null),
      'client/registerCapability': () => {
        for (const { method, registerOptions } of params.registrations)
          this.registered.set(method, registerOptions ?? {});
        return null;
      },
      'client/unregisterCapability': () => {
        for (const { method } of params.unregisterations) this.registered.delete(method);
        return null;
      },
      'workspace/workspaceFolders': () => [this.#folder()],
      'workspace/applyEdit': () => ({ applied: false }),
      'window/showMessageRequest': () => null,
      'window/showDocument': () => ({ success: true }),
      'window/workDoneProgress/create': () => null,
    };
    if (method in replies) return replies[method]();
    if (/^workspace\/\w+\/refresh$/.test(method)) return null;
    this.notes.add(`unanswered request ${method}`);
    return new lsp.ResponseError(lsp.ErrorCodes.MethodNotFound, method);
  }

  #folder() {
    return { uri: this.folderUri, name: path.basename(this.folderUri) };
  }

  /** Resolves when the server has answered `initialize`. */
  async initialize() {
    const answer = await this.request('initialize', {
      processId: process.pid,
      clientInfo: { name: 'bench' },
      rootUri: this.folderUri,
      workspaceFolders: [this.#folder()],
      capabilities: clientCapabilities,
      initializationOptions: this.server.initializationOptions,
    });
    this.capabilities = answer.result.capabilities;
    return answer;
  }

  /**
   * @param {string} method of a feature that servers announce either at once or later
   * @param {string} capability
   */
  offers(method, capability) {
    return this.registered.has(method) || Boolean(this.capabilities[capability]);
  }

  get sync() {
    const sync = this.capabilities.textDocumentSync;
    return (typeof sync === 'number' ? sync : sync?.change) ?? lsp.TextDocumentSyncKind.Incremental;
  }

  notify(method, params) {
    // A server that has just died is reported by the next request.
    this.connection.sendNotification(method, params).catch(() => {});
  }

  /** Sends one request. The clock stops when the parsed result is in the client's hands. */
  async request(method, params, timeoutMs = 90_000) {
    const sentAt = performance.now();
    let answeredAt = sentAt;
    const answered = this.connection.sendRequest(method, params).then((result) => {
      answeredAt = performance.now();
      return result;
    });
    const result = await this.within(timeoutMs, answered, method);
    return { result, sentAt, answeredAt, ms: answeredAt - sentAt };
  }

  /** Rejects when the promise takes longer, or when the server ends first. */
  async within(timeoutMs, promise, what) {
    let timer;
    const timeout = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms: ${what}`)), timeoutMs);
    });
    const died = this.exited.then((how) => {
      throw new Error(`the server exited (${how}) during ${what}`);
    });
    return Promise.race([promise, died, timeout]).finally(() => clearTimeout(timer));
  }

  /** Polls until the condition holds; false when time is up or the server has ended. */
  async until(condition, timeoutMs) {
    const end = performance.now() + timeoutMs;
    while (!condition() && performance.now() < end && this.ended === undefined) await sleep(5);
    return condition();
  }

  /** Waits until the server has been silent for a while. */
  async settle(quietMs, timeoutMs = 20_000) {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const now = performance.now();
      const left = Math.min(this.heardAt + quietMs, end) - now;
      if (left <= 0) return;
      await sleep(Math.max(1, left));
    }
  }

  /** Asks the server to leave; true when it did so by itself, with code 0. */
  async stop() {
    if (this.ended === undefined) {
      await this.request('shutdown', undefined, 5_000).then(
        () => this.notify('exit'),
        () => {},
      );
      await Promise.race([this.exited, sleep(3_000)]);
    }
    const isClean = this.ended === 'code 0';
    this.kill();
    process.removeListener('exit', this.kill);
    this.connection.dispose();
    for (const stream of [this.child.stdin, this.child.stdout, this.child.stderr]) stream.destroy();
    return isClean;
  }

  /** Ends the server and all that it started. */
  kill() {
    try {
      if (process.platform === 'win32') this.child.kill('SIGKILL');
      else process.kill(-this.pid, 'SIGKILL');
    } catch {
      // Everything has ended already.
    }
  }
}
