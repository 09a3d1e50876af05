import type {
  BracketWriting,
  DataWriting,
  LiteralWriting,
  StringWriting,
  TextWriting,
} from '../../languages/literals.ts';
import { isObject, type Json } from '../../responses/json.ts';
import { words } from '../../text/words.ts';

export interface Layout {
  /** What the line begins with that the value begins on. */
  readonly base: string;
  /** One step of indentation. */
  readonly unit: string;
}

/** JSON over several lines, the first of which is not indented. */
export function jsonText(value: Json, { base, unit }: Layout): string {
  return JSON.stringify(value, undefined, unit).replaceAll('\n', `\n${base}`);
}

/** A value as a program writes it: as its own data, or as a text that holds the JSON. The first line is not indented. */
export function literalText(value: Json, writing: LiteralWriting, layout: Layout): string {
  return writing.kind === 'data' ? dataText(value, writing, layout) : quotedJson(value, writing, layout);
}

/** The same under a name: a statement or declaration of its own. */
export function constantText(value: Json, name: string, writing: LiteralWriting, unit: string): string {
  const [before = '', after = ''] = writing.constant.split('{value}');
  return (
    before.replace('{name}', nameIn(name, writing.naming)) + literalText(value, writing, { base: '', unit }) + after
  );
}

function nameIn(name: string, naming: LiteralWriting['naming']): string {
  const parts = words(name).map((word) => word.toLowerCase());
  if (naming === 'upper') return parts.join('_').toUpperCase();
  if (naming === 'snake') return parts.join('_');
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  return parts.map((word, index) => (index > 0 || naming === 'pascal' ? capital(word) : word)).join('');
}

function dataText(value: Json, writing: DataWriting, { base, unit }: Layout): string {
  const inner = { base: base + unit, unit };
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => dataText(item, writing, inner));
    return bracketed(items, writing.array, base, unit);
  }
  if (isObject(value)) {
    const items = Object.entries(value).map(
      ([name, own]) => nameText(name, writing) + writing.pair + dataText(own, writing, inner),
    );
    return bracketed(items, writing.object, base, unit);
  }
  if (typeof value === 'string') return stringText(value, writing.strings);
  if (typeof value === 'number') return String(value);
  return writing.words[value === null ? 'null' : value ? 'true' : 'false'];
}

function bracketed(items: readonly string[], writing: BracketWriting, base: string, unit: string): string {
  const { open, close, separator = ',', trailing = false, empty = open + close } = writing;
  if (items.length === 0) return empty;
  const lines = items.map(
    (item, index) => base + unit + item + (trailing || index < items.length - 1 ? separator : ''),
  );
  return [open, ...lines, base + close].join('\n');
}

function nameText(name: string, { names, reserved, quotedName = '{name}', strings }: DataWriting): string {
  if (names === 'bare' && /^[A-Za-z_]\w*$/.test(name) && !reserved?.test(name)) return name;
  return quotedName.replace('{name}', () => stringText(name, strings));
}

const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function stringText(text: string, { quote: usual, otherQuote: other, escape, opener }: StringWriting): string {
  const quote = other !== undefined && text.includes(usual) && !text.includes(other) ? other : usual;
  if (escape === 'doubled') return quote + text.replaceAll(quote, quote + quote) + quote;
  const special = new Set(['\\', quote, ...(opener === undefined ? [] : [opener])]);
  const escaped = [...text].map((character) => {
    if (special.has(character)) return `\\${character}`;
    return escape === 'backslash' ? (CONTROLS[character] ?? character) : character;
  });
  return quote + escaped.join('') + quote;
}

function quotedJson(value: Json, writing: TextWriting, { base, unit }: Layout): string {
  const { replacements = [], block, compact } = writing;
  let json = JSON.stringify(value, undefined, compact ? undefined : unit);
  const marks = '#'.repeat(marksNeeded(json));
  const [open, close] = [writing.open, writing.close].map((text) => text.replace('{#}', marks)) as [string, string];
  for (const [from, to] of replacements) json = json.replaceAll(from, () => to);
  const lines = json.split('\n');
  if (!block) return open + lines.join(`\n${base}`) + close;
  const margin = base + unit;
  return [open, ...lines.map((line) => margin + line), margin + close].join('\n');
}

/** One more than stand behind any quote in it. */
function marksNeeded(text: string): number {
  return Math.max(0, ...[...text.matchAll(/"(#*)/g)].map(([, marks]) => marks!.length)) + 1;
}
