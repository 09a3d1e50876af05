import type { TextTest } from '../../analysis/flow/textTests.ts';
import type { Span } from '../../text/span.ts';
import type { RuleContext } from './rule.ts';

/** A piece of text, and what stands there instead; in offsets of the segment. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** What compares a code as the language does it, in place of a test that looks for a part of a text. */
export function codeComparison(
  { language, text }: RuleContext,
  { span, negated, texts, subject }: TextTest,
  asked: string,
  code: string,
): readonly Replacement[] | undefined {
  const { syntax } = language;
  const link = syntax?.writing.ifTextLink ?? syntax?.writing.ifLink;
  const template = link && conditionIn(link);
  if (!syntax || !template || negated === undefined) return undefined;
  const { quote: usual, onlyQuote } = syntax.writing;
  const written = onlyQuote ? undefined : (quoteOf(text, texts[0]!.span) ?? quoteOf(text, around(subject.member)));
  const quote = written ?? usual;
  const label = `${quote}${code}${quote}`;
  const before = /(?:!|\bnot\s+)$/.exec(text.slice(Math.max(0, span.start - 6), span.start));
  const isNot = negated !== (before !== null);
  const start = span.start - (before?.[0].length ?? 0);
  const condition = isNot ? negation(template, syntax.flow.equality) : template;
  const filled = condition.replace(/\{(subject|label)\}/g, (_, part: string) => (part === 'label' ? label : asked));
  return [{ span: { start, end: span.end }, text: filled }];
}

/** `{subject} === {label}` of `else if ({subject} === {label})`. */
function conditionIn(link: string): string | undefined {
  const [, bracketed, plain] = /^[\w ]*?if(?:\s*\((.*)\)|\s+(.*?)(?:\s+then|:)?)$/.exec(link) ?? [];
  return bracketed ?? plain ?? /^eli?f (.*?):?$/.exec(link)?.[1];
}

function negation(template: string, equality: readonly string[]): string {
  const [sign] = / (===|==|-eq) /.exec(template) ?? [];
  if (sign === undefined) return `!${template}`;
  const other = { '===': '!==', '==': equality.includes('~=') && !equality.includes('!=') ? '~=' : '!=', '-eq': '-ne' };
  return template.replace(sign.trim(), other[sign.trim() as keyof typeof other]);
}

function around({ start, end }: Span): Span {
  return { start: start - 1, end: end + 1 };
}

function quoteOf(text: string, { start, end }: Span): string | undefined {
  const quote = text[end - 1];
  return text[start] === quote && (quote === '"' || quote === "'") ? quote : undefined;
}
