import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormattingOptions } from 'vscode-languageserver-types';
import { builtInCatalogs } from '../../server/src/catalogs/builtIn.ts';
import { decodeAt } from '../../server/src/features/decode/decodeAt.ts';
import { decodedPage } from '../../server/src/features/decode/decodedPage.ts';
import { decodeOptions, decodePart, decodeText } from '../../server/src/features/decode/decodeText.ts';
import { copies } from '../../server/src/features/samples/copies.ts';
import { sampleText } from '../../server/src/features/samples/insertion.ts';
import { checkResult, linesOf, rangeOf } from './actionSections.ts';
import { memoryHost } from './host.ts';
import { markdownLines } from './hoverSection.ts';
import { cursorOf, type Asked, type Wish } from './sections.ts';

/** The page about what is selected or around the cursor, without empty lines. */
export async function decodeAnswer({ fixture, world }: Asked, { cursor }: Wish): Promise<readonly string[]> {
  const { document, range } = rangeOf(fixture, cursor);
  const part = await world.workspace.ask(world.uri(document), (snapshot) => decodeAt(snapshot, range));
  const options = decodeOptions(builtInCatalogs, fixture.settings, world.workspace.localeOf(fixture.settings));
  return part ? pageLines(decodedPage(await decodePart(memoryHost(), part, options), options)) : ['nothing'];
}

/** The same about a document as a text that comes from elsewhere. */
export async function decodedAloneAnswer({ fixture, world }: Asked, { what }: Wish): Promise<readonly string[]> {
  const document = fixture.documents.find(({ path }) => path === what);
  if (!document) throw new Error(`There is no document ${what} to decode`);
  const options = decodeOptions(builtInCatalogs, fixture.settings, world.workspace.localeOf(fixture.settings));
  return pageLines(decodedPage(await decodeText(memoryHost(), document.text, options), options));
}

function pageLines({ markdown }: { readonly markdown: string }): readonly string[] {
  return markdownLines(markdown).filter((line) => line !== '');
}

const OPTIONS: FormattingOptions = { insertSpaces: true, tabSize: 2 };

/** The document with a sample inserted at the cursor. */
export async function sampleAnswer({ fixture, world }: Asked, { cursor, what }: Wish): Promise<readonly string[]> {
  const { document, position } = cursorOf(fixture, cursor);
  const [catalog = '', symbol = ''] = what.split(' ');
  const newText = await world.workspace.ask(world.uri(document), (snapshot) =>
    sampleText(snapshot, position, { catalog, symbol }, OPTIONS),
  );
  if (newText === undefined) return ['nothing'];
  const before = TextDocument.create('', '', 0, document.text);
  const after = TextDocument.applyEdits(before, [{ range: { start: position, end: position }, newText }]);
  await checkResult(document, after);
  return linesOf(document, after);
}

/** The forms in which the response at the cursor can be copied. */
export async function copiesAnswer({ fixture, world }: Asked, { cursor }: Wish): Promise<readonly string[]> {
  const { document, position } = cursorOf(fixture, cursor);
  const found = await world.workspace.ask(world.uri(document), (snapshot) => copies(snapshot, position, OPTIONS));
  if (!found) return ['nothing'];
  return [
    found.title,
    ...found.forms.map(({ label, description }) => (description === '' ? `- ${label}` : `- ${label}: ${description}`)),
  ];
}

/** What one of them puts into the clipboard. */
export async function copyAnswer({ fixture, world }: Asked, { cursor, what }: Wish): Promise<readonly string[]> {
  const { document, position } = cursorOf(fixture, cursor);
  const found = await world.workspace.ask(world.uri(document), (snapshot) => copies(snapshot, position, OPTIONS));
  const form = found?.forms.find(({ label }) => label === what);
  if (!form) return ['not offered'];
  if (!form.text.endsWith('\n') || form.text.endsWith('\n\n')) throw new Error('The text does not end with its line');
  return form.text.slice(0, -1).split('\n');
}
