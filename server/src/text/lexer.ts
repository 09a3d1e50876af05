import type { Lexis, StringSyntax } from './lexis.ts';
import type { Span } from './span.ts';

/**
 * One token of any language. `number` and `word` are whole tokens: `20000`, `E10001` and `0x4001` are one each.
 * Strings and comments that were never closed run to the end of their line, or of the text where they may span lines.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'string' | 'comment' | 'punctuation';
  /** Strings only: what stands between the quotes. */
  readonly content?: Span;
  /** Strings only: whether the closing quote is there. */
  readonly closed?: boolean;
  readonly syntax?: StringSyntax;
}

/** All tokens of `text`, sorted, never overlapping. An interpolated string is one token: code inside it is not looked at. */
export function tokenize(text: string, lexis: Lexis): readonly Token[] {
  const tokens: Token[] = [];
  const extra = lexis.wordCharacters ?? '';
  const opening = openingCharacters(lexis);
  let at = 0;
  let last: Token | undefined;
  const push = (token: Token): void => {
    tokens.push(token);
    if (token.kind !== 'comment') last = token;
    at = token.end;
  };
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character <= 32 || isForeignSpace(character)) {
      at++;
      continue;
    }
    // Most tokens begin neither a comment nor a string, and need not be compared with all that does.
    const opened = opening.has(character) ? openedAt(text, at, lexis) : undefined;
    if (opened) {
      push(opened);
      continue;
    }
    const end = isDigit(character) ? numberEnd(text, at, lexis) : wordEnd(text, at, extra);
    if (end > at) {
      push({ kind: isDigit(character) ? 'number' : 'word', start: at, end });
      continue;
    }
    const marked = markedCharacterEnd(text, at, lexis);
    if (marked !== undefined) {
      push({ kind: 'punctuation', start: at, end: marked });
      continue;
    }
    const regex = lexis.regexLiterals && character === SLASH ? regexEnd(text, at, last) : undefined;
    push(
      regex === undefined
        ? { kind: 'punctuation', start: at, end: at + 1 }
        : { kind: 'punctuation', start: at, end: regex },
    );
  }
  return tokens;
}

/** The first characters of all that opens a comment or a string. */
function openingCharacters({ blockComments, lineComments, strings }: Lexis): ReadonlySet<number> {
  const marks = [...lineComments, ...blockComments.map(({ open }) => open), ...strings.map(({ open }) => open)];
  return new Set(marks.map((open) => open.charCodeAt(0)));
}

/** The comment or string that begins at `at`. */
function openedAt(text: string, at: number, lexis: Lexis): Token | undefined {
  const comment = commentAt(text, at, lexis);
  return comment === undefined ? stringAt(text, at, lexis) : { kind: 'comment', start: at, end: comment };
}

/** The token that `offset` stands in; at a border, the one that ends there wins only when none begins there. */
export function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle]!;
    if (token.end <= offset) low = middle + 1;
    else if (token.start > offset) high = middle - 1;
    else return token;
  }
  const before = tokens[low - 1];
  return before?.end === offset ? before : undefined;
}

const SLASH = 47;

const isDigit = (character: number): boolean => character >= 48 && character <= 57;

export function isWordCharacter(character: number): boolean {
  return (
    (character >= 97 && character <= 122) ||
    (character >= 65 && character <= 90) ||
    isDigit(character) ||
    character === 95 ||
    (character > 127 && !isForeignSpace(character))
  );
}

/** A blank that no line is broken at, and the mark at the beginning of a file. */
function isForeignSpace(character: number): boolean {
  return character === 0xa0 || character === 0xfeff;
}

function wordEnd(text: string, from: number, extra: string): number {
  let at = from;
  while (at < text.length && (isWordCharacter(text.charCodeAt(at)) || (extra !== '' && extra.includes(text[at]!))))
    at++;
  return at;
}

function numberEnd(text: string, from: number, { wordCharacters = '', digitSeparator }: Lexis): number {
  let end = wordEnd(text, from, wordCharacters);
  while (separatesDigits(text, end, digitSeparator)) end = wordEnd(text, end + 1, wordCharacters);
  return end;
}

/** Whether what stands at `at` is in the midst of a number. */
export function separatesDigits(text: string, at: number, separator: string | undefined): boolean {
  return (
    separator !== undefined &&
    text[at] === separator &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  );
}

/** Where the comment that begins at `at` ends, or undefined when none begins there. */
export function commentAt(text: string, at: number, lexis: Lexis): number | undefined {
  for (const { open, close } of lexis.blockComments) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end < 0 ? text.length : end + close.length;
  }
  for (const open of lexis.lineComments) if (text.startsWith(open, at)) return lineEnd(text, at);
  return undefined;
}

/** Where a quote, a bracket or `#` ends that stands for itself: `?"`. */
export function markedCharacterEnd(text: string, at: number, { characterMark }: Lexis): number | undefined {
  const isMarked = characterMark !== undefined && text[at] === characterMark && MARKABLE.includes(text[at + 1] ?? ' ');
  return isMarked ? at + 2 : undefined;
}

const MARKABLE = '"\'#()[]{}';

function stringAt(text: string, at: number, lexis: Lexis): Token | undefined {
  for (const syntax of lexis.strings) {
    if (!text.startsWith(syntax.open, at)) continue;
    const from = at + syntax.open.length;
    const { contentEnd, end, closed } = stringEnd(text, from, syntax);
    return { kind: 'string', start: at, end, content: { start: from, end: contentEnd }, closed, syntax };
  }
  return undefined;
}

/**
 * Where a string ends whose content begins at `from`. What is interpolated is skipped, with the strings of the same kind in
 * it and what they interpolate, as deep as that goes.
 */
export function stringEnd(
  text: string,
  from: number,
  { open, close, escape, multiline, interpolation }: StringSyntax,
): { readonly contentEnd: number; readonly end: number; readonly closed: boolean } {
  const first = close.charCodeAt(0);
  const escaping = escape === 'backslash' ? BACKSLASH : escape === 'backtick' ? BACKTICK : undefined;
  const [opens, closes] = interpolation?.endsWith('(')
    ? [OPEN_PARENTHESIS, CLOSE_PARENTHESIS]
    : [OPEN_BRACE, CLOSE_BRACE];
  /** How many braces are open in the interpolation of the innermost string; 0 in its own text. */
  let braces = 0;
  /** The same for the strings around it, outermost first. */
  const around: number[] = [];
  let at = from;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (interpolation !== undefined && text.startsWith(interpolation, at)) {
      braces++;
      at += interpolation.length;
    } else if (character === escaping) {
      at += 2;
    } else if (character === first && braces === 0 && text.startsWith(close, at)) {
      const after = at + close.length;
      if (escape === 'doubled' && text.startsWith(close, after)) at = after + close.length;
      else if (around.length === 0) return { contentEnd: at, end: after, closed: true };
      else [braces, at] = [around.pop()!, after];
    } else if (!multiline && (character === LINE_FEED || character === CARRIAGE_RETURN)) {
      return { contentEnd: at, end: at, closed: false };
    } else if (braces > 0 && character === first && text.startsWith(open, at)) {
      around.push(braces);
      braces = 0;
      at += open.length;
    } else {
      if (braces > 0 && character === opens) braces++;
      else if (braces > 0 && character === closes) braces--;
      at++;
    }
  }
  const end = Math.min(at, text.length);
  return { contentEnd: end, end, closed: false };
}

const BACKSLASH = 92;
const BACKTICK = 96;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

export function lineEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    const character = text.charCodeAt(end);
    if (character === 10 || character === 13) return end;
  }
  return text.length;
}

/** A slash begins a regular expression where a value may not stand before it. */
function regexEnd(text: string, at: number, last: Token | undefined): number | undefined {
  if (last) {
    const ending = text[last.end - 1]!;
    const operand =
      last.kind === 'number' || last.kind === 'string' || ending === ')' || ending === ']' || ending === '}';
    if (operand) return undefined;
    if (last.kind === 'word' && !OPERATOR_WORDS.has(text.slice(last.start, last.end))) return undefined;
  }
  let inClass = false;
  for (let end = at + 1; end < text.length; end++) {
    const character = text[end];
    if (character === '\n' || character === '\r') return undefined;
    if (character === '\\') end++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return end + 1;
  }
  return undefined;
}

/** Words that an expression follows, so that a slash after them begins a regular expression. */
const OPERATOR_WORDS: ReadonlySet<string> = new Set([
  'return',
  'case',
  'typeof',
  'in',
  'of',
  'do',
  'else',
  'void',
  'delete',
  'throw',
  'new',
  'await',
  'yield',
  'and',
  'or',
  'not',
  'if',
  'when',
  'unless',
  'while',
]);
