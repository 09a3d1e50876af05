import assert from 'node:assert/strict';
import type {
  CompletionItem,
  CompletionList,
  Hover,
  MarkupContent,
  Position,
  Range,
} from 'vscode-languageserver-types';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import type { CatalogFile } from '../../../server/src/catalogs/catalog.ts';
import { completion, type CompletionOptions } from '../../../server/src/features/completion/completion.ts';
import { hover, type HoverOptions } from '../../../server/src/features/hover.ts';
import { parseSettings } from '../../../server/src/settings.ts';
import type { Snapshot } from '../../../server/src/snapshot.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { memoryHost } from '../../support/host.ts';

const CURSOR = '<|>';

/** A file with `<|>` where the cursor is. */
export interface Case {
  readonly text: string;
  /** TypeScript when left out. */
  readonly language?: string;
  readonly locale?: string;
  readonly settings?: unknown;
  readonly uri?: string;
  readonly catalogs?: readonly CatalogFile[];
}

const shared = new Workspace(memoryHost(), builtInCatalogs);
let count = 0;

/** Opens the file and asks a feature about the place of the cursor. */
export async function ask<T>(
  file: Case,
  feature: (snapshot: Snapshot, position: Position) => T,
): Promise<{ readonly answer: T; readonly textOf: (range: Range) => string; readonly workspace: Workspace }> {
  const at = file.text.indexOf(CURSOR);
  assert.ok(at >= 0 && at === file.text.lastIndexOf(CURSOR), 'the text has one cursor');
  const workspace = file.catalogs ? new Workspace(memoryHost(), file.catalogs) : shared;
  const uri = file.uri ?? `file:///project/file${++count}.txt`;
  workspace.editorLocale = file.locale ?? 'en';
  workspace.open(uri, file.language ?? 'typescript', 1, file.text.replace(CURSOR, ''));
  workspace.configure(uri, parseSettings(file.settings));
  const { text } = workspace.document(uri)!;
  try {
    const answer = await workspace.ask(uri, (snapshot) => feature(snapshot, text.positionAt(at)));
    return { answer: answer as T, textOf: (range) => text.getText(range), workspace };
  } finally {
    workspace.close(uri);
  }
}

export interface Shown {
  readonly value: string;
  readonly kind: string;
  /** The text that the hover is about. */
  readonly about: string;
}

export async function hovered(file: Case, options?: HoverOptions): Promise<Shown | undefined> {
  const { answer, textOf } = await ask<Hover | undefined>(file, (snapshot, position) =>
    hover(snapshot, position, options),
  );
  if (!answer) return undefined;
  const { kind, value } = answer.contents as MarkupContent;
  return { kind, value, about: textOf(answer.range!) };
}

export interface Offered {
  readonly list: CompletionList;
  readonly labels: readonly string[];
  readonly item: (label: string) => CompletionItem;
  /** What accepting the item replaces and writes. */
  readonly edit: (label: string) => readonly [replaced: string, written: string];
}

export async function offered(file: Case, options?: CompletionOptions): Promise<Offered | undefined> {
  const { answer: list, textOf } = await ask<CompletionList | undefined>(file, (snapshot, position) =>
    completion(snapshot, position, options),
  );
  if (!list) return undefined;
  const item = (label: string): CompletionItem => {
    const found = list.items.find((one) => one.label === label);
    assert.ok(found, `${label} is not among ${list.items.map((one) => one.label).join(' ')}`);
    return found;
  };
  const edit = (label: string): readonly [string, string] => {
    const { textEdit } = item(label);
    assert.ok(textEdit, 'the item has an edit');
    return [textOf('range' in textEdit ? textEdit.range : textEdit.replace), textEdit.newText];
  };
  return { list, labels: list.items.map(({ label }) => label), item, edit };
}
