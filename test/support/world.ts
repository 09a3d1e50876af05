import { builtInCatalogs } from '../../server/src/catalogs/builtIn.ts';
import { diagnostics } from '../../server/src/features/diagnostics/diagnostics.ts';
import { Workspace } from '../../server/src/workspace.ts';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Fixture, FixtureDocument } from './fixture.ts';
import { memoryHost, type Files } from './host.ts';

/** A workspace in memory that holds one fixture at a time. Fixtures share it, so that each grammar is loaded once. */
export class World {
  private readonly files: Files = new Map();
  readonly workspace = new Workspace(memoryHost(this.files), builtInCatalogs);
  private folder = '';
  private count = 0;

  /** Puts the fixture in the place of the one before. */
  show({ documents, settings }: Fixture): void {
    for (const uri of this.workspace.openUris) this.workspace.close(uri);
    this.files.clear();
    // Each has a folder of its own, because a workspace remembers the files that it has read.
    this.folder = `file:///fixture${++this.count}`;
    this.workspace.folders = [this.folder];
    for (const document of documents) {
      const uri = this.uri(document);
      if (!document.open) {
        this.files.set(uri, document.text);
        continue;
      }
      this.workspace.open(uri, document.languageId, 1, document.text);
      this.workspace.configure(uri, settings);
    }
  }

  uri({ path, untitled }: FixtureDocument): string {
    return untitled ? `untitled:${path}` : `${this.folder}/${path}`;
  }

  async diagnostics(document: FixtureDocument): Promise<readonly Diagnostic[]> {
    const reported = await this.workspace.ask(this.uri(document), diagnostics);
    if (!reported) throw new Error(`${document.path} is not open`);
    return reported;
  }

  /** Replaces the whole text, as a version of its own; nothing that was known of the one before is kept. */
  reopen(document: FixtureDocument, text: string): void {
    this.workspace.open(this.uri(document), document.languageId, this.version(document) + 1, text);
  }

  version(document: FixtureDocument): number {
    return this.workspace.document(this.uri(document))!.version;
  }
}
