import type { FormattingOptions, Position } from 'vscode-languageserver-types';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Entry } from '../../catalogs/catalog.ts';
import type { Json } from '../../responses/json.ts';
import { sampleOf } from '../../responses/sample.ts';
import type { Snapshot } from '../../snapshot.ts';
import { tokenAt, type Token } from '../../text/lexer.ts';
import { jsonText, literalText } from './writeLiteral.ts';
import { isProse } from '../../text/lexis.ts';

/** A catalog and the symbol of one of its codes. */
export interface Chosen {
  readonly catalog: string;
  readonly symbol: string;
}

export function chosenEntry(
  catalogs: readonly CatalogIndex[],
  { catalog: id, symbol }: Chosen,
): { readonly catalog: CatalogIndex; readonly entry: Entry } | undefined {
  const catalog = catalogs.find((one) => one.id === id);
  const entry = catalog?.file.entries.find((one) => one.symbol === symbol);
  return catalog && entry && { catalog, entry };
}

/** A sample response as it is written at a position; undefined where there is none of that name. */
export function sampleText(
  snapshot: Snapshot,
  position: Position,
  chosen: Chosen,
  options: FormattingOptions,
): string | undefined {
  const found = chosenEntry(snapshot.catalogs, chosen);
  const sample = found && sampleOf(found.catalog, found.entry);
  return (
    sample && textAt(snapshot, position, sample.value, unitOf(options)).replaceAll('\n', snapshot.document.text.eol)
  );
}

/** One step of indentation, as the editor has it. */
export function unitOf({ insertSpaces, tabSize }: FormattingOptions): string {
  return insertSpaces ? ' '.repeat(Math.min(Math.max(Math.trunc(tabSize) || 2, 1), 10)) : '\t';
}

/** As the place asks: escaped in a string, on one line in a comment, the language's own data in a program, JSON elsewhere. */
function textAt(snapshot: Snapshot, position: Position, value: Json, unit: string): string {
  const { text } = snapshot.document;
  const offset = text.offsetAt(position);
  const region = snapshot.regionAt(offset);
  const { language } = region.known;
  const token = isProse(language.lexis) ? undefined : tokenAround(snapshot.tokens(region), offset - region.start);
  if (token?.kind === 'comment') return JSON.stringify(value);
  if (token) return escapedJson(value, token);
  const line = text.getText({ start: { line: position.line, character: 0 }, end: position });
  const base = /^[ \t]*/.exec(line)![0];
  const literals = language.syntax?.writing.literals;
  return literals ? literalText(value, literals, { base, unit }) : jsonText(value, { base, unit });
}

/** The string or comment that an offset is inside of, and not at its border. */
function tokenAround(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokenAt(tokens, at) ?? tokenAt(tokens, at - 1);
  if (token?.kind === 'string') {
    const { content, end, closed } = token;
    return content && content.start <= at && (at <= content.end || (!closed && at <= end)) ? token : undefined;
  }
  return token?.kind === 'comment' && token.start < at ? token : undefined;
}

/** JSON on one line that stands for itself in a string. */
function escapedJson(value: Json, { syntax }: Token): string {
  const json = JSON.stringify(value);
  if (!syntax) return json;
  const { close, escape, interpolation } = syntax;
  if (escape === 'doubled') return json.replaceAll(close, close + close);
  const special = new Set([...close.slice(-1), ...(interpolation ?? '').slice(0, 1)]);
  if (escape === 'none') return json.replace(/[^"{}[\]:,\\]/g, (one) => (special.has(one) ? unicode(one) : one));
  const mark = escape === 'backtick' ? '`' : '\\';
  special.add(mark);
  return [...json].map((character) => (special.has(character) ? mark + character : character)).join('');
}

/** A character as JSON writes it without writing it. */
function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
