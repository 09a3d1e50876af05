import type { Span } from '../../text/span.ts';
import type { TokenTree } from './tokenTree.ts';

/** A statement by its tokens, without the block that it may have. */
export interface Statement {
  readonly first: number;
  readonly last: number;
  /** The bracket that it stands in; -1 where it stands in none. */
  readonly holder: number;
  readonly span: Span;
  /** The names that it gives a value to; of several that are given at once, those that are taken out by their names. */
  readonly assigned: readonly string[];
  /** The value is taken apart into members of those names. */
  readonly isPattern: boolean;
  /** What it changes where it assigns nothing: `url` in `url.searchParams.set(…)`, `$ch` in `curl_setopt($ch, …)`. */
  readonly root: string | undefined;
  /** It happens only sometimes, or gives one of two values. */
  readonly isConditional: boolean;
}

export function statementAt(tree: TokenTree, index: number): Statement {
  let at = index;
  let holder = tree.holder(at);
  while (holder >= 0 && isInStatement(tree, holder)) {
    at = holder;
    holder = tree.holder(at);
  }
  const first = firstOf(tree, at, holder);
  const last = lastOf(tree, at, holder);
  const span = { start: tree.tokens[first]!.start, end: tree.tokens[last]!.end };
  const sign = assignmentIn(tree, first, last, holder);
  const target = sign === undefined ? undefined : targetOf(tree, first, sign);
  const given = contextName(tree, first, last);
  return {
    first,
    last,
    holder,
    span,
    assigned: given === undefined ? (target?.names ?? []) : [given],
    isPattern: target?.isPattern ?? false,
    root: target?.root ?? rootOf(tree, first, last),
    isConditional: isConditional(tree, first, last),
  };
}

/** Whether what runs at `before` has always run where `index` is: its block holds that as well. */
export function runsBefore(tree: TokenTree, before: Statement, index: number): boolean {
  const { holder } = before;
  const block = tree.written(holder) === '(' ? tree.holder(holder) : holder;
  let at = tree.holder(index);
  while (at >= 0 && at !== block) at = tree.holder(at);
  if (at !== block) return false;
  const line = tree.lineStart(before.span.start);
  const indent = /^[ \t]*/.exec(tree.text.slice(line, before.span.start))![0].length;
  const between = tree.text.slice(
    tree.lineEnd(before.span.end),
    tree.lineStart(tree.tokens[index]!.start) || undefined,
  );
  const lines = [
    ...between.split('\n'),
    tree.text.slice(tree.lineStart(tree.tokens[index]!.start), tree.tokens[index]!.end),
  ];
  return lines.every((one) => /^\s*$/.test(one) || /^[ \t]*/.exec(one)![0].length >= indent);
}

/** Brackets of a call or a value, and none of a block or of a condition. */
function isInStatement(tree: TokenTree, open: number): boolean {
  const before = tree.written(open - 1);
  if (tree.written(open) !== '{')
    return !/^(?:if|while|for|foreach|switch|until|unless|try|using|match|when|elseif)$/.test(before);
  return /^[(,=:[?]$|^return$/.test(before);
}

function firstOf(tree: TokenTree, from: number, holder: number): number {
  let first = from;
  for (let at = from - 1; at > holder; at--) {
    const written = tree.written(at);
    if (written === ';' || isLineBreak(tree, at, first)) return first;
    const partner = tree.partner(at);
    if (partner >= 0 && partner < at) {
      if (written === '}' && !/^[.?,)]$/.test(tree.written(first)) && /\n/.test(between(tree, at, first))) return first;
      at = partner;
    }
    first = at;
  }
  return first;
}

function lastOf(tree: TokenTree, from: number, holder: number): number {
  let last = from;
  const close = holder >= 0 ? tree.partner(holder) : -1;
  for (let at = from; at < tree.tokens.length && at !== close; at++) {
    if (at > from && isLineBreak(tree, last, at)) return last;
    const written = tree.written(at);
    if (written === ';' || (at > from && written === '{' && !isInStatement(tree, at) && !isLambda(tree, at)))
      return last;
    const partner = tree.partner(at);
    last = partner > at ? partner : at;
    at = last;
  }
  return last;
}

/** A block that is given to the call before it: `.use { response -> … }`. */
function isLambda(tree: TokenTree, open: number): boolean {
  return tree.tokens[open - 1]?.kind === 'word' && tree.written(open - 2) === '.';
}

function between(tree: TokenTree, before: number, behind: number): string {
  return tree.text.slice(tree.tokens[before]!.end, tree.tokens[behind]!.start);
}

/** Whether a line ends between two tokens and the statement with it. */
function isLineBreak(tree: TokenTree, before: number, behind: number): boolean {
  if (!/\n/.test(between(tree, before, behind))) return false;
  return (
    !/[=,.(+&|\\[]$|=>$/.test(tree.written(before)) &&
    !/^[.?&|+)\]:]/.test(tree.written(behind)) &&
    !isArrow(tree, behind)
  );
}

function isArrow(tree: TokenTree, index: number): boolean {
  return tree.written(index) === '-' && tree.written(index + 1) === '>';
}

function assignmentIn(tree: TokenTree, first: number, last: number, holder: number): number | undefined {
  for (let at = first + 1; at < last; at++) {
    if (tree.holder(at) !== holder || tree.written(at) !== '=') continue;
    const isOperator = /^[=>~]$/.test(tree.written(at + 1)) && tree.tokens[at + 1]!.start === tree.tokens[at]!.end;
    if (isOperator || (/^[=!<>]$/.test(tree.written(at - 1)) && tree.tokens[at - 1]!.end === tree.tokens[at]!.start)) {
      if (isOperator) at++;
      // The bracket of a type stands right before the name, and never before the sign.
      continue;
    }
    return at;
  }
  return undefined;
}

/** The names on the left side of an assignment. */
function targetOf(
  tree: TokenTree,
  first: number,
  sign: number,
): { readonly names: readonly string[]; readonly isPattern: boolean; readonly root?: string } {
  const written = tree.text
    .slice(tree.tokens[first]!.start, tree.tokens[sign]!.start)
    .replace(/[+.:?|&]+\s*$/, '')
    .trim();
  const pattern = /^(?:(?:const|let|var|val|final)\s+)?[{(]([^{}()]*)[})]$/.exec(written)?.[1];
  if (pattern !== undefined) {
    const names = pattern.split(',').flatMap((part) => (/^\s*\w+\s*$/.test(part) ? part.trim() : []));
    return { names, isPattern: true };
  }
  const typed = /^(?:(?:const|let|var|val|final|mut|private|public|static)\s+)*([\w$]+)\s*:\s*[^:]/.exec(written)?.[1];
  if (typed !== undefined) return { names: [typed], isPattern: false };
  const several = /^(?:(?:var|const|let)\s+)?([\w$]+)\s*,\s*[\w$]+$/.exec(written)?.[1];
  if (several !== undefined) return { names: [several], isPattern: false };
  const own = /^(?:[\w.:<>[\],?*& ]+[\s>*&])?([\w$]+)$/.exec(written)?.[1];
  if (own !== undefined) return { names: [own], isPattern: false };
  const root = /^[@&*]*([\w$]+)\s*(?:\.|->|\[|\?\.)/.exec(written)?.[1];
  return { names: [], isPattern: false, ...(root !== undefined && { root }) };
}

/** `with open(url) as response:` */
function contextName(tree: TokenTree, first: number, last: number): string | undefined {
  const from = tree.written(first) === 'async' ? first + 1 : first;
  if (tree.written(from) !== 'with') return undefined;
  const name = tree.written(last) === ':' ? last - 1 : last;
  return tree.written(name - 1) === 'as' ? tree.written(name) : undefined;
}

function rootOf(tree: TokenTree, first: number, last: number): string | undefined {
  let at = first;
  while (at < last && /^(?:await|return|yield|defer|_)$/.test(tree.written(at))) at++;
  if (tree.tokens[at]?.kind !== 'word') return undefined;
  return tree.written(at + 1) === '(' ? tree.written(at + 2) : tree.written(at);
}

function isConditional(tree: TokenTree, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const written = tree.written(at);
    if (written === '{' && !isInStatement(tree, at)) at = Math.max(at, tree.partner(at));
    else if (/^(?:if|elif|else|unless|and|or|when)$/.test(written)) return true;
    else if (/^[&|]$/.test(written) && tree.written(at + 1) === written) return true;
    else if (written === '?' && /^\s\?\s$/.test(tree.text.slice(tree.tokens[at]!.start - 1, tree.tokens[at]!.end + 1)))
      return true;
  }
  return false;
}
