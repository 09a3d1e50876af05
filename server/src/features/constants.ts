import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { commentMark, constantsFile, updatedConstants } from '../export/constants/generate.ts';
import { BrokenRegions, marksCatalog } from '../export/constants/regions.ts';
import { constantsLanguage, constantsLanguages } from '../export/constants/table.ts';
import { languageOf } from '../languages/table.ts';
import type { ConstantsAnswer, ConstantsOffer } from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { rangeOf } from './ranges.ts';
import { status } from './status.ts';

/** What constants can be made of. Catalogs with a region in the document come first, then those that it speaks of. */
export function constantsOffer(catalogs: readonly CatalogIndex[], snapshot: Snapshot | undefined): ConstantsOffer {
  const own = snapshot && constantsLanguage(snapshot.document.languageId);
  const text = snapshot ? textOf(snapshot) : '';
  const spoken = snapshot ? status(snapshot, catalogs).candidates.map(({ id }) => id) : [];
  const rank = ({ id, marked }: { readonly id: string; readonly marked: boolean }): number =>
    marked ? 0 : spoken.includes(id) ? 1 : 2;
  return {
    catalogs: catalogs
      .map(({ id, name }) => ({ id, name, marked: own !== undefined && marksCatalog(text, commentMark(own), id) }))
      .toSorted((a, b) => rank(a) - rank(b)),
    languages: constantsLanguages
      .toSorted((a, b) => Number(b === own) - Number(a === own))
      .map(({ id }) => ({ id, name: languageOf(id).name })),
  };
}

/** A new document in a language that is named, or an edit of the regions of the document where none is. */
export function constantsAnswer(
  catalogs: readonly CatalogIndex[],
  id: string,
  languageName: string | null,
  snapshot: Snapshot | undefined,
): ConstantsAnswer {
  const file = catalogs.find((catalog) => catalog.id === id)?.file;
  const language = constantsLanguage(languageName ?? snapshot?.document.languageId ?? '');
  if (!file) return { refusal: `There is no catalog “${id}”.` };
  if (!language) return { refusal: 'Constants cannot be written in this language.' };
  if (languageName !== null) {
    const text = constantsFile(file, language, {});
    return text === undefined ? { refusal: `${file.name} has no codes.` } : { text };
  }
  if (!snapshot) return { refusal: 'Open the file that has the markers first.' };
  const before = textOf(snapshot);
  const updated = updatedConstants(before, file, language, {});
  return updated instanceof BrokenRegions
    ? { refusal: updated.reason }
    : { edit: changeOf(snapshot, before, updated.text) };
}

function textOf({ document: { text } }: Snapshot): string {
  return text.slice(0, text.length);
}

/** One edit of what differs, so that cursors and folds elsewhere stay. */
function changeOf(snapshot: Snapshot, before: string, after: string): WorkspaceEdit {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // A position between the two characters of a line end is none to an editor.
  const splits = (at: number): boolean => before[at - 1] === '\r' && before[at] === '\n';
  if (splits(start)) start--;
  if (splits(before.length - tail)) tail--;
  const edit = {
    range: rangeOf(snapshot, { start, end: before.length - tail }),
    newText: after.slice(start, after.length - tail),
  };
  const { uri, version } = snapshot.document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: before === after ? [] : [edit] }] };
}
