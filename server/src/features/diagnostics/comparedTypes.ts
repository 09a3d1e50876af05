import type { Site } from '../../analysis/model.ts';
import type { CodeSet } from '../../catalogs/catalog.ts';
import type { Conversions, Typing } from '../../languages/language.ts';
import { decided, type Finding, type RuleContext } from './rule.ts';

/** Comparisons of a code that never hold: both types are known, they differ, and nothing converts either of them. */
export function comparedTypes(context: RuleContext): readonly Finding[] {
  const typing = context.language.syntax?.typing;
  if (!typing) return [];
  const findings: Finding[] = [];
  for (const { site, attributions } of decided(context)) {
    const { literal, subject, span } = site;
    if (literal.kind === 'constant' || !subject || !comparesAsItIs(context.text, site, typing)) continue;
    const type = typeOf(subject.text, typing, attributions[0]!.catalog.mainSet);
    if (type === undefined || (type === 'integer') === (literal.kind === 'number')) continue;
    const [is, never] = type === 'integer' ? ['an integer', 'a string'] : ['a string', 'a number'];
    findings.push({
      rule: 'code-type-mismatch',
      span,
      message: `${shortened(subject.text)} is ${is} and never equal to ${context.text.slice(span.start, span.end)}, ${never}`,
    });
  }
  return findings;
}

function comparesAsItIs(text: string, { span, role, dispatch, subject }: Site, typing: Typing): boolean {
  if (dispatch?.kind === 'table') return false;
  if (dispatch?.kind === 'switch')
    return typing.dispatch?.test(text.slice(dispatch.head.start, dispatch.head.end)) ?? false;
  if (role === 'member') return typing.among?.test(text.slice(subject!.span.end, span.start)) ?? false;
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  return typing.before.test(before) || (typing.after?.test(text.slice(span.end, span.end + REACH)) ?? false);
}

/** No operator with its arguments is longer in a comparison that somebody reads. */
const REACH = 120;

function typeOf(expression: string, typing: Typing, { type }: CodeSet): CodeSet['type'] | undefined {
  if (ALTERNATIVE.test(expression)) return undefined;
  if (typing.integer && isConverted(expression, typing.integer)) return 'integer';
  if (typing.text && isConverted(expression, typing.text)) return 'string';
  return typing.parsed?.test(expression) ? type : undefined;
}

/** One of several values, which may be of several types. */
const ALTERNATIVE = /\?\?|\|\||&&|\b(?:or|and|if|else|unless)\b|\?\s/;

function isConverted(expression: string, { calls, casts, endings }: Conversions): boolean {
  if (casts?.test(expression) || endings?.test(expression)) return true;
  const called = calls?.exec(expression)?.[0];
  return called !== undefined && closing(expression, called.length - 1) === expression.length - 1;
}

/** Where the bracket closes that opens at a place. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return -1;
}

function shortened(expression: string): string {
  const plain = expression.replace(/\s+/g, ' ');
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
