import type { CodeValue, Subject } from '../analysis/model.ts';
import { integer } from '../analysis/literal.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { Region, Snapshot } from '../snapshot.ts';
import { isWordCharacter, lineEnd, tokenAt, type Token } from '../text/lexer.ts';
import { shifted, touches, type Span } from '../text/span.ts';
import { mayBeCalled, spokenName } from './spoken.ts';
import { isProse } from '../text/lexis.ts';

/** A code that stands in a comment, in prose or in a longer string: good for a hover, for nothing else. */
export interface Mention {
  /** Relative to the region. */
  readonly span: Span;
  readonly value: CodeValue;
  /** Never empty. */
  readonly attributions: readonly Attribution[];
}

/** The token around `at`; at a border the one that says something wins. */
export function tokenTouching(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokenAt(tokens, at);
  if (token && token.kind !== 'punctuation') return token;
  const before = at > 0 ? tokenAt(tokens, at - 1) : undefined;
  return before?.end === at ? before : token;
}

/**
 * Whether it is worth reading the syntax around a token: a literal that some catalog knows, or that is written like a code
 * in a file that is connected with a catalog, or a name there, which may be that of a constant.
 */
export function mayBeCode(snapshot: Snapshot, { segment }: Region, token: Token, at: number): boolean {
  const connected = snapshot.isConnected;
  if (token.kind === 'word') return connected;
  const value = literalIn(segment.text, token, at);
  if (value === undefined) return false;
  return snapshot.catalogs.some(
    (catalog) =>
      catalog.find(value) !== undefined || ((connected || catalog.mainSet.selfEvident) && catalog.hasFormat(value)),
  );
}

export function mentionAt(snapshot: Snapshot, region: Region, offset: number): Mention | undefined {
  const at = offset - region.start;
  const token = tokenTouching(snapshot.tokens(region), at);
  if (!token) return undefined;
  const { syntax, lexis } = region.known.language;
  // Outside of strings and comments, `PE01-1104` is a subtraction, unless values may stand there without quotes.
  const isText = token.kind === 'comment' || token.kind === 'string';
  if (!isText && syntax) return undefined;
  const evident = selfEvidentAt(snapshot, region, at);
  if (evident)
    return isWholeString(token, evident) ? { ...evident, span: { start: token.start, end: token.end } } : evident;
  if (!snapshot.isConnected) return undefined;
  return token.kind === 'comment' || isProse(lexis) ? inProse(snapshot, region, at) : undefined;
}

/** The longest literal that may be a code. */
const LONGEST = 64;

function literalIn(text: string, { kind, content, syntax, ...span }: Token, at: number): CodeValue | undefined {
  if (kind === 'number') return integer(text.slice(span.start, span.end));
  if (kind !== 'string' || !content) return undefined;
  const written = text.slice(content.start, content.end);
  if (syntax?.interpolation !== undefined && written.includes(syntax.interpolation))
    return integer(runOf(text, at, ''));
  // A longer string may hold JSON, or a filter, and there a code.
  if (!NOTATION.test(written)) return written.length <= LONGEST ? written : undefined;
  const run = runOf(text, at, '-');
  return integer(run) ?? run;
}

/** What no code has, and what holds one in a notation of its own has. */
const NOTATION = /[{[(=]/;

/** How far before a code is looked for what it is called. */
const FARTHEST = 20_000;

/** How far around the cursor a code may reach. */
const REACH = 80;

function selfEvidentAt(snapshot: Snapshot, region: Region, at: number): Mention | undefined {
  const { text } = region.segment;
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH);
  const line = text.slice(from, Math.min(lineEnd(text, at), at + REACH));
  for (const { file } of snapshot.catalogs) {
    for (const { selfEvident, format } of file.codeSets) {
      if (!selfEvident) continue;
      for (const match of line.matchAll(new RegExp(`(?<![\\w-])(?:${format})(?![\\w-])`, 'g'))) {
        const span = shifted({ start: match.index, end: match.index + match[0].length }, from);
        if (touches(span, at)) return mentionOf(snapshot, region, span, match[0], undefined);
      }
    }
  }
  return undefined;
}

/** A literal that is all code is shown with its quotes, as one in code position is. */
function isWholeString({ kind, content }: Token, { span }: Mention): boolean {
  return kind === 'string' && content?.start === span.start && content.end === span.end;
}

function mentionOf(
  snapshot: Snapshot,
  region: Region,
  span: Span,
  value: CodeValue,
  subject: Subject | undefined,
): Mention | undefined {
  const attributions = snapshot.attribute(
    region,
    { role: subject ? 'property' : 'mention', subject, values: [value] },
    undefined,
  );
  return attributions.length > 0 ? { span, value, attributions } : undefined;
}

/** The subject of a code that prose speaks of, which is about codes by what stands before it. */
const SPOKEN: Subject = { span: { start: 0, end: 0 }, text: 'code', names: ['code'] };

function inProse(snapshot: Snapshot, region: Region, at: number): Mention | undefined {
  const { text } = region.segment;
  const span = runAt(text, at);
  const written = text.slice(span.start, span.end);
  if (
    written === '' ||
    written.length > LONGEST ||
    /[.,]\d/.test(text.slice(span.end, span.end + 2)) ||
    /\d[.,]$/.test(text.slice(span.start - 2, span.start))
  )
    return undefined;
  const value = integer(written) ?? written;
  const members = snapshot.catalogs.filter((catalog) => catalog.findCode(value) && snapshot.isAbout(catalog.id));
  if (members.length === 0) return undefined;
  const line = text.slice(Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - FARTHEST), span.start);
  const after = text.slice(span.end, lineEnd(text, span.end));
  const name = spokenName(line, after, text.slice(Math.max(0, span.start - FARTHEST), span.start));
  const known = name === undefined ? [] : members.filter((catalog) => mayBeCalled(name, catalog));
  if (known.length === 0) return undefined;
  // What is spoken of where only one system is at home is a code of that system.
  if (known.length > 1) return mentionOf(snapshot, region, span, value, SPOKEN);
  return { span, value, attributions: [{ catalog: known[0]!, confidence: 'certain', reasons: [] }] };
}

/** The word that `at` stands in, in which `joined` counts as a letter. */
function runOf(text: string, at: number, joined: string): string {
  const { start, end } = runAt(text, at, joined);
  return text.slice(start, end);
}

function runAt(text: string, at: number, joined = ''): Span {
  const belongs = (index: number): boolean =>
    isWordCharacter(text.charCodeAt(index)) || (joined !== '' && text[index] === joined);
  let start = at;
  let end = at;
  while (start > 0 && belongs(start - 1)) start--;
  while (end < text.length && belongs(end)) end++;
  return { start, end };
}
