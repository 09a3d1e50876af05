import type { TokenTree } from './tokenTree.ts';

/** Where a variable gets what it is: the line that says so, and where on it the name stands. */
export interface Binding {
  readonly at: number;
  /** With the line before it where that goes on in it. */
  readonly line: string;
}

/**
 * The declaration, loop, parameter or pattern that binds a name nearest to a place, in the function around that place. What
 * follows on the same line counts as well: a comprehension says at its end what its beginning is about.
 */
export function bindingOf(tree: TokenTree, name: string, index: number): Binding | undefined {
  const from = tree.functionStart(index);
  const { start } = tree.tokens[index]!;
  const implicit = IMPLICIT.test(name) ? implicitBinding(tree, index) : undefined;
  if (implicit) return implicit;
  const behind = bound(tree, name, index + 1, tree.indexFrom(tree.lineEnd(start)), 1);
  if (behind?.isComprehension) return behind;
  for (let at = index; at >= 0 && tree.tokens[at]!.start >= from; at--) {
    const binding = tree.written(at) === name ? bindingAt(tree, at) : undefined;
    if (binding) return binding;
  }
  return undefined;
}

/** What a function is given whose parameter has no name of its own. */
const IMPLICIT = /^(?:it|_|\$0|\$_)$/;

function implicitBinding(tree: TokenTree, index: number): Binding | undefined {
  for (let at = tree.holder(index); at >= 0; at = tree.holder(at)) {
    if (tree.written(at) === '{' || tree.written(at) === '(') return lineOf(tree, tree.tokens[at]!.start);
  }
  return undefined;
}

function bound(
  tree: TokenTree,
  name: string,
  from: number,
  to: number,
  step: number,
): (Binding & { readonly isComprehension: boolean }) | undefined {
  for (let at = from; at < to; at += step) {
    if (tree.written(at) !== name || tree.written(at - 1) !== 'for') continue;
    return { ...lineOf(tree, tree.tokens[at]!.start), isComprehension: true };
  }
  return undefined;
}

function bindingAt(tree: TokenTree, index: number): Binding | undefined {
  const token = tree.tokens[index]!;
  const line = tree.lineStart(token.start);
  const before = tree.text.slice(line, token.start);
  if (/(?:[\w)\]]\s*[?!]?\.|->|::)\s*$/.test(before)) return undefined;
  const behind = tree.text.slice(token.end, Math.min(token.end + 300, tree.lineEnd(token.end)));
  if (/^(?:\s*[?!&]?\.(?!\.)|->[\w$]|::|\[|\s*\n?\s*\?\.)/.test(behind)) return undefined;
  const isBound = BEHIND.test(behind) || BEFORE.test(before) || isParameter(tree, index);
  return isBound ? lineOf(tree, token.start) : undefined;
}

/** What stands behind a name where it is bound. */
const BEHIND =
  /^(?:\s*(?::\s*[\w.<>[\]| ?]+)?\s*=(?![=~>])|\s*(?::=|<-|->|\||(?:of|in)\b)|\s+:\s|\s*\)?\s*=>|\s*,\s*\w+\s*(?::=|\||\)\s*=>)|[^=;()\n]*[\]}]\s*=(?![=~>]))/;

/** What stands before it. */
const BEFORE =
  /(?:\b(?:as|let|var|val|my|local|fn|for|foreach)\s+&?(?:mut\s+)?\(?|\|\s*|\bas\s+\w+\s*=>\s*|\brescue\b.*=>\s*|\bfor\s*\(.*,\s*)$/;

/** A name in the parentheses of a function's head, and in those of `catch`. */
function isParameter(tree: TokenTree, index: number): boolean {
  const open = tree.holder(index);
  const close = tree.partner(open);
  if (close < 0 || tree.written(open) !== '(') return false;
  const callee = tree.written(open - 1);
  if (callee === 'catch') return true;
  if (/^(?:if|while|switch|for|foreach|match|elseif|until|unless|when|return)$/.test(callee)) return false;
  const head = tree.text.slice(tree.lineStart(tree.tokens[open]!.start), tree.tokens[open]!.start);
  const behind = tree.text.slice(tree.tokens[close]!.end, tree.tokens[close]!.end + 80);
  return /^\s*(?:\{|=>|throws\b)/.test(behind) || /\b(?:def|defp|function|func|fun|fn|sub)\b/.test(head);
}

function lineOf(tree: TokenTree, offset: number): Binding {
  let start = tree.lineStart(offset);
  const end = tree.lineEnd(offset);
  for (let lines = 0; lines < 3 && start > 0 && /^\s*(?:\?\.|\.|->|&\.|\|>)/.test(tree.text.slice(start, end)); lines++)
    start = tree.lineStart(start - 1);
  return { at: offset, line: tree.text.slice(start, end) };
}
