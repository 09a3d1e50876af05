import type { Language } from '../../languages/language.ts';
import { isWordCharacter, type Token } from '../../text/lexer.ts';
import type { StringSyntax } from '../../text/lexis.ts';
import type { Span } from '../../text/span.ts';

/** The literal that is being written. All offsets are relative to the region, all indices are those of its tokens. */
export interface Cursor {
  readonly at: number;
  /** What is written of the value so far, before and behind the cursor; between the quotes where there are any. */
  readonly typed: Span;
  /** Undefined where no quote is written. */
  readonly string: { readonly syntax: StringSyntax; readonly closed: boolean } | undefined;
  /** Tokens below this index stand before the literal. */
  readonly first: number;
  /** Tokens from this index on stand behind it. */
  readonly next: number;
}

/** Where a value is being written at `at`; undefined in comments, in longer strings and behind a dot. */
export function cursorAt(text: string, tokens: readonly Token[], at: number, language: Language): Cursor | undefined {
  const index = lastBefore(tokens, at);
  const token = tokens[index];
  if (token?.kind === 'comment' && (at < token.end || !isClosed(text, token, language))) return undefined;
  if (token?.kind === 'string' && (at < token.end || !token.closed)) return inString(text, tokens, index, at);
  return bare(text, tokens, at);
}

/** What a code, or a word of its title, is made of. */
const VALUE = /^[\p{L}\p{N}_$?.-]*(?: [\p{L}\p{N}_$?.-]+){0,3} ?$/u;

/** What ends a value when its quote is missing, so that the string goes on to where another one begins. */
const ENDING = /^[\s]*(?:$|[:),;\]}])/;

const LONGEST = 64;

function inString(text: string, tokens: readonly Token[], index: number, at: number): Cursor | undefined {
  const { content, closed, syntax, start } = tokens[index]!;
  if (!content || !syntax || at < content.start || at > content.end) return undefined;
  const before = text.slice(content.start, at);
  if (before.length > LONGEST || !VALUE.test(before)) return undefined;
  const first = withPrefix(text, tokens, index, start);
  const whole = text.slice(content.start, content.end);
  if (closed && whole.length <= LONGEST && VALUE.test(whole))
    return { at, typed: content, string: { syntax, closed: true }, first, next: index + 1 };
  const end = runEnd(text, at, content.end);
  if (!ENDING.test(text.slice(end, content.end))) return undefined;
  return { at, typed: { start: content.start, end }, string: { syntax, closed: false }, first, next: index + 1 };
}

/** `f"…"`, `b'…'` and `@"…"`: what stands right before the quote belongs to the string. */
function withPrefix(text: string, tokens: readonly Token[], index: number, start: number): number {
  const before = tokens[index - 1];
  const isPrefix =
    before?.end === start && (before.kind === 'word' ? before.end - before.start <= 2 : text[before.start] === '@');
  return isPrefix ? index - 1 : index;
}

function bare(text: string, tokens: readonly Token[], at: number): Cursor | undefined {
  let start = at;
  while (
    start > 0 &&
    (isWordCharacter(text.charCodeAt(start - 1)) || (text[start - 1] === '-' && text[start - 2] !== '-'))
  )
    start--;
  while (text[start] === '-' && start < at) start++;
  if (/(?:\.|->|::|['"`)\]}])$/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const end = runEnd(text, at, text.length);
  const first = lastBefore(tokens, start) + 1;
  let next = first;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  return { at, typed: { start, end }, string: undefined, first, next };
}

function runEnd(text: string, at: number, most: number): number {
  let end = at;
  while (
    end < most &&
    (isWordCharacter(text.charCodeAt(end)) ||
      (text[end] === '-' && end > at && isWordCharacter(text.charCodeAt(end + 1))))
  )
    end++;
  return end;
}

/** Index of the last token that begins before `at`; -1 when none does. */
function lastBefore(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isClosed(text: string, { start, end }: Token, { lexis }: Language): boolean {
  return lexis.blockComments.some(
    ({ open, close }) =>
      text.startsWith(open, start) &&
      end - start >= open.length + close.length &&
      text.startsWith(close, end - close.length),
  );
}
