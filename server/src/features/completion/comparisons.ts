import type { Subject } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { Context } from './context.ts';
import type { Cursor } from './cursor.ts';
import { operandEndingAt, subjectIn } from './operand.ts';
import { literalAt, quotesOf, valuesOf, type Sibling } from './siblings.ts';
import type { Tokens } from './tokens.ts';

const OPERATORS: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<>', '=~']);
/** `-eq` in shells and PowerShell, `eq` in Perl and OData. */
const WORD_OPERATORS: ReadonlySet<string> = new Set(['eq', 'ne', 'ceq', 'cne', 'ieq', 'ine']);
const METHODS: ReadonlySet<string> = new Set(['equals', 'equalsIgnoreCase', 'contentEquals', 'Equals', 'eql?']);

/** `code === |`, `$code -eq |`, `code.equals(|)`. */
export function comparison(tokens: Tokens, cursor: Cursor): Context | undefined {
  const last = comparedEndingAt(tokens, tokens.before(cursor.first));
  const span = last === undefined ? operandBehind(tokens, cursor) : operandEndingAt(tokens, last);
  if (!span) return undefined;
  const subject = subjectIn(tokens, span);
  const siblings = alsoCompared(tokens, subject, cursor);
  const values = valuesOf(siblings);
  return {
    questions: [{ role: 'comparison', subject, values }],
    handled: [],
    compared: isContinued(tokens, span.start) ? values : [],
    quotes: quotesOf(siblings),
    head: undefined,
    bare: 'nothing',
  };
}

/** Index of the last token of the left side when the token at `index` ends an operator. */
function comparedEndingAt(tokens: Tokens, index: number): number | undefined {
  const written = tokens.written(index);
  if (WORD_OPERATORS.has(written))
    return tokens.before(tokens.written(index - 1) === '-' && tokens.joined(index - 1) ? index - 1 : index);
  if (written === '(') {
    const method = tokens.before(index);
    return METHODS.has(tokens.written(method)) && tokens.written(method - 1) === '.'
      ? tokens.before(method - 1)
      : undefined;
  }
  let start = index;
  while (
    tokens.at(start)?.kind === 'punctuation' &&
    tokens.at(start - 1)?.kind === 'punctuation' &&
    tokens.joined(start - 1) &&
    '=!<'.includes(tokens.written(start - 1))
  )
    start--;
  const operator = tokens.at(start) ? tokens.text.slice(tokens.at(start)!.start, tokens.at(index)!.end) : '';
  return OPERATORS.has(operator) ? tokens.before(start) : undefined;
}

const BEHIND = /^\s*(?:[!=]==?\s*|\.(?:equals|equalsIgnoreCase|contentEquals|Equals)\(\s*)(?=[\p{L}_$])/u;
const EXPRESSION = /^(?:[\w$]|\?\.|!\.|\.|->|::|\[[^[\]\n]*\]|\([^()\n]*\))+/;

/** The right side, where the literal stands on the left: `| === code`, `"|".equals(e.getCode())`. */
function operandBehind(tokens: Tokens, { next, typed, string }: Cursor): Span | undefined {
  const from = string ? (tokens.at(next - 1)?.end ?? typed.end) : typed.end;
  const after = tokens.text.slice(from, from + 200);
  const operator = BEHIND.exec(after)?.[0].length;
  const expression = operator === undefined ? undefined : EXPRESSION.exec(after.slice(operator))?.[0].length;
  if (operator === undefined || expression === undefined) return undefined;
  return { start: from + operator, end: from + operator + expression };
}

/** How many tokens around are looked at for comparisons of the same value. */
const REACH = 2_000;

/** Literals that the same expression is compared with elsewhere in the segment. */
function alsoCompared(tokens: Tokens, subject: Subject, cursor: Cursor): readonly Sibling[] {
  const siblings: Sibling[] = [];
  const from = Math.max(0, cursor.first - REACH);
  const to = Math.min(tokens.all.length, cursor.next + REACH);
  for (let index = from; index < to; index++) {
    const token = tokens.all[index]!;
    if (token.kind !== 'string' && token.kind !== 'number') continue;
    const last = comparedEndingAt(tokens, tokens.before(index));
    const end = last === undefined ? undefined : tokens.at(last)?.end;
    if (end === undefined || tokens.text.slice(end - subject.text.length, end) !== subject.text) continue;
    const sibling = literalAt(tokens, index, cursor);
    if (sibling) siblings.push(sibling);
  }
  return siblings;
}

/** Whether a link of an if chain has begun before: what it tests for was not met by the links above. */
function isContinued(tokens: Tokens, at: number): boolean {
  const line = tokens.text.slice(tokens.text.lastIndexOf('\n', at - 1) + 1, at);
  return /\b(?:else\s+if|elif|elsif|elseif)\b/.test(line);
}
