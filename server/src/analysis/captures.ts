import type { Node, Query } from 'web-tree-sitter';

/**
 * One match of a language's queries. The names that queries may use, by what they describe:
 *
 * | captures | say |
 * |---|---|
 * | `switch` `subject` `body` | a dispatch, its subject with any parentheses, and what holds its arms |
 * | `arm` `label` · `arm.default` | an arm of the innermost dispatch around it, one match per label · a catch-all |
 * | `if` `condition` `consequence` `otherwise` | one link of an if chain |
 * | `comparison` `left` `right` | a test for equality |
 * | `membership` `members` `tested` | a value looked up in a list, or in the list that a name stands for |
 * | `list.name` `list` · `element` | a named list · a literal in some list |
 * | `table` `table.key` · `table.named` `table.name` · `lookup.table` `lookup.subject` | a table, one match per key · its name · its use |
 * | `property.name` `property.value` | a literal under a property's name |
 * | `constant.name` `constant.value` `owner` | a named literal, and the enum, class or object that owns the name |
 * | `callee` `argument` | a literal passed to a function or constructor |
 * | `alias` `alias.field` `alias.outer` `alias.value` | a name for (a member of) an expression |
 * | `import.name` `import.local` `import.namespace` `import.default` `import.all` `import.from` | names of another module |
 */
export type Match = Readonly<Record<string, Node | undefined>>;

export function matchesOf(query: Query, root: Node): readonly Match[] {
  return query.matches(root).map((match) => {
    const captured: Record<string, Node> = {};
    for (const { name, node } of match.captures) captured[name] = node;
    return captured;
  });
}
