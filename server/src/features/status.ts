import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import type { Language } from '../languages/language.ts';
import type { CatalogName, Status } from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { rangeOf } from './ranges.ts';

/** Whose codes the file holds, and how that is known. */
export function status(snapshot: Snapshot, available: readonly CatalogIndex[]): Status {
  const all = available.map(nameOf);
  const { pin } = snapshot;
  if (pin) {
    const pinned = all.find(({ id }) => id === pin.catalog) ?? null;
    return { inForce: pinned, reason: pin.by, candidates: pinned ? [pinned] : [], available: all };
  }
  const candidates = snapshot.catalogs.filter(({ id }) => snapshot.speaksFor(id)).map(nameOf);
  const [first] = candidates;
  const inForce = first ? { id: first.id, name: candidates.map(({ name }) => name).join(', ') } : null;
  return { inForce, reason: first ? 'evidence' : 'none', candidates, available: all };
}

function nameOf({ id, name }: CatalogIndex): CatalogName {
  return { id, name };
}

/** Writes, changes or removes the directive of the file; null where the language has no comments. */
export function pinEdit(snapshot: Snapshot, catalog: string): WorkspaceEdit | null {
  const edit = directiveEdit(snapshot, catalog);
  if (!edit) return null;
  const { uri, version } = snapshot.document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}

function directiveEdit(snapshot: Snapshot, catalog: string): TextEdit | null {
  const existing = snapshot.fileDirective();
  const { text } = snapshot.document;
  if (existing) {
    if (catalog !== 'auto') return { range: rangeOf(snapshot, existing), newText: `error-codes: ${catalog}` };
    const line = text.positionAt(existing.start).line;
    const content = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    // A line that holds nothing but the directive goes as a whole.
    const alone = /^\s*(?:\/\/|#|--|;|\/\*|<!--|\{#|%)\s*error-codes:\s*[\w-]+\s*(?:\*\/|-->|#\})?\s*$/.test(content);
    return alone
      ? { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' }
      : { range: rangeOf(snapshot, existing), newText: '' };
  }
  const { language, languageId } = snapshot.document;
  const comment = language.uncommented?.includes(languageId)
    ? undefined
    : commentOf(language, `error-codes: ${catalog}`);
  if (comment === undefined || catalog === 'auto') return null;
  // What the operating system reads first (`#!`) stays first.
  const line = text.slice(0, 2) === '#!' && text.lineCount > 1 ? 1 : 0;
  const at = { line, character: 0 };
  return { range: { start: at, end: at }, newText: comment + text.eol };
}

/** A comment of one line; undefined where the language has none. */
export function commentOf({ lexis }: Language, content: string): string | undefined {
  const [line] = lexis.lineComments;
  if (line !== undefined) return `${line} ${content}`;
  const [block] = lexis.blockComments;
  return block && `${block.open} ${content} ${block.close}`;
}
