import { MarkupContent, type Hover, type Position } from 'vscode-languageserver-types';
import { hover } from '../../server/src/features/hover.ts';
import { contains } from './positions.ts';
import type { FixtureDocument } from './fixture.ts';
import { cursorOf, documentOf, type Asked, type Wish } from './sections.ts';
import type { World } from './world.ts';

export async function hoverAnswer({ fixture, world }: Asked, { cursor }: Wish): Promise<readonly string[]> {
  const { document, position } = cursorOf(fixture, cursor);
  const shown = await hoverAt(world, document, position);
  return shown ? [`range: ${JSON.stringify(shown.about)}`, ...shown.lines] : ['nothing'];
}

/** One line for everything in a document that has a hover: `line:column "text"  whose it is`. */
export async function hoversAnswer({ fixture, world }: Asked, { what }: Wish): Promise<readonly string[]> {
  const document = documentOf(fixture, what);
  const lines = new Map<string, string>();
  for (const [line, { text }] of document.lines.entries()) {
    for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_])[\p{L}\p{N}_]/gu)) {
      const shown = await hoverAt(world, document, { line, character: index });
      if (!shown) continue;
      const place = `${shown.start.line + 1}:${shown.start.character + 1}`;
      lines.set(place, `${place} ${JSON.stringify(shown.about)}  ${whose(shown.lines)}`);
    }
  }
  return lines.size > 0 ? [...lines.values()] : ['nothing'];
}

interface Shown {
  readonly start: Position;
  /** The text that the hover says something of. */
  readonly about: string;
  readonly lines: readonly string[];
}

async function hoverAt(world: World, document: FixtureDocument, position: Position): Promise<Shown | undefined> {
  const uri = world.uri(document);
  const shown: Hover | undefined = await world.workspace.ask(uri, (snapshot) => hover(snapshot, position));
  if (!shown) return undefined;
  const { contents, range } = shown;
  if (!MarkupContent.is(contents) || contents.kind !== 'markdown') throw new Error('The hover is not Markdown');
  if (!range || !contains(range, position))
    throw new Error(`The hover at ${JSON.stringify(position)} is about ${JSON.stringify(range)}`);
  const about = world.workspace.document(uri)!.text.getText(range);
  return { start: range.start, about, lines: markdownLines(contents.value) };
}

/** A hard line break, which is two blanks at the end, shows as ` ↵`. */
export function markdownLines(markdown: string): readonly string[] {
  return markdown
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.replace(/ {2}$/, ' ↵'));
}

/** `Planfix`, or `possibly Planfix or ServiceDesk Plus`; otherwise what the hover begins with. */
function whose(lines: readonly string[]): string {
  const candidates = lines.flatMap((line) => /^- (.+?): \*\*/.exec(line)?.[1] ?? []);
  if (candidates.length > 0) return `possibly ${candidates.join(' or ')}`;
  const owner = /^\*\*.+\*\* /.test(lines[0] ?? '') ? /^([^·]+?)(?: ·.*)?$/.exec(lines[1] ?? '')?.[1] : undefined;
  return owner?.trim() ?? lines[0] ?? '';
}
