import type { Node } from 'web-tree-sitter';
import type { FlowSyntax } from '../languages/language.ts';

/** Whether control leaves the function at the end of a statement. False when in doubt. */
export function leaves(statement: Node, flow: FlowSyntax): boolean {
  return endsIn(statement, flow.leaves, flow) || departs(statement, flow);
}

/** Whether control always comes to a node of one of the `types` at the end of `node`. False when in doubt. */
export function endsIn(node: Node, types: readonly string[], flow: FlowSyntax): boolean {
  if (types.includes(node.type)) return true;
  const branches = flow.branches[node.type];
  if (branches)
    return branches.every((field) => {
      const part = node.childForFieldName(field.replace('?', ''));
      return part ? endsIn(part, types, flow) : field.endsWith('?');
    });
  if (!flow.blocks.includes(node.type)) return false;
  const last = node.namedChildren.filter((child) => child && !child.isExtra).at(-1);
  return last ? endsIn(last, types, flow) : false;
}

function departs(statement: Node, flow: FlowSyntax): boolean {
  const { departure, blocks } = flow;
  if (departure === undefined) return false;
  if ([departure.type].flat().includes(statement.type)) return departure.text.test(statement.text);
  if (!blocks.includes(statement.type)) return false;
  const last = statement.namedChildren.filter((child) => !child.isExtra && child.text !== ';').at(-1);
  return last !== undefined && departs(last, flow);
}

/** Whether a statement stands behind a node, or behind one that ends with it, where one that nothing comes to is an error. */
export function mustEnd(node: Node, { noDeadCode = [] }: FlowSyntax): boolean {
  for (let at = node; at.parent && noDeadCode.includes(at.parent.type); at = at.parent) {
    let next = at.nextNamedSibling;
    while (next?.isExtra) next = next.nextNamedSibling;
    if (next) return true;
  }
  return false;
}
