import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
} from 'vscode-languageserver-protocol';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

/** A client that asks for diagnostics, answers for its settings and registers what it is asked to. */
export const able: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
};

/** A client that can do nothing but be told. */
export const plain: ClientCapabilities = {};

export interface Options {
  readonly transport?: 'stdio' | 'ipc';
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  readonly locale?: string;
  /** Answers `workspace/configuration` for a document; an absent answer is null, as of an editor without such settings. */
  readonly settings?: (uri: string) => unknown;
}

/** A client of the built server in a process of its own. It holds the documents as an editor does. */
export class Session {
  readonly registrations: Registration[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly configurationAsked: string[] = [];
  refreshes = 0;
  /** Answers `workspace/configuration`; may be replaced while the session runs. */
  settings: (uri: string) => unknown;
  result!: InitializeResult;
  private readonly documents = new Map<string, TextDocument>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    options: Options,
  ) {
    this.settings = options.settings ?? (() => null);
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      Promise.all(
        items.map(async ({ scopeUri, section }) => {
          assert.equal(section, 'errorCodeAssist');
          this.seen(() => void this.configurationAsked.push(scopeUri ?? ''));
          return (await this.settings(scopeUri ?? '')) ?? null;
        }),
      ),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
      this.seen(() => void this.registrations.push(...registrations)),
    );
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.seen(() => void this.refreshes++));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.seen(() => void this.published.push(params)),
    );
    connection.onNotification(LogMessageNotification.type, ({ message }) =>
      this.seen(() => void this.logged.push(message)),
    );
    connection.listen();
  }

  static async start(options: Options = {}): Promise<Session> {
    const session = Session.connect(options);
    session.result = await session.connection.sendRequest(InitializeRequest.type, parametersOf(options));
    await session.connection.sendNotification(InitializedNotification.type, {});
    return session;
  }

  /** A started process that nobody has said a word to. */
  static connect(options: Options = {}): Session {
    if (options.transport === 'ipc') {
      const child = fork(SERVER, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      return new Session(
        child,
        createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
        options,
      );
    }
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    return new Session(child, connection, options);
  }

  /** Ends the server as an editor does, and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const ended = this.exitCode();
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  exitCode(): Promise<number | null> {
    const { exitCode } = this.process;
    if (exitCode !== null) return Promise.resolve(exitCode);
    return new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** For `after`: whatever became of the test, no process stays. */
  kill(): void {
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }

  async open(uri: string, text: string, languageId = 'typescript'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.document(uri).version + 1;
    this.documents.set(uri, TextDocument.update(this.document(uri), contentChanges, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** As if typed: replaces the one occurrence of a text. */
  async replace(uri: string, text: string, by: string): Promise<void> {
    await this.change(uri, { range: this.range(uri, text), text: by });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** The position of `|` in a text that stands once in the document. */
  position(uri: string, place: string): Position {
    const text = place.replace('|', '');
    return this.document(uri).positionAt(this.only(uri, text) + place.indexOf('|'));
  }

  range(uri: string, text: string): Range {
    const start = this.only(uri, text);
    return { start: this.document(uri).positionAt(start), end: this.document(uri).positionAt(start + text.length) };
  }

  hover(uri: string, place: string): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: this.position(uri, place),
    });
  }

  /** The hover's text; empty for none. */
  async said(uri: string, place: string): Promise<string> {
    const hover = await this.hover(uri, place);
    return hover ? (hover.contents as { value: string }).value : '';
  }

  /** The page that says why the code at a place is whose it is; null for none. */
  async explained(uri: string, place: string): Promise<string | null> {
    const explanation = await this.connection.sendRequest<{ readonly markdown: string } | null>(
      'errorCodeAssist/explainAttribution',
      { textDocument: { uri }, position: this.position(uri, place) },
    );
    return explanation && explanation.markdown;
  }

  async complete(uri: string, place: string): Promise<CompletionList> {
    const list = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: this.position(uri, place),
    });
    if (list === null) return { isIncomplete: false, items: [] };
    assert.ok(!Array.isArray(list));
    return list;
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    return (report as FullDocumentDiagnosticReport).items;
  }

  /** The pulled diagnostics as `rule: message`. */
  async pulled(uri: string): Promise<string[]> {
    return (await this.pull(uri)).map(({ code, message }) => `${code}: ${message}`);
  }

  async actions(
    uri: string,
    range: Range,
    diagnostics: readonly Diagnostic[] = [],
    only?: readonly string[],
  ): Promise<CodeAction[]> {
    const context = { diagnostics: [...diagnostics], ...(only && { only: [...only] }) };
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (actions ?? []) as CodeAction[];
  }

  async changeSettings(settings: unknown = null): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  async fileChanged(uri: string): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
  }

  /** The first published diagnostics that fit, past ones included. */
  async publishedOf(
    uri: string,
    fits: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    return this.eventually(() => this.published.find((params) => params.uri === uri && fits(params)));
  }

  /** Waits for messages from the server until there is an answer; the test's own time limit ends a wait in vain. */
  async eventually<T>(ask: () => T | undefined): Promise<T> {
    for (;;) {
      const answer = ask();
      if (answer !== undefined) return answer;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  private seen(note: () => void): void {
    note();
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private only(uri: string, text: string): number {
    const all = this.text(uri);
    const at = all.indexOf(text);
    if (at < 0 || at !== all.lastIndexOf(text)) throw new Error(`"${text}" does not stand once in ${uri}`);
    return at;
  }
}

function parametersOf({ capabilities = able, folders, initializationOptions, locale }: Options): InitializeParams {
  return {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...(locale !== undefined && { locale }),
    ...(initializationOptions !== undefined && { initializationOptions }),
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
  };
}

/** An answer that the test gives when it likes. */
export function gate<T>(): { readonly promise: Promise<T>; readonly open: (value: T) => void } {
  let open!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (open = resolve));
  return { promise, open };
}

/** Sessions of one suite; `after` ends those that a test left running. */
export function sessions(): (options?: Options) => Promise<Session> {
  const started: Session[] = [];
  afterEach(() => {
    for (const session of started.splice(0)) session.kill();
  });
  return async (options) => {
    const session = await Session.start(options);
    started.push(session);
    return session;
  };
}

/** A function with one switch over a primaTime error, of which `codes` are the cases. */
export function switchOver(...codes: readonly string[]): string {
  const arms = codes.flatMap((code) => [`    case ${code}:`, '      return 1;']);
  return ['export function handle(error: { code: string }) {', '  switch (error.code) {', ...arms, '  }', '}', ''].join(
    '\n',
  );
}

export const MISSING_27 =
  'unhandled-code: 27 of 28 primaTime codes are not handled: PE01-1001, PE01-1002, PE01-1003 and 24 more';
