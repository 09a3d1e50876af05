import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlainEdit } from '../../support/edits.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A program before and after an action, token by token. */
interface Pair {
  readonly before: string;
  readonly after: string;
  readonly old: readonly Token[];
  readonly now: readonly Token[];
  /** For each old token its index among the new ones. */
  readonly places: readonly number[];
}

/**
 * Nothing that was written is gone or changed, and each comment still stands where it belongs. The first arm of the switch,
 * where there is one, begins behind `firstArm`.
 */
export function checkKept(
  document: TextDocument,
  edits: readonly PlainEdit[],
  after: string,
  firstArm: number | undefined,
): void {
  const before = document.getText();
  const spans = edits.map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  for (const { start, end } of spans)
    assert.match(before.slice(start, end), /^\s*$/, 'what is replaced is more than white space');
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const byStart = new Map(now.map(({ start }, index) => [start, index]));
  const places = old.map(({ start, end }) => {
    const by = spans.reduce(
      (sum, one) => (one.end <= start ? sum + one.newText.length - (one.end - one.start) : sum),
      0,
    );
    const index = byStart.get(start + by);
    const written = before.slice(start, end);
    const found = index === undefined ? undefined : after.slice(now[index]!.start, now[index]!.end);
    assert.equal(found, written, 'a token is cut in two or swallowed');
    return index!;
  });
  const pair: Pair = { before, after, old, now, places };
  old.forEach(({ isComment }, index) => {
    if (isComment) checkComment(pair, index);
  });
  checkNewLines(pair, firstArm);
}

/** A comment behind something stays on its line, one right above an arm stays above it, any other stays beside one of its neighbours. */
function checkComment({ before, after, old, now, places }: Pair, at: number): void {
  const comment = old[at]!;
  const [previous, next] = neighbours(old, at, () => false);
  // A terminator that ends an arm may come between the arm and the comment behind it.
  const known = new Set(places);
  const isTerminator = (index: number): boolean =>
    !known.has(index) && /^(?:break|;)$/.test(after.slice(now[index]!.start, now[index]!.end));
  const [previousNow, nextNow] = neighbours(now, places[at]!, isTerminator);
  const text = before.slice(comment.start, comment.end);
  const keptPrevious = previous === undefined ? previousNow === undefined : places[previous] === previousNow;
  const keptNext = next === undefined ? nextNow === undefined : places[next] === nextNow;
  if (previous !== undefined && !before.slice(old[previous]!.end, comment.start).includes('\n')) {
    assert.ok(keptPrevious, `"${text}" no longer stands behind what it stood behind`);
    const gap = after.slice(now[previousNow!]!.end, now[places[at]!]!.start);
    assert.ok(!gap.includes('\n'), `"${text}" has come onto a line of its own`);
  } else if (next !== undefined && isRightAbove(before, comment, old[next]!)) {
    assert.ok(keptNext, `"${text}" no longer stands above its arm`);
  } else {
    assert.ok(keptPrevious || keptNext, `"${text}" stands between other things than before`);
  }
}

/** Indexes of the tokens before and behind that are no comments and not to be skipped. */
function neighbours(
  tokens: readonly Token[],
  at: number,
  skips: (index: number) => boolean,
): readonly [number | undefined, number | undefined] {
  const counts = (index: number): boolean => !tokens[index]!.isComment && !skips(index);
  let [previous, next] = [at - 1, at + 1];
  while (previous >= 0 && !counts(previous)) previous--;
  while (next < tokens.length && !counts(next)) next++;
  return [previous < 0 ? undefined : previous, next < tokens.length ? next : undefined];
}

/** On the line above a `case` or `default`, and as deep. */
function isRightAbove(text: string, comment: Token, next: Token): boolean {
  if (!/^(?:case|default)\b/.test(text.slice(next.start))) return false;
  const between = text.slice(comment.end, next.start);
  return /^\r?\n[ \t]*$/.test(between) && indentAt(text, comment.start) === indentAt(text, next.start);
}

/** The white space before `at` when nothing else is on its line before it. */
function indentAt(text: string, at: number): string | undefined {
  return /(?:^|\n)([ \t]*)$/.exec(text.slice(0, at))?.[1];
}

/** Each new label begins a line, as deep as the first arm does, and no line ends in white space that did not before. */
function checkNewLines({ before, after, old, now, places }: Pair, firstArm: number | undefined): void {
  const known = new Set(places);
  const isLabel = (text: string, { start }: Token): boolean => /^(?:case|default)\b/.test(text.slice(start, start + 8));
  const added = now.filter((token, index) => !known.has(index) && isLabel(after, token));
  const indents = new Set(added.map(({ start }) => indentAt(after, start)));
  assert.ok(!indents.has(undefined), 'a new label stands behind something');
  assert.ok(indents.size <= 1, 'new labels are not indented alike');
  const [indent] = indents;
  const first = old.find((token) => token.start >= (firstArm ?? before.length) && isLabel(before, token));
  const wanted = first && indentAt(before, first.start);
  if (wanted !== undefined) assert.equal(indent, wanted, 'new labels are not indented like the first');
  const trailing = (text: string): number => text.match(/[ \t](?=\r?\n|$)/g)?.length ?? 0;
  assert.ok(trailing(after) <= trailing(before), 'a line ends in white space');
}
