import {
  EventEmitter,
  env,
  window,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type Position,
  type Range,
  type TextDocument,
  type TextEditorOptions,
  type Uri,
  type WorkspaceEdit,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type CloseHandlerResult,
  type FormattingOptions,
  type LanguageClientOptions,
  type TextDocumentPositionParams,
} from 'vscode-languageclient';
import { crashRecord } from './crashes.ts';
import { documentSelector } from './documents.ts';
import {
  constantsOfferRequest,
  constantsRequest,
  copiesRequest,
  decodeRequest,
  explainAttributionRequest,
  pinRequest,
  sampleChoicesRequest,
  sampleRequest,
  statusChanged,
  statusRequest,
  type CatalogStatus,
  type ConstantsOffer,
  type Chosen,
  type Copies,
  type DecodedPage,
  type SampleCatalog,
} from './protocol.ts';
import { traceChannel } from './traceChannel.ts';

/** Binds a language client to a transport: a process in Node, a worker in the browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** `idle` until a document needs it; `stopped` when it could not be started or crashed too often. */
export type ServerState = 'idle' | 'starting' | 'running' | 'stopped';

/** The language server as the rest of the client sees it, over all its restarts. */
export class Server implements Disposable {
  readonly #createClient: CreateClient;
  readonly #output: LogOutputChannel;
  readonly #trace: ReturnType<typeof traceChannel>;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #catalogStatusChanged = new EventEmitter<string>();
  #client: BaseLanguageClient | undefined;
  #started: Promise<void> | undefined;
  #state: ServerState = 'idle';
  #crashes = crashRecord();

  constructor(createClient: CreateClient, output: LogOutputChannel) {
    this.#createClient = createClient;
    this.#output = output;
    this.#trace = traceChannel(output);
  }

  get state(): ServerState {
    return this.#state;
  }

  get onDidChangeState(): Event<ServerState> {
    return this.#stateChanged.event;
  }

  /** Fires with the uri, in the protocol's spelling, of a file whose catalog may have changed. */
  get onDidChangeCatalogStatus(): Event<string> {
    return this.#catalogStatusChanged.event;
  }

  /** Starts the server unless that has been done before. Never rejects: a failure is shown and becomes the state. */
  start(): Promise<void> {
    this.#started ??= this.#launch();
    return this.#started;
  }

  /** Starts afresh, whatever became of the last start. */
  async restart(): Promise<void> {
    await this.stop();
    this.#crashes = crashRecord();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#started;
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    // A server that does not answer is terminated by the client; there is nothing to tell the user.
    await client?.dispose().catch((error: unknown) => this.#output.warn('The server did not stop in order.', error));
    this.#setState('idle');
  }

  /** `undefined` while the server is not running. */
  async catalogStatus(uri: Uri): Promise<CatalogStatus | undefined> {
    const client = this.#running();
    return client?.sendRequest(statusRequest, { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } });
  }

  /** The edit that pins a catalog by a comment in the file; `undefined` when the file cannot hold one. */
  async pinEdit(uri: Uri, catalog: string): Promise<WorkspaceEdit | undefined> {
    const client = this.#running();
    const textDocument = client && { uri: client.code2ProtocolConverter.asUri(uri) };
    const edit = textDocument && (await client.sendRequest(pinRequest, { textDocument, catalog }));
    return edit ? client.protocol2CodeConverter.asWorkspaceEdit(edit) : undefined;
  }

  /** A page that says why the code at a position is whose it is; `undefined` where none stands. */
  async explainAttribution(uri: Uri, position: Position): Promise<string | undefined> {
    const client = this.#running();
    const explanation =
      client &&
      (await client.sendRequest(explainAttributionRequest, {
        textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
        position: client.code2ProtocolConverter.asPosition(position),
      }));
    return explanation?.markdown;
  }

  /** What a part of a document says: what is selected, or the response around the cursor; `undefined` where there is none. */
  async decodePart(uri: Uri, range: Range): Promise<DecodedPage | undefined> {
    const client = this.#running();
    const { code2ProtocolConverter: convert } = client ?? {};
    const params = convert && { textDocument: { uri: convert.asUri(uri) }, range: convert.asRange(range) };
    return (params && (await client?.sendRequest(decodeRequest, params))) ?? undefined;
  }

  /** What the error responses in a text say that stands in no document. */
  async decodeText(text: string): Promise<DecodedPage | undefined> {
    return (await this.#running()?.sendRequest(decodeRequest, { text })) ?? undefined;
  }

  /** The codes that samples can be made of, those of the systems that a document is about first. */
  async sampleCatalogs(uri: Uri): Promise<readonly SampleCatalog[]> {
    const client = this.#running();
    const textDocument = client && { uri: client.code2ProtocolConverter.asUri(uri) };
    return (textDocument && (await client.sendRequest(sampleChoicesRequest, { textDocument })))?.catalogs ?? [];
  }

  /** A sample response as it is to be written at a position. */
  async sampleText(
    uri: Uri,
    position: Position,
    chosen: Chosen,
    options: TextEditorOptions,
  ): Promise<string | undefined> {
    const client = this.#running();
    const params = client && { ...at(client, uri, position), chosen, options: formattingOf(options) };
    return (params && (await client.sendRequest(sampleRequest, params)))?.text;
  }

  /** The response at a position, or a sample, in every form that can be copied; `undefined` where there is none. */
  async copies(uri: Uri, position: Position, options: TextEditorOptions, chosen?: Chosen): Promise<Copies | undefined> {
    const client = this.#running();
    const params = client && {
      ...at(client, uri, position),
      options: formattingOf(options),
      ...(chosen && { chosen }),
    };
    return (params && (await client.sendRequest(copiesRequest, params))) ?? undefined;
  }

  /** What constants can be made of; `undefined` while the server is not running. */
  async constantsOffer(uri: Uri | undefined): Promise<ConstantsOffer | undefined> {
    const client = this.#running();
    const offer =
      client && (await client.sendRequest(constantsOfferRequest, { textDocument: identifier(client, uri) }));
    return offer ?? undefined;
  }

  /** A text for a new document, or for the regions of one the edit that makes them anew, or why there is neither. */
  async constants(
    catalog: string,
    target: { readonly language: string } | { readonly regionsOf: Uri },
  ): Promise<string | WorkspaceEdit | { readonly refusal: string } | undefined> {
    const client = this.#running();
    if (!client) return undefined;
    const [language, uri] = 'language' in target ? [target.language, undefined] : [null, target.regionsOf];
    const textDocument = identifier(client, uri);
    const answer = await client.sendRequest(constantsRequest, { catalog, language, textDocument });
    if (!answer || 'refusal' in answer) return answer ?? undefined;
    return 'text' in answer ? answer.text : client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  }

  uriOf(document: TextDocument | undefined): string | undefined {
    return document && this.#client?.code2ProtocolConverter.asUri(document.uri);
  }

  dispose(): void {
    this.#trace.dispose();
    this.#stateChanged.dispose();
    this.#catalogStatusChanged.dispose();
  }

  #running(): BaseLanguageClient | undefined {
    return this.#state === 'running' ? this.#client : undefined;
  }

  async #launch(): Promise<void> {
    this.#setState('starting');
    // A new client for each start: one whose start has failed cannot be started again.
    const client = this.#createClient(this.#clientOptions());
    this.#client = client;
    client.onNotification(statusChanged, ({ uri }) => this.#catalogStatusChanged.fire(uri));
    try {
      await client.start();
      this.#setState('running');
    } catch {
      // The language client has shown and logged the reason.
      this.#setState('stopped');
    }
  }

  #clientOptions(): LanguageClientOptions {
    return {
      documentSelector: [...documentSelector],
      outputChannel: this.#output,
      traceOutputChannel: this.#trace.channel,
      initializationOptions: { locale: env.language, statusNotifications: true },
      synchronize: { configurationSection: 'errorCodeAssist' },
      // Documents that other extensions open behind the scenes are not worth looking at.
      textSynchronization: { delayOpenNotifications: true },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count) => ({
          action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        }),
        closed: () => this.#closed(),
      },
    };
  }

  /** The server's process has ended, and nobody asked for that. */
  #closed(): CloseHandlerResult {
    // A server that dies while starting dies again; what start() rejects with is shown already.
    if (this.#state !== 'running') return { action: CloseAction.DoNotRestart, handled: true };
    if (this.#crashes.worthRestarting()) {
      this.#setState('starting');
      this.#noticeRestart();
      return { action: CloseAction.Restart, handled: true };
    }
    this.#setState('stopped');
    void this.#notify(window.showErrorMessage, 'stopped too often and was not started again.', 'Restart Server');
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** Says so when the restarted server runs, not before: it might not. */
  #noticeRestart(): void {
    const client = this.#client;
    const listener = client?.onDidChangeState(({ newState }) => {
      if (client !== this.#client) return;
      if (newState === State.StartFailed) this.#setState('stopped');
      if (newState === State.Running) {
        this.#setState('running');
        void this.#notify(window.showInformationMessage, 'stopped and was started again.');
      }
      if (newState === State.StartFailed || newState === State.Running) listener?.dispose();
    });
  }

  async #notify(show: typeof window.showErrorMessage, what: string, ...more: readonly string[]): Promise<void> {
    const answer = await show(`Error Code Assist's server ${what}`, ...more, 'Show Output');
    if (answer === 'Show Output') this.#output.show();
    if (answer === 'Restart Server') await this.restart();
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}

function at(
  { code2ProtocolConverter: convert }: BaseLanguageClient,
  uri: Uri,
  position: Position,
): TextDocumentPositionParams {
  return { textDocument: { uri: convert.asUri(uri) }, position: convert.asPosition(position) };
}

/** An editor's own settings are resolved; the types allow for those that are only set. */
function formattingOf({ tabSize, insertSpaces }: TextEditorOptions): FormattingOptions {
  return { tabSize: typeof tabSize === 'number' ? tabSize : 2, insertSpaces: insertSpaces !== false };
}

function identifier(client: BaseLanguageClient, uri: Uri | undefined): { readonly uri: string } | null {
  return uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : null;
}
