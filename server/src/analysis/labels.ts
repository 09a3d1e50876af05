import type { Span } from '../text/span.ts';
import type { LabelSyntax } from '../languages/language.ts';
import { integer, LONGEST_EXPRESSION, readLiteral } from './literal.ts';
import type { Label, LiteralForm } from './model.ts';

/** A name with its qualifiers: `ErrorCode.VALIDATION`, `Codes['X']`, `VALIDATION`. */
const CONSTANT = /^[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\.|::|\?\.)[\p{L}_$][\p{L}\p{N}_$]*|\[(['"])[\w-]+\1\])*$/u;

/** Words that look like names and are values of their own. */
export const WORD_VALUES: ReadonlySet<string> = new Set([
  'true',
  'false',
  'null',
  'undefined',
  'nil',
  'None',
  'True',
  'False',
  'NaN',
  'Infinity',
  'this',
  'self',
]);

/** Those that stand for a value that another place gives. */
const NAMED_WORDS: ReadonlySet<string> = new Set(['this', 'self']);

export function labelOf(source: string, span: Span, syntax: LabelSyntax = {}): Label {
  const text = source.slice(span.start, span.end);
  const quotedName = syntax.quotedNames ? /^`(.+)`$/.exec(text)?.[1] : undefined;
  if (quotedName !== undefined) return { span, text, value: undefined, form: nameForm(span), constant: quotedName };
  // What a shell puts in for a variable may be anything.
  const isVariable = syntax.bareNames === true && /^\$(?:\w+:)?\w+$/.test(text);
  if (syntax.bareStrings && !isVariable && /^[^']*[$`]/.test(text))
    return { span, text, value: undefined, form: undefined, constant: undefined };
  const isWord = syntax.bareNames === true && /^[A-Za-z_]+$/.test(text);
  const literal = readLiteral(source, span) ?? (syntax.bareStrings && !isWord ? bareString(text, span) : undefined);
  if (literal) return { span, text, value: literal.value, form: literal.form, constant: undefined };
  const range = rangeOf(text, syntax);
  const none = { span, text, value: undefined, form: undefined, constant: undefined };
  if (range) return { ...none, range };
  if (syntax.otherValues?.test(text)) return { ...none, noCode: true };
  if (WORD_VALUES.has(text)) return { ...none, noCode: !NAMED_WORDS.has(text) };
  const { memberPrefix } = syntax;
  if (memberPrefix !== undefined && text.startsWith(memberPrefix)) {
    const constant = text.slice(memberPrefix.length);
    return CONSTANT.test(constant) ? { ...none, form: nameForm(span), constant, isMember: true } : none;
  }
  const sign = syntax.constantSign;
  if (sign !== undefined && text.startsWith(sign))
    return CONSTANT.test(text.slice(sign.length)) ? { ...none, form: nameForm(span), constant: text } : none;
  const name = withoutType(text, syntax.memberValue);
  if (!CONSTANT.test(name)) return none;
  const constant = name
    .replace(/\[(['"])([\w-]+)\1\]/g, '.$2')
    .replaceAll('::', '.')
    .replaceAll('?.', '.');
  return { ...none, form: nameForm(withoutParentheses(text, span)), constant };
}

function withoutParentheses(text: string, { start, end }: Span): Span {
  const [, open = '', close = ''] = /^(\(\s*)[^()]+?(\s*\))$/.exec(text) ?? [];
  return { start: start + open.length, end: end - close.length };
}

/** The value of a case of an enum goes by the name of the case, a type in brackets by its own, and a variable without its scope: `[ErrorCode]::LOCKED`, `$script:LOCKED`. */
function withoutType(text: string, memberValue = /(?:->value|\.rawValue)$/): string {
  const { start, end } = withoutParentheses(text, { start: 0, end: text.length });
  return text
    .slice(start, end)
    .replace(memberValue, '')
    .replace(/^\$\w+:(?=\w)/, '$$')
    .replace(/^(?:\[[\w.]+\]){0,2}\[(?:\w+\.)*(\w+)\](?=::)/, '$1');
}

/** Where the values stand that a label tests for; undefined for one that is a value itself. */
export function testedIn(source: string, { start, end }: Span, { test }: LabelSyntax): readonly Span[] | undefined {
  const match = test?.exec(source.slice(start, end));
  const values = match?.[1];
  if (match === null || match === undefined || values === undefined) return undefined;
  const from = start + match[0].lastIndexOf(values);
  return [...values.matchAll(/[^\s,](?:[^,]*[^\s,])?/g)].map(({ index, 0: value }) => ({
    start: from + index,
    end: from + index + value.length,
  }));
}

/**
 * Where the values stand that a guard tests a name for: `code == 22 or code in [4001, 4009]`. What may be any of several
 * values is one of them all the same, whose value nobody knows: `code in @codes`, `code > 4000`. Undefined for any other guard.
 */
export function testedByGuard(source: string, { start, end }: Span, name: string): readonly Span[] | undefined {
  if (end - start > LONGEST_EXPRESSION) return [{ start, end }];
  const value = String.raw`("[^"]*"|@?\w+)`;
  const test = new RegExp(
    String.raw`^[\s(]*(?:${name}\s*={2,3}\s*${value}|${value}\s*={2,3}\s*${name}|${name}\s+in\s+\[([^[\]]*)\]|${name}\s+in\s+(\w+\.\.\w+)|((?:.*\W)?${name}\s*(?:[<>]|in\b).*))[\s)]*$`,
    'ds',
  );
  const values: Span[] = [];
  let at = start;
  for (const part of source.slice(start, end).split(/(\bor\b|\|\|)/)) {
    const isJunction = part === 'or' || part === '||';
    const [, ...found] = isJunction ? [] : (test.exec(part)?.indices ?? []);
    const tested = found.find((one) => one !== undefined);
    if (!isJunction && !tested) return undefined;
    if (tested)
      for (const { index, 0: one } of part.slice(...tested).matchAll(/[^\s,](?:[^,]*[^\s,])?/g))
        values.push({ start: at + tested[0] + index, end: at + tested[0] + index + one.length });
    at += part.length;
  }
  return values;
}

function nameForm(value: Span): LiteralForm {
  return { kind: 'constant', quote: '', value };
}

/** A word of a shell: `PE01-1104`, `4009`. */
function bareString(text: string, span: Span): { readonly value: string; readonly form: LiteralForm } | undefined {
  return /^[\w.-]+$/.test(text) ? { value: text, form: { kind: 'string', quote: '', value: span } } : undefined;
}

/** `>= 4001 and < 4018`, `>= 4001 && < 4018`, `> 4000`. */
function relationalRange(text: string): Label['range'] {
  let from = Number.MIN_SAFE_INTEGER;
  let to = Number.MAX_SAFE_INTEGER;
  for (const part of text.split(/\s+and\s+|\s*&&\s*/)) {
    const [, operator, bound = ''] = /^([<>]=?)\s*(\w+)$/.exec(part) ?? [];
    const value = integer(bound);
    if (operator === undefined || value === undefined) return undefined;
    if (operator.startsWith('>')) from = Math.max(from, operator === '>' ? value + 1 : value);
    else to = Math.min(to, operator === '<' ? value - 1 : value);
  }
  return { from, to };
}

const RANGE = /^(\w*)\s*(\.\.=|\.\.<|\.\.\.|\.\.|(?<=\s)until(?=\s))\s*(\w*)$/;

/** `4000..=4006`, `4001..4017`, `case 4001 ... 4017`: both ends that are covered. */
function rangeOf(text: string, { openRanges }: LabelSyntax): Label['range'] {
  if (/^[<>]/.test(text)) return relationalRange(text);
  const [, first = '', dots = '', last = ''] = RANGE.exec(text) ?? [];
  const from = first === '' ? Number.NEGATIVE_INFINITY : integer(first);
  const to = last === '' ? Number.POSITIVE_INFINITY : integer(last);
  if (from === undefined || to === undefined || first + last === '') return undefined;
  const open = dots === '..<' || dots === 'until' || (dots === '..' && openRanges === true);
  return { from, to: open ? to - 1 : to };
}
