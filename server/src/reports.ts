import type { CancellationToken, Connection, Diagnostic } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { diagnostics } from './features/diagnostics/diagnostics.ts';
import { withRulePages } from './features/diagnostics/rulePages.ts';
import { steadied, type Report } from './features/diagnostics/steady.ts';
import { status } from './features/status.ts';
import { StatusChangedNotification } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** How a feature is asked about a document, with settings and the guard around it. */
export type Ask = <T>(
  name: string,
  uri: string,
  token: CancellationToken | undefined,
  fallback: T,
  feature: (snapshot: Snapshot) => T,
) => Promise<T>;

/** What is reported about documents, to clients that ask for it and to those that have to be told. */
export class Reports {
  private readonly lastStatus = new Map<string, string>();
  private readonly last = new Map<string, Report>();
  /** Documents about which something is to be sent. */
  private readonly pushing = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    /** The client is known only after `initialize`. */
    private readonly client: () => Client,
    private readonly ask: Ask,
    private readonly rulePages: string | undefined,
  ) {}

  /** The report on a document as it is now. */
  async on(uri: string, token?: CancellationToken): Promise<Diagnostic[]> {
    const seen = await this.ask('diagnostics', uri, token, undefined, (snapshot) => ({
      report: steadied(this.last.get(uri), snapshot, diagnostics(snapshot)),
      status: status(snapshot, this.workspace.catalogs),
    }));
    if (!seen) return [];
    const key = JSON.stringify([seen.status.inForce, seen.status.reason]);
    if (this.client().knowsStatus && this.lastStatus.get(uri) !== key)
      void this.connection.sendNotification(StatusChangedNotification, { uri });
    this.lastStatus.set(uri, key);
    this.last.set(uri, seen.report);
    return this.linked(seen.report.items);
  }

  /** With links, for a client that shows them. */
  linked(items: readonly Diagnostic[]): Diagnostic[] {
    return withRulePages(items, this.client().linksDiagnostics ? this.rulePages : undefined);
  }

  /** For clients that do not pull. A burst of changes is answered once. */
  push(uri: string): void {
    if (this.client().pulls || this.pushing.has(uri)) return;
    this.pushing.add(uri);
    setTimeout(() => {
      this.pushing.delete(uri);
      const version = this.workspace.document(uri)?.version;
      if (version === undefined) return;
      void this.on(uri).then((items) => {
        if (this.workspace.document(uri)?.version === version)
          void this.connection.sendDiagnostics({ uri, version, diagnostics: items });
      });
    }, 0);
  }

  /** For clients that do not pull: a document, and those that read constants of it. */
  pushAround(uri: string): void {
    for (const one of [uri, ...this.workspace.readersOf(uri)]) this.push(one);
  }

  refresh(): void {
    const { refreshesDiagnostics, refreshesInlayHints } = this.client();
    if (refreshesDiagnostics) void this.connection.languages.diagnostics.refresh();
    if (refreshesInlayHints) void this.connection.languages.inlayHint.refresh();
    for (const uri of this.workspace.openUris) this.push(uri);
  }

  /** Nothing is kept of a document that was closed. */
  forget(uri: string): void {
    this.lastStatus.delete(uri);
    this.last.delete(uri);
    if (!this.client().pulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
