import { lineEnd, type Token } from '../../text/lexer.ts';
import type { Span } from '../../text/span.ts';

/**
 * The tokens of JSON in which a quote may be missing. A string that is never closed takes the rest of its line with it; where
 * that line holds one member and nothing else, it is plain what was meant. Offsets of tokens begin at `base` in the text.
 */
export function withWholeStrings(text: string, tokens: readonly Token[], base: number): readonly Token[] {
  if (!tokens.some(isBroken)) return tokens;
  const whole: Token[] = [];
  for (const token of tokens) {
    const meant = isBroken(token) ? memberOf(text, token.start + base, base) : undefined;
    if (meant) {
      while (whole.length > 0 && whole.at(-1)!.end > meant.start) whole.pop();
      whole.push(...meant.tokens);
    } else whole.push(token);
  }
  return whole;
}

function isBroken({ kind, closed }: Token): boolean {
  return kind === 'string' && closed === false;
}

/** `"code": "PE01-1104",` with no more than three of its quotes, behind what may stand before it on the line. */
const MEMBER = /^[\s{[,]*("?)([\w-]+)("?)(\s*):(\s*)("?)([^"{}[\]]*?)("?)([,}\]\s]*)$/d;

/** What is longer is no member with a quote too few. */
const LONGEST = 300;

function memberOf(
  text: string,
  at: number,
  base: number,
): { readonly start: number; readonly tokens: readonly Token[] } | undefined {
  let begin = at;
  while (begin > 0 && at - begin <= LONGEST && !/[\n\r]/.test(text[begin - 1]!)) begin--;
  const end = lineEnd(text, at);
  if (end - begin > LONGEST) return undefined;
  const line = text.slice(begin, end);
  const match = MEMBER.exec(line);
  if (!match) return undefined;
  const span = (group: number): Span => {
    const [from, to] = match.indices![group]!;
    return { start: from + begin - base, end: to + begin - base };
  };
  const [, opens, , closes, , , valueOpens, value = '', valueCloses] = match;
  const colon = span(4).end;
  const name = string(span(1).start, span(2), span(3).end, opens !== '' || closes !== '');
  const isText = valueOpens !== '' || valueCloses !== '';
  const values = value === '' && !isText ? [] : [string(span(6).start, span(7), span(8).end, isText)];
  const marks = [...line.slice(match.indices![9]![0])].flatMap((mark, index) =>
    mark.trim() === '' ? [] : [punctuation(span(9).start + index)],
  );
  return { start: name.start, tokens: [name, punctuation(colon), ...values, ...marks] };
}

function string(start: number, content: Span, end: number, isText: boolean): Token {
  if (isText) return { kind: 'string', start, end, content, closed: true };
  return { kind: 'number', start: content.start, end: content.end };
}

function punctuation(at: number): Token {
  return { kind: 'punctuation', start: at, end: at + 1 };
}
