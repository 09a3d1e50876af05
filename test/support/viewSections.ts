import { MarkupContent, type DocumentSymbol, type InlayHint, type Range } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { inlayHints, resolveInlayHint, type InlayHintOptions } from '../../server/src/features/inlayHints.ts';
import type { FixtureDocument } from './fixture.ts';
import { markdownLines } from './hoverSection.ts';
import { contains } from './positions.ts';
import { cursorOf, documentOf, type Asked, type Wish } from './sections.ts';
import type { World } from './world.ts';

/** Every line with hints, and the hints where an editor shows them. */
export async function hintsAnswer({ fixture, world }: Asked, { what }: Wish): Promise<readonly string[]> {
  const document = documentOf(fixture, what);
  const hints = await hintsIn(world, document, whole(document));
  await checkRanges(world, document, hints);
  const lines = document.lines.flatMap(({ text }, line) => {
    const own = hints.filter(({ position }) => position.line === line).reverse();
    if (own.length === 0) return [];
    let shown = text;
    for (const { position, label, paddingRight } of own) {
      const mark = `‹${textOf(label)}›${paddingRight ? ' ' : ''}`;
      shown = `${shown.slice(0, position.character)}${mark}${shown.slice(position.character)}`;
    }
    return [`${line + 1}: ${shown}`];
  });
  return lines.length > 0 ? lines : ['nothing'];
}

/** A client asks for what it shows: each line has the same hints alone as it has among the others. */
async function checkRanges(world: World, document: FixtureDocument, all: readonly InlayHint[]): Promise<void> {
  for (const [line, { text }] of document.lines.entries()) {
    const range = { start: { line, character: 0 }, end: { line, character: text.length } };
    const alone = await hintsIn(world, document, range);
    const among = all.filter(({ position }) => position.line === line);
    if (JSON.stringify(alone) !== JSON.stringify(among))
      throw new Error(`Line ${line + 1} has ${alone.length} hints alone, and ${among.length} among the others`);
  }
}

/** What an editor shows when the mouse rests on the hint. */
export async function tooltipAnswer({ fixture, world }: Asked, { cursor }: Wish): Promise<readonly string[]> {
  const { document, position } = cursorOf(fixture, cursor);
  const { line } = position;
  const range = { start: { line, character: 0 }, end: { line, character: document.lines[line]!.text.length } };
  const [hint] = await hintsIn(world, document, range);
  if (!hint) return ['nothing'];
  const locale = fixture.settings.locale === 'auto' ? 'en' : fixture.settings.locale;
  const { tooltip } = resolveInlayHint(hint, world.workspace.catalogs, locale);
  const [atOnce] = await hintsIn(world, document, range, {});
  if (JSON.stringify(atOnce?.tooltip) !== JSON.stringify(tooltip))
    throw new Error('A client that asks for no tooltip is sent another one');
  if (!MarkupContent.is(tooltip)) throw new Error('The tooltip is not Markdown');
  return markdownLines(tooltip.value);
}

/** The tree, as an outline shows it. */
export async function symbolsAnswer({ fixture, world }: Asked, { what }: Wish): Promise<readonly string[]> {
  const document = documentOf(fixture, what);
  const symbols = await world.workspace.ask(world.uri(document), documentSymbols);
  if (!symbols?.length) return ['nothing'];
  const text = world.workspace.document(world.uri(document))!.text;
  const shown = (of: readonly DocumentSymbol[], indent: string): readonly string[] =>
    of.flatMap(({ name, detail, range, selectionRange, children }) => {
      if (name.trim() === '') throw new Error('A symbol has no name, which an editor refuses');
      if (!contains(range, selectionRange.start) || !contains(range, selectionRange.end))
        throw new Error(`What is selected of ${name} is not in it, which an editor refuses`);
      const lines = `${range.start.line + 1}–${range.end.line + 1}`;
      const own = [name, ...(detail ? [detail] : []), lines, JSON.stringify(text.getText(selectionRange))];
      return [`${indent}${own.join('  ')}`, ...shown(children ?? [], `${indent}  `)];
    });
  return shown(symbols, '');
}

async function hintsIn(
  world: World,
  document: FixtureDocument,
  range: Range,
  options: InlayHintOptions = { resolvesTooltips: true },
): Promise<readonly InlayHint[]> {
  return (await world.workspace.ask(world.uri(document), (snapshot) => inlayHints(snapshot, range, options))) ?? [];
}

function whole({ lines }: FixtureDocument): Range {
  return { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
}

function textOf(label: InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}
