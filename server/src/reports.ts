import type { CancellationToken, Connection, Diagnostic } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { reportOn } from './features/diagnostics/diagnostics.ts';
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

/** How much of a document that was never read is read for the first report on it, and between two other requests. Characters. */
const FIRST_READ = 64_000;
const READ_ON = 128_000;

/** What is reported about documents, to clients that ask for it and to those that have to be told. */
export class Reports {
  private readonly lastStatus = new Map<string, string>();
  private readonly last = new Map<string, Report>();
  /** Documents about which something is to be sent. */
  private readonly pushing = new Set<string>();
  /** Documents that are too long to be read at once, while the rest of them is read. */
  private readonly readingOn = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    /** The client is known only after `initialize`. */
    private readonly client: () => Client,
    private readonly ask: Ask,
    private readonly rulePages: string | undefined,
  ) {}

  /** The report on a document as it is now. The first one on a long document may be about its beginning alone; another follows. */
  async on(uri: string, token?: CancellationToken): Promise<Diagnostic[]> {
    const last = this.last.get(uri);
    const most = last === undefined && this.mayFollow() ? FIRST_READ : Infinity;
    // Asked again with what was missing, it is about as much as before.
    let end: number | undefined;
    const seen = await this.ask('diagnostics', uri, token, undefined, (snapshot) => {
      const report = end === undefined ? reportOn(snapshot, most) : reportOn(snapshot, Infinity, end);
      ({ end } = report);
      return {
        report: steadied(last, snapshot, report.items),
        isComplete: end === undefined,
        status: status(snapshot, this.workspace.catalogs),
      };
    });
    if (!seen) return [];
    const key = JSON.stringify([seen.status.inForce, seen.status.reason]);
    if (this.client().knowsStatus && this.lastStatus.get(uri) !== key)
      void this.connection.sendNotification(StatusChangedNotification, { uri });
    this.lastStatus.set(uri, key);
    if (seen.isComplete) this.last.set(uri, seen.report);
    else void this.readOn(uri);
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
      void this.on(uri).then((diagnostics) => {
        if (this.workspace.document(uri)?.version === version)
          void this.connection.sendDiagnostics({ uri, version, diagnostics });
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

  /** Whether the client can be given a report that nobody asked for. */
  private mayFollow(): boolean {
    const { pulls, refreshesDiagnostics } = this.client();
    return !pulls || refreshesDiagnostics;
  }

  /** Reads the rest of a long document piece by piece, so that other requests are answered in between, and reports anew. */
  private async readOn(uri: string): Promise<void> {
    if (this.readingOn.has(uri)) return;
    this.readingOn.add(uri);
    let isComplete: boolean;
    // What cannot be remembered is read each time, so that the end is reached only if each time more is allowed.
    let most = 0;
    do {
      most += READ_ON;
      await new Promise((resolve) => setTimeout(resolve, 0));
      // A document that was closed meanwhile has nothing left to read.
      isComplete = await this.ask(
        'readOn',
        uri,
        undefined,
        true,
        (snapshot) => reportOn(snapshot, most).end === undefined,
      );
    } while (!isComplete);
    this.readingOn.delete(uri);
    if (!this.workspace.document(uri)) return;
    if (this.client().pulls) void this.connection.languages.diagnostics.refresh();
    else this.push(uri);
  }
}
