import { words } from '../../text/words.ts';
import { readsNothing } from './textMethods.ts';
import type { TokenTree } from './tokenTree.ts';
import type { Span } from '../../text/span.ts';

/** An expression that reads a member: `err.detail`, `errors[0]["detail"]`, `e.getDetail()`, or `detail` alone. */
export interface MemberChain {
  readonly span: Span;
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** The names that lead to the member, outermost first; none where it stands alone. */
  readonly names: readonly string[];
  /** The name of the member, without its quotes. */
  readonly member: Span;
}

/** All places where a text reads a member, in whatever way its language has to say so. */
export function memberChains(tree: TokenTree, member: string): readonly MemberChain[] {
  const own = words(member).join(' ');
  return tree.tokens.flatMap(({ kind }, index) => {
    if (kind === 'word') return wordChain(tree, index, own) ?? [];
    return kind === 'string' ? (stringChain(tree, index, own) ?? []) : [];
  });
}

function wordChain(tree: TokenTree, index: number, own: string): MemberChain | undefined {
  const written = tree.written(index);
  const said = words(written).join(' ');
  const isSymbol = tree.written(index - 1) === ':' && isOpening(tree.written(index - 2));
  if (isSymbol && said === own) return bracketed(tree, index, index - 2, tree.tokens[index]!);
  if (said !== own && said !== `get ${own}`) return undefined;
  const opens = tree.written(index + 1) === '(';
  if (opens && tree.partner(index + 1) !== index + 2) return undefined;
  const last = opens ? index + 2 : index;
  const before = ownerBefore(tree, index);
  // What is only named is no value: a key, a parameter with its type, a method that is declared.
  if (before === undefined && (opens || said !== own)) return undefined;
  return chain(tree, before, index, last, tree.tokens[index]!);
}

function stringChain(tree: TokenTree, index: number, own: string): MemberChain | undefined {
  const { content } = tree.tokens[index]!;
  if (!content || tree.text.slice(content.start, content.end).toLowerCase() !== own) return undefined;
  return isOpening(tree.written(index - 1)) ? bracketed(tree, index, index - 1, content) : undefined;
}

/** `e["detail"]`, `e.get("detail")`, `e[:detail]`. */
function bracketed(tree: TokenTree, index: number, open: number, member: Span): MemberChain | undefined {
  const close = tree.partner(open);
  if (close < 0) return undefined;
  if (tree.written(open) === '[') return close === index + 1 ? chain(tree, open - 1, open, close, member) : undefined;
  const callee = open - 1;
  if (tree.tokens[callee]?.kind !== 'word' || readsNothing(tree.written(callee))) return undefined;
  const before = ownerBefore(tree, callee);
  return before === undefined ? undefined : chain(tree, before, callee, close, member);
}

function chain(
  tree: TokenTree,
  before: number | undefined,
  own: number,
  last: number,
  member: Span,
): MemberChain | undefined {
  const owner = before === undefined ? { first: own, names: [] } : ownerEnding(tree, before);
  if (!owner) return undefined;
  const span = { start: tree.tokens[owner.first]!.start, end: tree.tokens[last]!.end };
  return { span, first: owner.first, last, names: owner.names, member: { start: member.start, end: member.end } };
}

/** The last token of what a name is a member of; undefined where it is a member of nothing. */
function ownerBefore(tree: TokenTree, index: number): number | undefined {
  const one = tree.written(index - 1);
  const two = tree.written(index - 2);
  if (one === '.') return two === '?' || two === '!' || two === '&' ? index - 3 : index - 2;
  const isJoined = tree.tokens[index - 1]?.end === tree.tokens[index]?.start;
  if (one === '>' && two === '-' && isJoined) return tree.written(index - 3) === '?' ? index - 4 : index - 3;
  return one === '.' || (one === ':' && two === ':') ? index - 3 : undefined;
}

/** An expression by its last token: names, calls and elements. */
export function ownerEnding(
  tree: TokenTree,
  from: number,
): { readonly first: number; readonly names: readonly string[] } | undefined {
  const names: string[] = [];
  for (let at = from; at >= 0;) {
    const written = tree.written(at);
    const token = tree.tokens[at]!;
    if (written === '?' || written === '!') {
      at--;
    } else if (written === ')' || written === ']') {
      const open = tree.partner(at);
      if (open < 0) return undefined;
      const name = nameIn(tree, open + 1, at);
      if (name !== undefined) names.unshift(name);
      const before = tree.tokens[open - 1];
      const isValue = before && before.end === tree.tokens[open]!.start && /[\w$)\]?!]$/.test(tree.written(open - 1));
      if (!isValue) return { first: open, names: [...namesIn(tree, open, at), ...names] };
      at = open - 1;
    } else if (token.kind === 'word' || token.kind === 'number') {
      const sigil = tree.written(at - 1) === '$' && tree.tokens[at - 1]!.end === token.start;
      names.unshift(sigil ? `$${written}` : written);
      const first = sigil ? at - 1 : at;
      const before = ownerBefore(tree, first);
      if (before === undefined) return { first, names };
      at = before;
    } else return undefined;
  }
  return undefined;
}

/** The one name between two brackets. */
function nameIn(tree: TokenTree, from: number, to: number): string | undefined {
  const token = tree.tokens[to - 1];
  if (to - from > 2 || !token) return undefined;
  if (token.content) return tree.text.slice(token.content.start, token.content.end);
  return tree.written(from) === ':' ? tree.written(to - 1) : undefined;
}

/** What stands in parentheses of its own: `(await load()).errors`. */
function namesIn(tree: TokenTree, open: number, close: number): readonly string[] {
  const names: string[] = [];
  for (let at = open + 1; at < close; at++) if (tree.tokens[at]!.kind === 'word') names.push(tree.written(at));
  return names;
}

function isOpening(written: string): boolean {
  return written === '[' || written === '(';
}
