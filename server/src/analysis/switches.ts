import type { Node } from 'web-tree-sitter';
import type { FlowSyntax, LabelSyntax } from '../languages/language.ts';
import { encloses, type Span } from '../text/span.ts';
import type { Match } from './captures.ts';
import { endsIn, leaves, mustEnd } from './control.ts';
import { labelOf, testedByGuard, testedIn, WORD_VALUES } from './labels.ts';
import type { Arm, Dispatch, Label } from './model.ts';
import { indexAt } from '../text/segments.ts';
import { byStart, closeOf, spanOf, type Reading } from './reading.ts';

/** The `switch` statements of a segment and their kin, arms included. */
export function readSwitches(reading: Reading): readonly Dispatch[] {
  const drafts = reading.all('switch').flatMap((match) => {
    const { switch: node, subject, body } = match;
    if (!node || !body) return [];
    // Where the grammar has no node for the body, the bracket that opens it is captured.
    const holder = body.isNamed ? body : node;
    return [{ node, subject, holder, from: body.startIndex, arms: new Map<number, ArmDraft>() }];
  });
  const { labels: labelSyntax, flow } = reading.syntax;
  const around = innermostOf(drafts);
  const place = ({ arm, label, guard, head }: Match, isDefault: boolean): void => {
    const draft = arm && around(spanOf(arm));
    if (!arm || !draft) return;
    const known = draft.arms.get(arm.startIndex) ?? {
      node: arm,
      head: arm.startIndex,
      labels: [],
      catchAll: false,
      guarded: false,
    };
    const tested = label && guard && testedBy(label, guard, reading);
    if (tested) {
      const labels = [...known.labels, ...tested];
      draft.arms.set(arm.startIndex, { ...known, head: Math.max(known.head, guard.endIndex), labels });
      return;
    }
    // Asked for once: an arm may have thousands of labels.
    const own = label && spanOf(label);
    const isHeld = own !== undefined && known.labels.some(({ span }) => encloses(span, own));
    const unfolded = label && !isHeld ? alternativesOf(label, labelSyntax) : [];
    const named = unfolded.filter((one) => !matchesAll(one.text, labelSyntax));
    known.labels.push(...named.flatMap((one) => labelsAt(one, reading)));
    draft.arms.set(arm.startIndex, {
      ...known,
      head: Math.max(known.head, label?.endIndex ?? 0, guard?.endIndex ?? 0, head?.endIndex ?? 0),
      catchAll: known.catchAll || isDefault || named.length < unfolded.length,
      guarded: known.guarded || (guard !== undefined && !/^\W*(?:if|when)?\W*true\W*$/i.test(guard.text)),
    });
  };
  for (const match of reading.all('arm')) place(match, false);
  if (drafts.length > 0) for (const match of withoutArm(reading)) place(match, false);
  for (const match of reading.all('arm.default')) place({ ...match, arm: match['arm.default'] }, true);
  return drafts.flatMap(({ node, subject, holder, from, arms }) => {
    // What branches without a subject only keeps its arms from the dispatch around it.
    if (!subject) return [];
    return {
      kind: 'switch' as const,
      ...(flow.runsAll && { runsAll: true }),
      span: spanOf(node),
      head: { start: node.startIndex, end: subject.endIndex },
      subject: reading.subject(withoutComments(subject)),
      body: { start: from, end: holder.endIndex },
      close: closeOf(holder),
      arms: armsOf([...arms.values()], reading),
      broken: node.hasError,
      ...(mustEnd(node, flow) && { mustEnd: true }),
      gives: givesValue(node, [...arms.values()], flow),
      comments: commentsIn(holder).filter(({ start }) => start >= from),
    };
  });
}

/** Parts of arms that were captured by themselves, with the arms that they directly stand in. */
function withoutArm(reading: Reading): readonly Match[] {
  const arms = new Set(reading.all('arm').map((match) => match['arm']?.id));
  return ['label', 'guard', 'head'].flatMap((name) =>
    reading.all(name).flatMap((match) => {
      const arm = match['arm'] ? undefined : match[name]?.parent;
      return arm && arms.has(arm.id) ? { ...match, arm } : [];
    }),
  );
}

/** The arms in their order. Where values are converted, digits in quotes beside numbers are numbers. */
function armsOf(drafts: readonly ArmDraft[], { text, syntax: { flow } }: Reading): readonly Arm[] {
  const arms = drafts.map((draft) => armOf(draft, text, flow)).sort(byStart);
  const isMixed = arms.some(({ labels }) => labels.some(({ value }) => typeof value === 'number'));
  if (!flow.converts || !isMixed) return arms;
  const converted = ({ value, ...label }: Label): Label => ({
    ...label,
    value: typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : value,
  });
  return arms.map((arm) => ({ ...arm, labels: arm.labels.map(converted) }));
}

/** The labels that a label is made of: `1 | 2 | 3` is often two in one another. */
export function alternativesOf(label: Node, syntax: LabelSyntax = {}): readonly Node[] {
  if (!syntax.alternatives?.includes(label.type) || isComputed(label, syntax)) return [label];
  const held = label.children.filter((child) => child.isNamed || matchesAll(child.text, syntax));
  return held.filter((child) => !child.isExtra).flatMap((child) => alternativesOf(child, syntax));
}

/** Made by another operator than that between alternatives: `LOWEST + 1`, `LOWEST..HIGHEST`. */
function isComputed(label: Node, { alternation }: LabelSyntax): boolean {
  const operator = alternation === undefined ? undefined : label.child(1);
  return operator?.isNamed === false && operator.text !== alternation;
}

/** What a label stands for: mostly itself, or the values that it tests for. */
function labelsAt(node: Node, reading: Reading): readonly Label[] {
  const { labels = {} } = reading.syntax;
  const tested = testedIn(reading.text, spanOf(node), labels);
  return tested?.map((span) => labelOf(reading.text, span, labels)) ?? [labelAt(node, reading)];
}

/** What an arm matches that binds a name to whatever comes, and tests it. */
function testedBy(label: Node, guard: Node, { text, syntax }: Reading): readonly Label[] | undefined {
  if (!syntax.labels?.guards || !matchesAll(label.text, syntax.labels)) return undefined;
  return testedByGuard(text, spanOf(guard), label.text)?.map((span) => labelOf(text, span, syntax.labels));
}

/** A label, `self::LOCKED` by the name of the class around it. */
function labelAt(node: Node, { text, syntax }: Reading): Label {
  const label = labelOf(text, spanOf(node), syntax.labels);
  const [first = '', ...rest] = label.constant?.split('.') ?? [];
  const { selfNames, owners } = syntax.flow;
  if (syntax.modules?.anchors?.includes(first) && rest.length > 0) return { ...label, constant: rest.join('.') };
  if (!selfNames?.includes(first)) return label;
  for (let at = node.parent; at; at = at.parent) {
    const name = /_(?:declaration|item)$/.test(at.type) && at.childForFieldName(owners[at.type] ?? '');
    if (name) return { ...label, constant: [name.text, ...rest].join('.') };
  }
  return label;
}

/** `_`, `else`, or a bare name that is bound to whatever comes. */
function matchesAll(label: string, syntax: LabelSyntax = {}): boolean {
  if (syntax.wildcards?.includes(label)) return true;
  if (syntax.captures === 'declared') return /^(?:var|let|final)\s+\w+$/.test(label);
  return syntax.captures === true && /^(?:(?:var|let|val|final)\s+)?[a-z_]\w*$/.test(label) && !WORD_VALUES.has(label);
}

/** What stands between parentheses that hold comments as well; they would be taken for a part of it. */
function withoutComments(subject: Node): Node {
  if (subject.namedChildCount < 2 || subject.child(0)?.type !== '(') return subject;
  const [inner, ...others] = subject.namedChildren.filter((child) => !child.isExtra);
  return inner && others.length === 0 ? inner : subject;
}

interface ArmDraft {
  readonly node: Node;
  /** Where the labels and the guard end. */
  readonly head: number;
  /** Those that were found so far. */
  readonly labels: Label[];
  readonly catchAll: boolean;
  readonly guarded: boolean;
}

/** What finds the innermost holder around a span. Where two begin at one place it is the one that was found first. */
function innermostOf<T extends { readonly holder: Node }>(drafts: readonly T[]): (inner: Span) => T | undefined {
  // In a function of thousands of lines each arm would otherwise ask each dispatch where it ends.
  const held = drafts.map((draft) => ({ draft, span: spanOf(draft.holder) })).sort(byStart);
  const starts = [...held.map(({ span }) => span.start), Infinity];
  return (inner) => {
    let best: (typeof held)[number] | undefined;
    for (let at = indexAt(starts, inner.start); at >= 0; at--) {
      const one = held[at];
      if (!one || (best && one.span.start < best.span.start)) break;
      if (encloses(one.span, inner)) best = one;
    }
    return best?.draft;
  };
}

function armOf({ node, head, labels, catchAll, guarded }: ArmDraft, text: string, flow: FlowSyntax): Arm {
  const content = contentOf(node, head, flow);
  const first = content[0];
  const last = content[content.length - 1];
  return {
    type: node.type,
    span: { start: node.startIndex, end: ending(node).end },
    labels,
    catchAll,
    guarded,
    content: first && last && { start: first.startIndex, end: ending(last).end },
    braced: content.length === 1 && first?.child(0)?.type === '{',
    exits: flow.apart?.test(text.slice(node.startIndex, first?.startIndex)) === true || !runsOn(node, last, flow),
    leaves: last !== undefined && leaves(last, flow),
  };
}

function givesValue(node: Node, arms: readonly ArmDraft[], flow: FlowSyntax): boolean {
  const { holders, endings } = flow.giving ?? { holders: [], endings: [] };
  if (endings.length === 0) return false;
  return (
    holders.includes(node.parent?.type ?? '') ||
    arms.some((arm) => endings.includes(contentOf(arm.node, arm.head, flow).at(-1)?.type ?? ''))
  );
}

/** Whether control comes to the next arm at the end of this one. */
function runsOn(arm: Node, last: Node | undefined, flow: FlowSyntax): boolean {
  const { fallsThrough = false, runsOn: statements = [] } = flow;
  if (last && statements.length > 0 && (endsIn(last, statements, flow) || statements.includes(last.text))) return true;
  // Some grammars count the word for it among those of the arm.
  if (statements.length > 0 && statements.includes(arm.children.findLast((child) => !child.isExtra)?.type ?? ''))
    return true;
  if (flow.armEnds) return !flow.armEnds.includes(arm.lastChild?.type ?? '');
  if (fallsThrough === 'empty') return !last;
  if (fallsThrough === false || (fallsThrough !== true && !fallsThrough.includes(arm.type))) return false;
  return !last || !(endsIn(last, flow.exits, flow) || leaves(last, flow));
}

function contentOf(arm: Node, head: number, { armContent, armWrapper }: FlowSyntax): readonly Node[] {
  if (armContent !== undefined)
    return arm.childrenForFieldName(armContent).filter((child) => child.isNamed && !child.isExtra);
  const content = arm.namedChildren.filter((child) => !child.isExtra && child.startIndex >= head);
  const [wrapper] = content;
  return wrapper && wrapper.type === armWrapper ? wrapper.namedChildren.filter((child) => !child.isExtra) : content;
}

function commentsIn(body: Node): readonly Span[] {
  return body.namedChildren.flatMap((child) => {
    if (child.isExtra) return [spanOf(child)];
    const inside = child.namedChildren.filter((inner) => inner.isExtra);
    const behind = ending(child).comments.filter((one) => !inside.some((other) => other.startIndex === one.startIndex));
    return [...inside, ...behind].map(spanOf);
  });
}

/**
 * Where the last thing of a node ends that is no comment, and the comments behind it. One that stands behind a statement
 * without a semicolon is a part of the statement for the grammar, however deep that is.
 */
export function ending(node: Node): { readonly end: number; readonly comments: readonly Node[] } {
  const comments: Node[] = [];
  for (let at = node; ;) {
    let last = at.lastChild;
    for (; last?.isExtra; last = last.previousSibling) comments.unshift(last);
    if (!last) return { end: at.endIndex, comments };
    at = last;
  }
}
