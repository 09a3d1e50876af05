import { namesIn } from '../../analysis/expression.ts';
import type { Subject } from '../../analysis/model.ts';
import { noSubject, type Context } from './context.ts';
import type { Cursor } from './cursor.ts';
import { operandEndingAt, subjectIn } from './operand.ts';
import { literalAt, quotesOf, valuesOf, type Sibling } from './siblings.ts';
import type { Tokens } from './tokens.ts';
import { resolveAliases } from './aliases.ts';

/** Functions that make a list of their arguments. */
const MAKERS: ReadonlySet<string> = new Set(
  'of listOf setOf hashSetOf arrayOf mutableListOf mutableSetOf asList List Set Array array frozenset HashSet'.split(
    ' ',
  ),
);

/** `['A', |].includes(code)`, `new Set([|])`, `code in ('A', |)`. */
export function element(tokens: Tokens, cursor: Cursor): Context | undefined {
  const open = bracketBefore(tokens, cursor, '[(');
  if (open === undefined) return undefined;
  const close = tokens.closerOf(open);
  const subject = testedBefore(tokens, open) ?? testedBehind(tokens, open, close) ?? named(tokens, open);
  if (!subject) return undefined;
  const siblings: Sibling[] = [];
  for (let index = open + 1; index < close; index++) {
    if ('([{'.includes(tokens.written(index))) index = tokens.closerOf(index);
    const sibling = literalAt(tokens, index, cursor);
    if (sibling) siblings.push(sibling);
  }
  const values = valuesOf(siblings);
  return {
    questions: [{ role: 'member', subject, values }],
    handled: values,
    compared: [],
    quotes: quotesOf(siblings),
    head: undefined,
    bare: 'nothing',
  };
}

/** A key of a table that has keys already: `{ 'A': 1, | }`, `['A' => 1, |]`. */
export function tableKey(tokens: Tokens, cursor: Cursor): Context | undefined {
  const open = bracketBefore(tokens, cursor, '[{');
  if (open === undefined) return undefined;
  const close = tokens.closerOf(open);
  const siblings: Sibling[] = [];
  for (let index = open + 1; index < close; index++) {
    if ('([{'.includes(tokens.written(index))) index = tokens.closerOf(index);
    const after = tokens.after(index);
    const sibling =
      tokens.written(after) === ':' || tokens.written(after) + tokens.written(after + 1) === '=>'
        ? literalAt(tokens, index, cursor)
        : undefined;
    if (sibling) siblings.push(sibling);
  }
  if (siblings.length === 0) return undefined;
  const values = valuesOf(siblings);
  const subject = named(tokens, open) ?? noSubject;
  return {
    questions: [{ role: 'key', kind: 'table', subject, values }],
    handled: values,
    compared: [],
    quotes: quotesOf(siblings),
    head: tokens.at(open)!.start,
    bare: 'digit',
  };
}

/** The bracket that the literal stands in, right behind it or behind a comma. */
function bracketBefore(tokens: Tokens, { first }: Cursor, openers: string): number | undefined {
  const last = tokens.before(first);
  const written = tokens.written(last) || ' ';
  const open = written === ',' ? tokens.openerBefore(last) : '([{'.includes(written) ? last : -1;
  return open >= 0 && openers.includes(tokens.written(open)) ? open : undefined;
}

/** `code in [`, `code not in (`, `$code -in @(`. */
function testedBefore(tokens: Tokens, open: number): Subject | undefined {
  const word = tokens.before(tokens.written(open - 1) === '@' ? open - 1 : open);
  if (!/^(?:in|notin|IN)$/.test(tokens.written(word))) return undefined;
  const dash = tokens.written(word - 1) === '-' && tokens.joined(word - 1);
  const last = tokens.before(dash ? word - 1 : word);
  const span = operandEndingAt(tokens, /^not$/i.test(tokens.written(last)) ? tokens.before(last) : last);
  return span && subjectIn(tokens, span);
}

const ASKED = /^[\])}\s]*(?:\?\.|\.|->|::)(?:includes|indexOf|has|contains|Contains|include\?|member\?)\(\s*/;

/** `].includes(code)`, `]).has(code)`, `) -contains $code`. */
function testedBehind(tokens: Tokens, open: number, close: number): Subject | undefined {
  const end = tokens.at(close)?.start;
  if (end === undefined) return undefined;
  const after = tokens.text.slice(end, end + 200);
  const asked = ASKED.exec(after)?.[0].length ?? /^\)\s*-(?:not)?contains\s+/i.exec(after)?.[0].length;
  if (asked === undefined || (tokens.written(open) === '(' && !isList(tokens, open))) return undefined;
  const argument = argumentAt(tokens.text, end + asked);
  return {
    span: { start: end + asked, end: end + asked + argument.length },
    text: argument,
    names: resolveAliases(tokens.text, namesIn(argument), end),
  };
}

function isList(tokens: Tokens, open: number): boolean {
  return MAKERS.has(tokens.written(tokens.before(open))) || tokens.written(open - 1) === '@';
}

const NAME =
  /([\p{L}_$][\p{L}\p{N}_$]*)["']?\]?\s*(?::(?!:)[^=\n]+)?(?::=|=>|=|:)\s*(?:new\s+)?(?:[\p{L}_$][\p{L}\p{N}_$.<>, ]*)?[([]*\s*$/u;

/** What a list or table that has a name is asked for, else the name itself. */
function named(tokens: Tokens, open: number): Subject | undefined {
  if (tokens.written(open) === '(' && !isList(tokens, open)) return undefined;
  const at = tokens.at(open)!.start;
  const before = tokens.text.slice(Math.max(tokens.text.lastIndexOf('\n', at - 1) + 1, at - 300), at);
  const name = NAME.exec(before)?.[1];
  if (name === undefined) return undefined;
  const asked = usesOf(tokens.text, name);
  return {
    span: { start: at, end: at },
    text: asked ?? name,
    names: asked === undefined ? [name] : resolveAliases(tokens.text, namesIn(asked), tokens.text.length),
  };
}

const USE = /^(?:\?\.|\.|->|::)(?:includes|indexOf|has|contains|Contains|include\?|get)\(\s*|^\[\s*/;
/** How many uses of a name are looked at. */
const MOST_USES = 100;

function usesOf(text: string, name: string): string | undefined {
  let at = text.indexOf(name);
  for (let uses = 0; at >= 0 && uses < MOST_USES; uses++, at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const use = /\w$/.test(text.slice(Math.max(0, at - 1), at))
      ? undefined
      : USE.exec(text.slice(end, end + 40))?.[0].length;
    if (use !== undefined) return argumentAt(text, end + use);
    const tested = /([\w$.?[\]()]+)\s+(?:not\s+)?in\s+$/.exec(text.slice(Math.max(0, at - 120), at))?.[1];
    if (tested !== undefined && !/^\w/.test(text.slice(end, end + 1))) return tested;
  }
  return undefined;
}

/** The expression from `from` to where its bracket closes or a comma follows. */
function argumentAt(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length && at - from < 200; at++) {
    const character = text[at]!;
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && depth-- === 0) return text.slice(from, at);
    else if ((character === ',' && depth === 0) || character === '\n') return text.slice(from, at);
  }
  return text.slice(from, from + 200);
}
