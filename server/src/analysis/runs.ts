import type { Node } from 'web-tree-sitter';
import type { Runs } from '../languages/language.ts';

/** Captures that are expressions, which may go on behind the node that they begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  'left',
  'right',
  'tested',
  'guard',
  'label',
  'alias.value',
  'lookup.subject',
  'table.key',
]);

/** Captures of what a method, a call or an index belongs to: all that stands before it. */
const OWNERS: ReadonlySet<string> = new Set(['members', 'receiver', 'callee', 'lookup.table']);

/**
 * The whole expression that a captured node is a part of, where the grammar has no node around its parts: `e`, `.code` and
 * `[0]` side by side. It has the children of its first part, and the text of all.
 */
export function wholeOf(capture: string, node: Node, runs: Runs): Node {
  if (BEGINNINGS.has(capture)) return joined(node, endOf(node, runs[node.type] ?? runs[''] ?? []));
  if (OWNERS.has(capture) && runs['']?.includes(node.type)) return before(node, runs['']);
  return node;
}

function endOf(node: Node, types: readonly string[]): Node {
  let end = node;
  for (let next = node.nextSibling; next && types.includes(next.type); next = next.nextSibling) end = next;
  return end;
}

function before(tail: Node, types: readonly string[]): Node {
  const end = tail.previousNamedSibling;
  let first = end;
  while (first && types.includes(first.type)) first = first.previousNamedSibling;
  return first && end ? joined(first, end) : tail;
}

function joined(first: Node, { id, endIndex }: Node): Node {
  if (first.id === id) return first;
  // All that a node knows is asked of its tree by where it begins; only its end is another.
  return Object.create(first, { endIndex: { value: endIndex } }) as Node;
}
