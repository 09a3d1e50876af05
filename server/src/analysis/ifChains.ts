import type { Node } from 'web-tree-sitter';
import { encloses, type Span } from '../text/span.ts';
import { leaves, mustEnd } from './control.ts';
import type { Arm, Dispatch, Subject } from './model.ts';
import { sidesOf, spanOf, type Reading } from './reading.ts';
import { labelOf } from './labels.ts';
import { alternativesOf } from './switches.ts';

interface Link {
  readonly node: Node;
  readonly condition: Node;
  readonly consequence: Node;
  readonly otherwise: Node | undefined;
}

/** Chains of at least two `if`s that compare one and the same expression with values, and do nothing else. */
export function readIfChains(reading: Reading): readonly Dispatch[] {
  const links = new Map<number, Link>();
  for (const { if: node, condition, consequence, otherwise } of reading.all('if')) {
    if (!node || !condition || !consequence) continue;
    const known = links.get(node.startIndex);
    if (!known?.otherwise) links.set(node.startIndex, { node, condition, consequence, otherwise });
  }
  const continued = new Set([...links.values()].map(({ otherwise }) => otherwise?.startIndex));
  return [...links.values()].flatMap((first) => {
    // A link whose condition tells more than a test goes unseen, and what it holds behind its `else` is no beginning.
    if (continued.has(first.node.startIndex) || first.node.parent?.type === first.node.type) return [];
    const chain = chainOf(first, links, reading);
    return chain ? [chain] : [];
  });
}

function chainOf(first: Link, links: ReadonlyMap<number, Link>, reading: Reading): Dispatch | undefined {
  const arms: Arm[] = [];
  let subject: Subject | undefined;
  let link: Link | undefined = first;
  let last = first;
  while (link) {
    const tests = testsIn(link.condition, reading);
    if (!tests || (subject && tests.subject.text !== subject.text)) return undefined;
    subject = tests.subject;
    const end = endOf(link.consequence);
    arms.push({
      type: link.node.type,
      span: { start: link.node.startIndex, end },
      labels: tests.labels,
      catchAll: false,
      guarded: false,
      content: { start: link.consequence.startIndex, end },
      braced: isBraced(link.consequence),
      exits: true,
      leaves: leaves(link.consequence, reading.syntax.flow),
    });
    last = link;
    link = link.otherwise && links.get(link.otherwise.startIndex);
  }
  if (!subject || arms.length < 2) return undefined;
  const { otherwise } = last;
  if (otherwise)
    arms.push({
      type: otherwise.type,
      span: spanOf(otherwise),
      labels: [],
      catchAll: true,
      guarded: false,
      content: spanOf(otherwise),
      braced: otherwise.child(0)?.type === '{',
      exits: true,
      leaves: leaves(otherwise, reading.syntax.flow),
    });
  return {
    kind: 'ifChain',
    span: spanOf(first.node),
    head: { start: first.node.startIndex, end: first.condition.endIndex },
    subject,
    body: { start: first.consequence.startIndex, end: first.node.endIndex },
    close: first.node.endIndex,
    arms,
    broken: first.node.hasError,
    ...(mustEnd(first.node, reading.syntax.flow) && { mustEnd: true }),
    comments: [],
  };
}

/** Where the grammar has no node for the block, the brace that closes it stands for it. */
function isBraced(block: Node): boolean {
  return block.child(0)?.type === '{' || block.type === '}';
}

/** Some grammars count what follows on the line as a part of the block, for the semicolon that may stand there. */
function endOf(block: Node): number {
  let last = block.lastChild;
  while (last && (last.isExtra || last.startIndex === last.endIndex)) last = last.previousSibling;
  return last?.type === '}' ? last.endIndex : block.endIndex;
}

/** The values that a condition tests one subject for, when it does nothing but test for them: `a === 1 || a === 2`. */
function testsIn(
  condition: Node,
  reading: Reading,
): { readonly subject: Subject; readonly labels: Arm['labels'] } | undefined {
  const span = spanOf(condition);
  const labels = [];
  const tested: Span[] = [];
  let subject: Subject | undefined;
  for (const compared of reading.comparisonsIn(span)) {
    const { left, right, operator, method } = compared;
    if (DIFFERS.test(operator)) return undefined;
    const sides = sidesOf(reading, compared);
    const own = reading.subject(sides.subject);
    if (subject && own.text !== subject.text) return undefined;
    subject = own;
    labels.push(labelOf(reading.text, spanOf(sides.value)));
    // A grammar that knows no precedence counts what stands before the left side as a part of the comparison.
    tested.push(method ? compared.span : { start: left.startIndex, end: right.endIndex });
  }
  // `code in (4001, 4002)`; what a list that goes by a name holds is not known here.
  for (const { membership, members, tested: value } of reading.all('membership')) {
    if (!membership || !members || !value || !encloses(span, spanOf(membership))) continue;
    if (!reading.syntax.flow.memberTests?.includes(membership.type)) return undefined;
    if (/\bnot\b/.test(reading.text.slice(value.endIndex, members.startIndex))) return undefined;
    const alternatives = alternativesOf(members, reading.syntax.labels);
    const own = reading.subject(value);
    if (alternatives.includes(members) || (subject && own.text !== subject.text)) return undefined;
    subject = own;
    for (const one of alternatives) labels.push(labelOf(reading.text, spanOf(one)));
    tested.push(spanOf(membership));
  }
  if (!subject || labels.length === 0) return undefined;
  return /^[\s()]*(?:(?:\|\||-?or)[\s()]*)*$/i.test(without(reading.text, span, tested))
    ? { subject, labels }
    : undefined;
}

/** Operators that tell values apart. */
const DIFFERS = /^(?:!|~=|-[ic]?ne$|is\s+not$)/i;

function without(text: string, span: Span, parts: readonly Span[]): string {
  let rest = '';
  let at = span.start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    rest += text.slice(at, part.start);
    at = Math.max(at, part.end);
  }
  return rest + text.slice(at, span.end);
}
