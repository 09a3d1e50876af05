import {
  InsertTextMode,
  MarkupKind,
  TextDocumentEdit,
  type InitializeParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';

/** What the client on the other side can do, read once from `initialize`. */
export class Client {
  readonly folders: readonly string[];
  /** The editor's language, for texts. */
  readonly locale: string;
  /** Settings sent along by clients that cannot be asked for them. */
  readonly settings: unknown;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly hasFolders: boolean;
  /** It asks for diagnostics; to one that does not they are sent. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  /** It links a diagnostic to a page about it. */
  readonly linksDiagnostics: boolean;
  /** It is our own client, which shows the status. */
  readonly knowsStatus: boolean;
  readonly hoverFormat: 'markdown' | 'plaintext';
  readonly completion: {
    readonly insertReplace: boolean;
    readonly itemDefaults: boolean;
    readonly snippets: boolean;
    readonly asIs: boolean;
    readonly format: 'markdown' | 'plaintext';
  };
  readonly codeActions: { readonly snippets: boolean };
  readonly inlayHints: { readonly resolvesTooltips: boolean; readonly format: 'markdown' | 'plaintext' };
  readonly refreshesInlayHints: boolean;
  /** It shows document symbols as a tree. */
  readonly nestsSymbols: boolean;
  /** It knows of what version of a document an edit is. */
  private readonly takesVersions: boolean;

  constructor(params: InitializeParams) {
    const { workspace, textDocument } = params.capabilities;
    const options = asRecord(params.initializationOptions);
    this.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.locale = asText(options['locale']) ?? params.locale ?? 'en';
    this.settings = options['settings'];
    this.hasConfiguration = workspace?.configuration === true;
    this.registersConfiguration = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.registersWatchers = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.hasFolders = workspace?.workspaceFolders === true;
    this.pulls = textDocument?.diagnostic !== undefined;
    this.refreshesDiagnostics = workspace?.diagnostics?.refreshSupport === true;
    // For both ways to get diagnostics; the other one has a capability for it only since LSP 3.18.
    this.linksDiagnostics = textDocument?.publishDiagnostics?.codeDescriptionSupport === true;
    this.knowsStatus = options['statusNotifications'] === true;
    this.hoverFormat = formatOf(textDocument?.hover?.contentFormat);
    const item = textDocument?.completion?.completionItem;
    this.completion = {
      insertReplace: item?.insertReplaceSupport === true,
      itemDefaults: ['editRange', 'data'].every((name) =>
        textDocument?.completion?.completionList?.itemDefaults?.includes(name),
      ),
      snippets: item?.snippetSupport === true,
      asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
      format: formatOf(item?.documentationFormat),
    };
    this.inlayHints = {
      resolvesTooltips: textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
      // What a tooltip may be written in is not said by itself; it is shown as a hover is.
      format: this.hoverFormat,
    };
    this.refreshesInlayHints = workspace?.inlayHint?.refreshSupport === true;
    this.nestsSymbols = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    this.takesVersions = workspace?.workspaceEdit?.documentChanges === true;
    // Tab stops are a matter of versioned edits alone.
    this.codeActions = { snippets: this.takesVersions && workspace?.workspaceEdit?.snippetEditSupport === true };
  }

  /** An edit as this client takes it: without versions, the same changes by the address of the document. */
  editFor(edit: WorkspaceEdit): WorkspaceEdit {
    if (this.takesVersions || !edit.documentChanges) return edit;
    const changes: Record<string, TextEdit[]> = {};
    for (const change of edit.documentChanges) {
      if (!TextDocumentEdit.is(change)) continue;
      const { uri } = change.textDocument;
      changes[uri] = [...(changes[uri] ?? []), ...change.edits.filter((one): one is TextEdit => 'newText' in one)];
    }
    return { changes };
  }
}

/** Plain text only for a client that says so; one that says nothing shows Markdown readably. */
function formatOf(formats: readonly MarkupKind[] | undefined): 'markdown' | 'plaintext' {
  return formats && !formats.includes(MarkupKind.Markdown) ? 'plaintext' : 'markdown';
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
