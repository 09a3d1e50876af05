import type { CodeAction, Diagnostic, Position } from 'vscode-languageserver-types';
import { builtInCatalogs } from '../../server/src/catalogs/builtIn.ts';
import { codeActions } from '../../server/src/features/codeActions/codeActions.ts';
import { diagnostics } from '../../server/src/features/diagnostics/diagnostics.ts';
import { parseSettings, type Settings } from '../../server/src/settings.ts';
import type { Snapshot } from '../../server/src/snapshot.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { memoryHost } from '../support/host.ts';
import { meets } from '../support/positions.ts';

const FOLDER = 'file:///desk';

/** A workspace that shows one document at a time. */
export class Desk {
  readonly workspace = new Workspace(memoryHost(), builtInCatalogs);
  version = 0;
  private count = 0;
  uri = '';

  /** Opens a document in the place of the one before; nothing that was known of that is kept. */
  open(languageId: string, text: string, settings: unknown = undefined): void {
    this.workspace.folders = [FOLDER];
    if (this.uri !== '') this.workspace.close(this.uri);
    this.uri = `${FOLDER}/document${++this.count}`;
    this.version = 1;
    this.workspace.open(this.uri, languageId, this.version, text);
    const read: Settings = parseSettings(settings);
    this.workspace.configure(this.uri, read);
  }

  /** Types `text` in the place of `[start, end)`, offsets of the document as it is. */
  change(start: number, end: number, text: string): void {
    const document = this.workspace.document(this.uri)!.text;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    this.workspace.change(this.uri, ++this.version, [{ range, text }]);
  }

  get text(): string {
    return this.workspace.document(this.uri)!.text.getText();
  }

  positionAt(offset: number): Position {
    return this.workspace.document(this.uri)!.text.positionAt(offset);
  }

  async ask<T>(feature: (snapshot: Snapshot) => T): Promise<T> {
    return (await this.workspace.ask(this.uri, feature)) as T;
  }

  diagnostics(): Promise<readonly Diagnostic[]> {
    return this.ask(diagnostics);
  }

  /** What is offered at a place, given the diagnostics that an editor would send along. */
  async actionsAt(offset: number, snippets: boolean): Promise<readonly CodeAction[]> {
    const position = this.positionAt(offset);
    const range = { start: position, end: position };
    const touched = (await this.diagnostics()).filter((diagnostic) => meets(diagnostic.range, range));
    return this.ask((snapshot) => codeActions(snapshot, range, { diagnostics: touched }, { snippets }));
  }
}
