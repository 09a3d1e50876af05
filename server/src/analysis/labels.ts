import type { Span } from '../text/span.ts';
import { readLiteral } from './literal.ts';
import type { Label } from './model.ts';

/** A name with its qualifiers: `ErrorCode.VALIDATION`, `Codes['X']`, `VALIDATION`. */
const CONSTANT = /^[\p{L}_$][\p{L}\p{N}_$]*(?:(?:\.|::|\?\.)[\p{L}_$][\p{L}\p{N}_$]*|\[(['"])[\w-]+\1\])*$/u;

/** Words that look like names and are values of their own. */
const WORD_VALUES: ReadonlySet<string> = new Set([
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

export function labelOf(source: string, span: Span): Label {
  const text = source.slice(span.start, span.end);
  const literal = readLiteral(source, span);
  if (literal) return { span, text, value: literal.value, form: literal.form, constant: undefined };
  if (!CONSTANT.test(text) || WORD_VALUES.has(text))
    return { span, text, value: undefined, form: undefined, constant: undefined };
  const constant = text
    .replace(/\[(['"])([\w-]+)\1\]/g, '.$2')
    .replaceAll('::', '.')
    .replaceAll('?.', '.');
  return { span, text, value: undefined, form: { kind: 'constant', quote: '', value: span }, constant };
}
