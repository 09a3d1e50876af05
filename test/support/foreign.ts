import { readFile } from 'node:fs/promises';
import { MarkupContent } from 'vscode-languageserver-types';
import { builtInCatalogs } from '../../server/src/catalogs/builtIn.ts';
import { diagnostics } from '../../server/src/features/diagnostics/diagnostics.ts';
import { hover } from '../../server/src/features/hover.ts';
import type { Snapshot } from '../../server/src/snapshot.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { memoryHost } from './host.ts';

/** What is said of one file. */
export interface Reading {
  readonly lines: number;
  /** Whether anything in the file speaks for a catalog, so that it is read more closely. */
  readonly hasEvidence: boolean;
  readonly remarks: readonly Remark[];
}

export interface Remark {
  readonly kind: 'diagnostic' | 'certain hover' | 'possible hover';
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Reads files as an editor would open them, one after the other. What is generated or vendored is not left out. */
export class ForeignReader {
  private readonly workspace = new Workspace(memoryHost(), builtInCatalogs);
  private readonly formats = builtInCatalogs.flatMap(({ codeSets }) =>
    codeSets.map(({ format }) => new RegExp(`^(?:${format})$`)),
  );

  async read(path: string, languageId: string): Promise<Reading> {
    const text = await readFile(path, 'utf8');
    // With an address that is no file's, no rule about generated or vendored files applies.
    const uri = `foreign:${encodeURI(path)}`;
    this.workspace.open(uri, languageId, 1, text);
    const found = await this.workspace.ask(uri, (snapshot) => [...reported(snapshot), ...this.explained(snapshot)]);
    const evidence = await this.workspace.ask(uri, (snapshot) => snapshot.evidence.length);
    this.workspace.close(uri);
    return { lines: text.split('\n').length, hasEvidence: (evidence ?? 0) > 0, remarks: found ?? [] };
  }

  /** Only a token that is written like a code of some catalog can have a hover, so the others need not be asked about. */
  private *explained(snapshot: Snapshot): Iterable<Remark> {
    const text = snapshot.document.text.getText();
    const seen = new Set<string>();
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}_-])[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu)) {
      if (!/\d/.test(word) || !this.formats.some((format) => format.test(word))) continue;
      const position = snapshot.document.text.positionAt(index);
      const shown = hover(snapshot, position);
      if (!shown?.range || !MarkupContent.is(shown.contents)) continue;
      const key = JSON.stringify(shown.range.start);
      if (seen.has(key)) continue;
      seen.add(key);
      const { value } = shown.contents;
      // Candidates are listed where it is not sure whose code it is.
      const kind = /^- .+?: \*\*/m.test(value) ? 'possible hover' : 'certain hover';
      yield { kind, line: position.line + 1, text: `${word}: ${value.split('\n').slice(0, 2).join(' ')}` };
    }
  }
}

function reported(snapshot: Snapshot): readonly Remark[] {
  return diagnostics(snapshot).map(({ range, code, message }) => ({
    kind: 'diagnostic',
    line: range.start.line + 1,
    text: `${code}: ${message}`,
  }));
}
