import {
  InsertReplaceEdit,
  InsertTextMode,
  MarkupContent,
  type CompletionItem,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  completion,
  resolveCompletion,
  type CompletionOptions,
} from '../../server/src/features/completion/completion.ts';
import { applied, plainSnippet } from './edits.ts';
import type { Fixture, FixtureDocument, Place } from './fixture.ts';
import { markdownLines } from './hoverSection.ts';
import { contains } from './positions.ts';
import { cursorOf, type Asked, type Wish } from './sections.ts';
import type { World } from './world.ts';

/** `label  detail` of each item in the order of an editor. */
export async function completionAnswer({ fixture, world }: Asked, { cursor, what }: Wish): Promise<readonly string[]> {
  const place = cursorOf(fixture, cursor);
  const items = await itemsAt(world, place);
  if (items.length === 0) return ['nothing'];
  const most = what === '' ? items.length : Number(what);
  const lines = items.slice(0, most).map(({ label, detail }) => (detail === undefined ? label : `${label}  ${detail}`));
  return what === '' ? lines : [...lines, `… ${items.length} in all`];
}

/** The document after the item is accepted, in whatever way the client writes several lines. */
export async function acceptedAnswer({ fixture, world }: Asked, { cursor, what }: Wish): Promise<readonly string[]> {
  const place = cursorOf(fixture, cursor);
  const { document } = place;
  const accepted = async (options: CompletionOptions): Promise<string | undefined> => {
    const item = await itemOf(world, place, what, options);
    return item && applied(TextDocument.create('', '', 0, document.text), editsOf(item, document));
  };
  const text = await accepted({ asIs: true });
  if (text === undefined) return ['not offered'];
  if ((await accepted({ asIs: true, snippets: true })) !== text)
    throw new Error(`With snippets ${what} writes another text`);
  const adjusted = await accepted({ snippets: true });
  if (adjusted === undefined || withoutIndent(adjusted) !== withoutIndent(text))
    throw new Error(`Where the client indents, ${what} writes another text:\n${adjusted}`);
  const lines = text.split(document.text.includes('\r\n') ? '\r\n' : '\n');
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** The lines of an item are written as they are, or behind the indentation of the cursor's line, as it says. */
function editsOf(item: CompletionItem, { text }: FixtureDocument): readonly TextEdit[] {
  const { range, newText } = ownEdit(item);
  const before = TextDocument.create('', '', 0, text);
  const line = before.getText({ start: { line: range.start.line, character: 0 }, end: range.start });
  const indent = /^[ \t]*/.exec(line)![0];
  const written = item.insertTextMode === InsertTextMode.asIs ? newText : newText.replaceAll('\n', `\n${indent}`);
  return [{ range, newText: written }, ...(item.additionalTextEdits ?? [])];
}

function withoutIndent(text: string): string {
  return text.replace(/^[ \t]+/gm, '');
}

/** What is shown beside the item when it is looked at. */
export async function explainedAnswer({ fixture, world }: Asked, { cursor, what }: Wish): Promise<readonly string[]> {
  const place = cursorOf(fixture, cursor);
  const item = await itemOf(world, place, what);
  if (!item) return ['not offered'];
  const { documentation } = resolveCompletion(item, world.workspace.catalogs, localeOf(fixture));
  if (documentation === undefined) return ['nothing'];
  if (!MarkupContent.is(documentation) || documentation.kind !== 'markdown')
    throw new Error(`What explains ${what} is not Markdown`);
  return markdownLines(documentation.value);
}

/** As the workspace reads the setting. */
function localeOf({ settings }: Fixture): string {
  return settings.locale === 'auto' ? 'en' : settings.locale;
}

async function itemOf(
  world: World,
  place: Place,
  label: string,
  options: CompletionOptions = {},
): Promise<CompletionItem | undefined> {
  return (await itemsAt(world, place, options)).find((item) => item.label === label);
}

/** What an editor shows at the cursor: sorted, and without what does not match the text that is typed already. */
async function itemsAt(
  world: World,
  { document, position }: Place,
  options: CompletionOptions = {},
): Promise<readonly CompletionItem[]> {
  const list = await world.workspace.ask(world.uri(document), (snapshot) => completion(snapshot, position, options));
  if (!list) return [];
  const text = TextDocument.create('', '', 0, document.text);
  const shown = list.items.filter((item) => {
    const { range } = ownEdit(item);
    checkRange(item, range, { document, position });
    return isFound(text.getText({ start: range.start, end: position }), item.filterText ?? item.label);
  });
  return shown.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
}

function sortKey({ sortText, label }: CompletionItem): string {
  return sortText ?? label;
}

/** An editor keeps an item whose filter text holds what is typed, letter by letter, in this order, in either case. */
function isFound(typed: string, filter: string): boolean {
  let at = 0;
  for (const character of typed.toLowerCase()) {
    at = filter.toLowerCase().indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The edit of accepting the item with Enter, which replaces what an editor is set up to by default. */
function ownEdit({ label, textEdit, insertTextFormat }: CompletionItem): TextEdit {
  if (!textEdit) throw new Error(`What ${label} replaces is left to the client, and each has its own idea of a word`);
  const newText = insertTextFormat === 2 ? plainSnippet(textEdit.newText) : textEdit.newText;
  return { range: InsertReplaceEdit.is(textEdit) ? textEdit.insert : textEdit.range, newText };
}

function checkRange(
  { label, textEdit }: CompletionItem,
  range: Range,
  { position }: { readonly document: FixtureDocument; readonly position: Range['start'] },
): void {
  if (range.start.line !== range.end.line) throw new Error(`${label} replaces several lines, which an editor refuses`);
  if (!contains(range, position)) throw new Error(`${label} replaces text that the cursor is not in`);
  if (!textEdit || !InsertReplaceEdit.is(textEdit)) return;
  const { insert, replace } = textEdit;
  const begins =
    insert.start.line === replace.start.line &&
    insert.start.character === replace.start.character &&
    insert.end.character <= replace.end.character;
  if (!begins) throw new Error(`What ${label} inserts over is not the beginning of what it replaces`);
}
