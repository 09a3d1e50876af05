import { words } from '../text/words.ts';

/** How far above a value the name that it stands under may be. */
const MOST_LINES = 400;
const REACH = 400;

/** What a schema calls the values that a property may have: they are what the property's own name says. */
const SCHEMA_WORDS = /^(?:enum|examples?|default|const)$/;

const KEY = String.raw`(?:^|[\s{,("'])([\w.$-]+)["']?`;
const ITEMS = String.raw`(?:\s*["']?[\w?$-]+["']?\s*,)*\s*`;
/** `codes: [E1, `, over several lines as well. */
const BRACKETED = new RegExp(`${KEY}\\s*[:=]\\s*\\[${ITEMS}$`);
/** `error_codes = 4001, `: without brackets only where the name says that there are several. */
const COMMA_SEPARATED = new RegExp(`${KEY}[ \\t]*[:=][ \\t]*${ITEMS.replaceAll('\\s', '[ \\t]')}$`);
const SCALAR = new RegExp(`${KEY}[ \\t]*[:=][ \\t]*$`);
const ITEM = /^([ \t]*)-[ \t]+$/;
const KEY_LINE = /^([ \t]*)((?:-[ \t]+)*)["']?([\w.$-]+)["']?[ \t]*:[ \t]*(?:#.*)?$/;

/** What a value stands under in settings and their like. */
export interface DataName {
  readonly name: string;
  /** It is one of several. */
  readonly listed: boolean;
}

/** The name that a value stands under where that says that it is a code: of a list, or of the property that a schema describes. */
export function codeNameOf(text: string, at: number): DataName | undefined {
  const data = nameOf(text, at);
  if (!data || !/^(?:codes?|errno)$/.test(words(data.name).at(-1) ?? '')) return undefined;
  // One of `retry_codes` is a `retry_code`.
  return { ...data, name: data.name.replace(/s$/i, '') };
}

function nameOf(text: string, at: number): DataName | undefined {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (line.length > REACH) return undefined;
  const item = ITEM.exec(line);
  const bracketed = item ? undefined : BRACKETED.exec(text.slice(Math.max(0, at - REACH), at))?.[1];
  const scalar = SCALAR.exec(line)?.[1];
  const name = item ? ownerOfItem(text, at, item[1]!.length) : (bracketed ?? scalar ?? COMMA_SEPARATED.exec(line)?.[1]);
  if (name === undefined) return undefined;
  const listed = item !== null || bracketed !== undefined || scalar === undefined;
  if (!SCHEMA_WORDS.test(name)) {
    const several = item !== null || bracketed !== undefined || /s$/i.test(name);
    return scalar !== undefined || several ? { name, listed } : undefined;
  }
  const above = propertyAround(text, at, name);
  return above === undefined ? undefined : { name: above, listed };
}

interface Line {
  readonly text: string;
  readonly indent: number;
}

/** The lines above the one of `at` that are not empty, nearest first. */
function* linesAbove(text: string, at: number): Iterable<Line> {
  let end = text.lastIndexOf('\n', at - 1);
  for (let count = 0; end >= 0 && count < MOST_LINES; count++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trimEnd();
    const indent = line.length - line.trimStart().length;
    if (indent < line.length && line[indent] !== '#') yield { text: line, indent };
    end = start - 1;
  }
}

/** The key that a list stands under: above its first item, and indented as much as the items or less. */
function ownerOfItem(text: string, at: number, indent: number): string | undefined {
  for (const line of linesAbove(text, at)) {
    if (line.indent > indent || (line.indent === indent && line.text[indent] === '-')) continue;
    const name = KEY_LINE.exec(line.text)?.[3];
    return name !== undefined && SCHEMA_WORDS.test(name)
      ? keyAbove(linesAbove(text, text.lastIndexOf(line.text, at)), line.indent)
      : name;
  }
  return undefined;
}

/** The key around the line that the schema's word stands on. */
function propertyAround(text: string, at: number, word: string): string | undefined {
  const start = text.lastIndexOf(word, at);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t]*$/.test(line) ? keyAbove(linesAbove(text, start), line.length) : undefined;
}

function keyAbove(lines: Iterable<Line>, indent: number): string | undefined {
  for (const line of lines) {
    if (line.indent < indent) return KEY_LINE.exec(line.text)?.[3];
  }
  return undefined;
}
