import type { Span } from '../../text/span.ts';
import { headAbove } from '../../analysis/readTokens.ts';
import type { Subject } from '../../analysis/model.ts';
import type { Context, ValueOfConstant } from './context.ts';
import type { Cursor } from './cursor.ts';
import { operandEndingAt, subjectIn } from './operand.ts';
import { literalAt, quotesOf, valuesOf, type Sibling } from './siblings.ts';
import type { Tokens } from './tokens.ts';

const LABEL_WORDS: ReadonlySet<string> = new Set(['case', 'when']);
const HEAD_WORDS: ReadonlySet<string> = new Set(['switch', 'match', 'when', 'select']);
/** Dispatches whose labels begin their arms without a word. */
const ARROW_WORDS: ReadonlySet<string> = new Set(['match', 'when']);

/** How many braces may be open between a label and the dispatch, when some are not closed yet. */
const DEEPEST = 4;

/** `case |`, `case 'A', |`, `when |`, and the bare labels of `match` and its kin. */
export function label(tokens: Tokens, cursor: Cursor, constant: ValueOfConstant): Context | undefined {
  const keyword = keywordBefore(tokens, cursor);
  if (keyword !== undefined) return ofKeyword(tokens, cursor, keyword, constant);
  const body = tokens.openerBefore(cursor.first);
  if (body < 0 || !beginsArm(tokens, cursor, body)) return undefined;
  const head = headOf(tokens, body);
  return (
    head &&
    contextIn(head, arms(tokens, body + 1, tokens.closerOf(body), cursor, constant), head.arrows ? 'digit' : 'quote')
  );
}

interface Head {
  readonly subject: Subject;
  readonly start: number;
  /** Its arms begin with their labels. */
  readonly arrows: boolean;
}

function contextIn({ subject, start }: Head, siblings: readonly Sibling[], bare: Context['bare']): Context {
  const values = valuesOf(siblings);
  return {
    questions: [{ role: 'label', kind: 'switch', subject, values }],
    handled: values,
    compared: [],
    quotes: quotesOf(siblings),
    head: start,
    bare,
  };
}

function ofKeyword(tokens: Tokens, cursor: Cursor, keyword: number, constant: ValueOfConstant): Context | undefined {
  let body = keyword;
  for (let depth = 0; depth < DEEPEST; depth++) {
    body = tokens.openerBefore(body);
    if (body < 0) break;
    const head = tokens.written(body) === '{' ? headOf(tokens, body) : undefined;
    if (head) return contextIn(head, arms(tokens, body + 1, tokens.closerOf(body), cursor, constant), 'nothing');
  }
  const at = tokens.at(keyword)!.start;
  const subject = headAbove(tokens.text, at);
  if (!subject) return undefined;
  const { from, to } = indentedBlock(tokens, subject.span.start, cursor.next);
  return contextIn(
    { subject, start: subject.span.start, arrows: false },
    arms(tokens, from, to, cursor, constant),
    'nothing',
  );
}

/** The `case` or `when` that the literal is a label of, itself or behind others: `case 'A', 'B', |`. */
function keywordBefore(tokens: Tokens, { first }: Cursor): number | undefined {
  let at = tokens.before(first);
  for (let steps = 0; steps < 400 && at >= 0; steps++) {
    const token = tokens.at(at)!;
    const written = tokens.written(at);
    if (LABEL_WORDS.has(written) && tokens.written(at - 1) !== '.') return at;
    if (steps === 0 && written !== ',' && written !== '|') return undefined;
    if (token.kind === 'punctuation' && !',|.:'.includes(written)) return undefined;
    at = tokens.before(at);
  }
  return undefined;
}

/** The subject of the dispatch whose body opens at `body`, in any of the ways to write that. */
function headOf(tokens: Tokens, body: number): Head | undefined {
  const last = tokens.before(body);
  const written = tokens.written(last);
  if (written === 'switch' || written === 'match') {
    const span = operandEndingAt(tokens, tokens.before(last));
    return span && { subject: subjectIn(tokens, span), start: span.start, arrows: true };
  }
  return (written === ')' ? bracketedHead(tokens, last) : undefined) ?? openHead(tokens, tokens.at(body)!.start);
}

/** `switch (code)`, whatever lines it takes. */
function bracketedHead(tokens: Tokens, close: number): Head | undefined {
  const open = tokens.openerBefore(close);
  const word = tokens.before(open);
  if (!HEAD_WORDS.has(tokens.written(word))) return undefined;
  const span = { start: tokens.at(open)!.end, end: tokens.at(close)!.start };
  return {
    subject: subjectIn(tokens, withoutBinding(tokens.text, span)),
    start: tokens.at(word)!.start,
    arrows: ARROW_WORDS.has(tokens.written(word)),
  };
}

const OPEN_HEAD = /\b(switch|match|when|select)\s+(?!\()(?:[^;{}]*;\s*)?([^;{}]+?)\s*$/;

/** `match code.as_str()`, on the line of its brace. */
function openHead(tokens: Tokens, brace: number): Head | undefined {
  const line = tokens.text.lastIndexOf('\n', brace - 1) + 1;
  const before = tokens.text.slice(line, brace);
  const head = OPEN_HEAD.exec(before);
  if (!head) return undefined;
  const end = line + before.trimEnd().length;
  return {
    subject: subjectIn(tokens, { start: end - head[2]!.length, end }),
    start: line + head.index,
    arrows: ARROW_WORDS.has(head[1]!),
  };
}

/** `when (val code = e.code)` tests `e.code`. */
function withoutBinding(text: string, span: Span): Span {
  const binding = /^\s*(?:val|var|let|const)\s+\w+\s*=\s*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { start: span.start + binding, end: span.end };
}

/** Whether an arm may begin with the literal that is being written. */
function beginsArm(tokens: Tokens, { first, typed, string }: Cursor, body: number): boolean {
  if (tokens.written(body) !== '{') return false;
  const before = tokens.before(first);
  if (before === body || ',;}|'.includes(tokens.written(before) || ' ')) return true;
  // An operator at the end of the line above goes on here.
  if (tokens.at(before)?.kind === 'punctuation' && !')]'.includes(tokens.written(before))) return false;
  const start = string ? tokens.at(first)!.start : typed.start;
  return /^\s*$/.test(tokens.text.slice(tokens.text.lastIndexOf('\n', start - 1) + 1, start));
}

/** The labels between two indices, brackets inside left out. */
function arms(tokens: Tokens, from: number, to: number, cursor: Cursor, constant: ValueOfConstant): readonly Sibling[] {
  const siblings: Sibling[] = [];
  for (let index = from; index < to; index++) {
    const written = tokens.written(index);
    if (tokens.at(index)!.kind === 'punctuation' && ['(', '[', '{'].includes(written)) {
      index = tokens.closerOf(index);
    } else if (LABEL_WORDS.has(written)) {
      const name = nameFrom(tokens, tokens.after(index));
      const value = name === undefined ? undefined : constant(name);
      if (value !== undefined) siblings.push({ value, quote: undefined });
    } else {
      const sibling = isLabel(tokens, index, from) ? literalAt(tokens, index, cursor) : undefined;
      if (sibling) siblings.push(sibling);
    }
  }
  return siblings;
}

function isLabel(tokens: Tokens, index: number, from: number): boolean {
  const { kind } = tokens.at(index)!;
  if (kind !== 'string' && kind !== 'number') return false;
  const before = tokens.written(tokens.before(index));
  if (LABEL_WORDS.has(before)) return true;
  const begins = index === from || [',', '|', ';', '}', '{'].includes(before) || tokens.beginsLine(index);
  const after = tokens.written(tokens.after(index));
  return (
    begins &&
    ([':', ',', '|', '{'].includes(after) || ['=>', '->'].includes(after + tokens.written(tokens.after(index) + 1)))
  );
}

/** `ErrorCode.VALIDATION` at `index`, unless it goes on to be something else. */
function nameFrom(tokens: Tokens, index: number): string | undefined {
  if (!tokens.isWord(index)) return undefined;
  const start = tokens.at(index)!.start;
  const name = /^[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\.|::)[\p{L}_$][\p{L}\p{N}_$]*)*(?=\s*(?:[:,|{]|=>|->))/u.exec(
    tokens.text.slice(start, start + 200),
  )?.[0];
  return name?.replaceAll('::', '.');
}

/** The tokens from a head that is no brace's to where its block, told by indentation, ends. */
function indentedBlock(tokens: Tokens, head: number, next: number): { readonly from: number; readonly to: number } {
  const indent = indentAt(tokens.text, head);
  let from = next;
  while (from > 0 && tokens.at(from - 1)!.start >= head) from--;
  let to = next;
  while (to < tokens.all.length) {
    const { start } = tokens.at(to)!;
    if (
      tokens.beginsLine(to) &&
      indentAt(tokens.text, start) <= indent &&
      !/^(?:case|when|else|default)\b/.test(tokens.text.slice(start, start + 8))
    )
      break;
    to++;
  }
  return { from, to };
}

function indentAt(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, line + 200))![0].length;
}
