import type { Node, Query } from 'web-tree-sitter';
import type { Syntax } from '../languages/language.ts';
import { wholeOf } from './runs.ts';

/**
 * One match of a language's queries. The names that queries may use, by what they describe:
 *
 * | captures | say |
 * |---|---|
 * | `switch` `subject` `body` | a dispatch, its subject with any parentheses (none where it only keeps its arms to itself), and what holds its arms |
 * | `arm` `label` `guard` · `arm.default` | an arm of the innermost dispatch around it, one match per label, or one for all and one per label without `arm`, where the label stands directly in it · a catch-all |
 * | `head` | what stands before the statements of an arm, where that is more than the labels |
 * | `if` `condition` `consequence` `otherwise` | one link of an if chain |
 * | `comparison` `left` `right` `method` | two operands; which operators, or functions called with them, compare is data of the language |
 * | `call` `members` `method` `tested` | a method called with a value; which ones look up or iterate is data of the language |
 * | `membership` `members` `tested` | a value looked for in a list by an operator |
 * | `callback` `callback.parameter` | a function and its first parameter |
 * | `list.name` `list` · `element` · `constructed` `constructed.list` | a named list · a literal in a list · a collection made of one |
 * | `table` `table.key` `table.entry` · `lookup.table` `lookup.subject` | a table, one match per key, and the entry where that is not what the key stands in · its use |
 * | `property.name` `property.value` `property.owner` | a literal under a property's name · what is called with it as a named argument |
 * | `entry.table` `entry.key` | a literal that an entry of a table is given under |
 * | `assigned` `assigned.value` · `field.name` `field.value` · `typed` | a literal that a member is given · a field of a class · one that is a type |
 * | `constant.name` `constant.value` | a named literal; what owns the name is found by climbing |
 * | `callee` `argument` `receiver` | a literal passed to a function or constructor · what a method is called on, where the callee is its name alone |
 * | `alias` `alias.value` · `alias.pattern` `alias.outer` `alias.inside` `alias.field` | a name for an expression · for members of one, `alias.inside` being what directly holds the field where it is not captured |
 * | `import` `import.from` · `import.name` `import.local` `import.namespace` `import.default` · `import.all` · `import.paths` | a statement · the names inside it · one that brings in all · one that is read as paths of names |
 */
export type Match = Readonly<Record<string, Node | undefined>>;

/** Below, nothing is looked for: the time that a query takes grows with the square of the depth, and no program is this deep. */
const DEEPEST = 1000;

/** It grows with the square of the parts of an error as well. */
const WIDEST_ERROR = 5000;

export function matchesOf(query: Query, root: Node, { runs }: Syntax): readonly Match[] {
  if (isShattered(root)) return [];
  return query.matches(root, { maxStartDepth: DEEPEST }).map((match) => {
    const captured: Record<string, Node> = {};
    for (const { name, node } of match.captures) captured[name] = runs ? wholeOf(name, node, runs) : node;
    return captured;
  });
}

/** So much of a long text is in one error that it is no program of this language. */
function isShattered(root: Node): boolean {
  if (root.endIndex < WIDEST_ERROR || !root.hasError) return false;
  return [root, ...root.namedChildren].some((node) => node.isError && node.childCount > WIDEST_ERROR);
}
