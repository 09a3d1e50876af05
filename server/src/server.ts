import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type CompletionContext,
  type Connection,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { builtInCatalogs } from './catalogs/builtIn.ts';
import { Client } from './client.ts';
import { attributionText } from './features/attribution/attributionText.ts';
import { explainAttribution } from './features/attribution/explainAttribution.ts';
import { decodeAt } from './features/decode/decodeAt.ts';
import { decodedPage } from './features/decode/decodedPage.ts';
import { DECODED, decodeOptions, decodePart, decodeText } from './features/decode/decodeText.ts';
import { copies } from './features/samples/copies.ts';
import { sampleChoices } from './features/samples/choices.ts';
import { sampleText } from './features/samples/insertion.ts';
import { codeActionKinds, codeActions } from './features/codeActions/codeActions.ts';
import { completion, completionTriggers, resolveCompletion } from './features/completion/completion.ts';
import { constantsAnswer, constantsOffer } from './features/constants.ts';
import { documentSymbols, flatSymbols } from './features/documentSymbols.ts';
import { hover } from './features/hover.ts';
import { inlayHints, resolveInlayHint } from './features/inlayHints.ts';
import { styleOf } from './features/markdown.ts';
import { pinEdit, status } from './features/status.ts';
import { guard } from './guard.ts';
import type { Host } from './host.ts';
import { manifestGlobs } from './languages/manifests.ts';
import { programGlob } from './languages/table.ts';
import {
  ConstantsOfferRequest,
  ConstantsRequest,
  CopiesRequest,
  DecodeRequest,
  ExplainAttributionRequest,
  PinRequest,
  SampleChoicesRequest,
  SampleRequest,
  StatusRequest,
} from './protocol.ts';
import { Reports } from './reports.ts';
import { parseSettings, settingsSection } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnread, LONGEST_READ } from './text/segments.ts';
import { Workspace } from './workspace.ts';

/** Serves one client over `connection`, which the caller made and this function listens on. */
export function startServer(connection: Connection, host: Host): void {
  const workspace = new Workspace(host, builtInCatalogs);
  const guarded = guard(connection.console, () => host.now());
  let client = new Client({ processId: null, rootUri: null, capabilities: {} });
  /** Why a request is refused, outside of the time between `initialize` and `shutdown`. */
  let refusal: ErrorCodes | undefined = ErrorCodes.ServerNotInitialized;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = new Client(params);
    refusal = undefined;
    workspace.folders = client.folders;
    workspace.editorLocale = client.locale;
    workspace.fallback = parseSettings(client.settings);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'error-code-assist' } };
  });

  connection.onShutdown(() => void (refusal = ErrorCodes.InvalidRequest));
  connection.onInitialized(() => {
    if (client.registersConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (client.registersWatchers)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED });
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        workspace.folders = [...workspace.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        settingsChanged();
      });
    }
  });

  /** The settings of each document as the client has them; asked for once, again after a change. */
  const configured = new Map<string, Promise<void>>();
  const configure = (uri: string): Promise<void> => {
    if (!client.hasConfiguration) return Promise.resolve();
    let pending = configured.get(uri);
    if (!pending) {
      pending = connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }).then(
        (raw: unknown) => {
          // Settings that changed again meanwhile, or a document that was closed, have no use for this answer.
          if (configured.get(uri) === pending) workspace.configure(uri, parseSettings(raw));
        },
        (error: unknown) => connection.console.warn(`The client has no settings for ${uri}: ${String(error)}`),
      );
      configured.set(uri, pending);
    }
    return pending;
  };

  /** One way for every request: settings, snapshot, feature, with the guard around it. */
  function ask<T>(
    name: string,
    uri: string,
    token: CancellationToken | undefined,
    fallback: T,
    feature: (snapshot: Snapshot) => T,
    eager = false,
  ): Promise<T> {
    return answer(name, token, fallback, async () => {
      await configure(uri);
      return (await workspace.ask(uri, feature, eager)) ?? fallback;
    });
  }

  /** What every request has around it. */
  function answer<T>(
    name: string,
    token: CancellationToken | undefined,
    fallback: T,
    run: () => Promise<T>,
  ): Promise<T> {
    return guarded(name, token, fallback, () => {
      if (refusal !== undefined) throw new ResponseError(refusal, `${name} is not answered now`);
      return run();
    });
  }

  /** The same for what can be asked without a document as well. */
  function askMaybe<T>(
    name: string,
    uri: string | undefined,
    token: CancellationToken,
    fallback: T,
    feature: (snapshot: Snapshot | undefined) => T,
  ): Promise<T> {
    return uri === undefined
      ? answer(name, token, fallback, () => Promise.resolve(feature(undefined)))
      : ask(name, uri, token, fallback, feature);
  }

  const reports = new Reports(connection, workspace, () => client, ask, host.rulePages);
  const settingsChanged = (): void => {
    configured.clear();
    workspace.forgetSettings();
    reports.refresh();
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    workspace.open(uri, languageId, version, text);
    if (workspace.document(uri)?.segmentation.segments.some(isUnread))
      connection.console.info(
        `${uri} has lines of more than ${LONGEST_READ} characters, in which no code is looked for`,
      );
    void configure(uri);
    reports.pushAround(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    void guarded('didChange', undefined, undefined, () => workspace.change(uri, version, contentChanges));
    reports.pushAround(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    reports.pushAround(uri);
    workspace.close(uri);
    configured.delete(uri);
    reports.forget(uri);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (!client.hasConfiguration) workspace.fallback = parseSettings(settings);
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // A list first: each change has to be told, whatever the ones before it came to.
    if (changes.map(({ uri }) => workspace.fileChanged(uri)).includes(true)) reports.refresh();
  });

  connection.onHover((p, token) =>
    ask(
      'hover',
      p.textDocument.uri,
      token,
      null,
      (s) => hover(s, p.position, { format: client.hoverFormat }) ?? null,
      true,
    ),
  );
  connection.onCompletion((p, token) =>
    ask(
      'completion',
      p.textDocument.uri,
      token,
      null,
      (s) => completion(s, p.position, { ...client.completion, ...triggerOf(p.context) }) ?? null,
    ),
  );
  connection.onCompletionResolve((item, token) =>
    guarded('completionResolve', token, item, () =>
      resolveCompletion(item, workspace.catalogs, workspace.localeOf(), client.completion),
    ),
  );
  connection.onCodeAction((p, token) =>
    ask('codeAction', p.textDocument.uri, token, null, (s) =>
      codeActions(s, p.range, p.context, client.codeActions).map((action) => ({
        ...action,
        ...(action.diagnostics && { diagnostics: reports.linked(action.diagnostics) }),
        ...(action.edit && { edit: client.editFor(action.edit) }),
      })),
    ),
  );
  connection.onDocumentSymbol((p, token) =>
    ask('documentSymbol', p.textDocument.uri, token, null, (s) => {
      const symbols = documentSymbols(s);
      return client.nestsSymbols ? [...symbols] : [...flatSymbols(symbols, p.textDocument.uri)];
    }),
  );
  connection.languages.inlayHint.on((p, token) =>
    ask('inlayHint', p.textDocument.uri, token, null, (s) => [...inlayHints(s, p.range, client.inlayHints)]),
  );
  connection.languages.inlayHint.resolve((hint, token) =>
    guarded('inlayHintResolve', token, hint, () =>
      resolveInlayHint(hint, workspace.catalogs, workspace.localeOf(), client.inlayHints),
    ),
  );
  connection.onRequest(StatusRequest, (p, token) =>
    ask('status', p.textDocument.uri, token, null, (s) => status(s, workspace.catalogs)),
  );
  connection.onRequest(ExplainAttributionRequest, (p, token) =>
    ask('explainAttribution', p.textDocument.uri, token, null, (s) => {
      const report = explainAttribution(s, p.position, workspace.catalogs);
      return report ? { markdown: attributionText(report, styleOf('markdown')) } : null;
    }),
  );
  connection.onRequest(PinRequest, (p, token) =>
    ask('pin', p.textDocument.uri, token, null, (s) => {
      const edit = pinEdit(s, p.catalog);
      return edit && client.editFor(edit);
    }),
  );
  connection.onRequest(DecodeRequest, (p, token) =>
    answer('decode', token, null, async () => {
      const uri = 'text' in p ? DECODED : p.textDocument.uri;
      await configure(uri);
      const options = decodeOptions(builtInCatalogs, workspace.settingsOf(uri), workspace.localeOf());
      if ('text' in p) return decodedPage(await decodeText(host, p.text, options), options);
      const part = await workspace.ask(uri, (s) => decodeAt(s, p.range));
      return part ? decodedPage(await decodePart(host, part, options), options) : null;
    }),
  );
  connection.onRequest(SampleChoicesRequest, (p, token) =>
    ask('sampleChoices', p.textDocument.uri, token, null, sampleChoices),
  );
  connection.onRequest(SampleRequest, (p, token) =>
    ask('sample', p.textDocument.uri, token, null, (s) => {
      const text = sampleText(s, p.position, p.chosen, p.options);
      return text === undefined ? null : { text };
    }),
  );
  connection.onRequest(CopiesRequest, (p, token) =>
    ask('copies', p.textDocument.uri, token, null, (s) => copies(s, p.position, p.options, p.chosen) ?? null),
  );
  connection.onRequest(ConstantsOfferRequest, (p, token) =>
    askMaybe('constantsOffer', p.textDocument?.uri, token, null, (s) => constantsOffer(workspace.catalogs, s)),
  );
  connection.onRequest(ConstantsRequest, (p, token) =>
    askMaybe('constants', p.textDocument?.uri, token, null, (s) => {
      const result = constantsAnswer(workspace.catalogs, p.catalog, p.language, s);
      return 'edit' in result ? { edit: client.editFor(result.edit) } : result;
    }),
  );
  connection.languages.diagnostics.on(async (p, token): Promise<DocumentDiagnosticReport> => {
    return { kind: DocumentDiagnosticReportKind.Full, items: await reports.on(p.textDocument.uri, token) };
  });

  connection.listen();
}

function triggerOf(context: CompletionContext | undefined): { readonly trigger?: string } {
  return context?.triggerCharacter === undefined ? {} : { trigger: context.triggerCharacter };
}

/** Files that others may take constants or evidence from, and what git ignores. */
const WATCHED = [programGlob, ...manifestGlobs, '**/.gitignore'].map((globPattern) => ({ globPattern }));

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    documentSymbolProvider: true,
    inlayHintProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: [...codeActionKinds] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pulls && {
      diagnosticProvider: { identifier: 'error-code-assist', interFileDependencies: true, workspaceDiagnostics: false },
    }),
  };
}
