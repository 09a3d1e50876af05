import type { Node } from 'web-tree-sitter';
import { labelOf } from './labels.ts';
import { isCodeLike } from './literal.ts';
import type { Dispatch, Label, Role, Site, Subject } from './model.ts';
import { byStart, listed, listName, ownerOf, sidesOf, spanOf, valueSpan, type Reading } from './reading.ts';

/** A member of a named object that is written like one is a constant; `code` is a property. */
const NAMED_LIKE_A_CONSTANT = /^['"]?[A-Z]/;

/** `$this.code`, `$body['code']`: a member is given a value, which makes no constant of it. */
const IS_MEMBER = /[\w\])][.[]/;

/** Every literal and constant in code position. The first reading of one wins: a label is more than a comparison, which is more than an argument. */
export function sitesOf(reading: Reading, dispatches: readonly Dispatch[]): readonly Site[] {
  const sites = new Map<number, Site>();
  const { labels = {} } = reading.syntax;
  const add: Add = (node, role, subject) =>
    addLabel(
      labelOf(reading.text, spanOf(node), {
        bareStrings: labels.bareNodes?.includes(node.type) ?? false,
        ...(labels.memberValue && { memberValue: labels.memberValue }),
        ...(labels.memberPrefix !== undefined && { memberPrefix: labels.memberPrefix }),
        ...(labels.constantSign !== undefined && { constantSign: labels.constantSign }),
      }),
      role,
      subject,
    );
  const addLabel = (label: Label, role: Role, subject: Subject | undefined, dispatch?: Dispatch): void => {
    const { form, span } = label;
    if (!form || sites.has(form.value.start)) return;
    if (label.constant === undefined && !isCodeLike(label.value)) return;
    const constant = label.constant === undefined ? {} : { constant: label.constant };
    sites.set(form.value.start, {
      span,
      value: label.value,
      role,
      subject,
      literal: form,
      ...constant,
      ...(dispatch && { dispatch }),
    });
  };
  for (const dispatch of dispatches) {
    for (const arm of dispatch.arms)
      for (const label of arm.labels)
        addLabel(label, dispatch.kind === 'table' ? 'key' : 'label', dispatch.subject, dispatch);
  }
  for (const comparison of reading.comparisons()) {
    const { subject, value } = sidesOf(reading, comparison);
    add(value, 'comparison', reading.subject(subject));
  }
  addMembers(reading, add);
  for (const { 'property.name': name, 'property.value': value, 'property.owner': called } of reading.all(
    'property.value',
  )) {
    if (!name || !value) continue;
    const owner = NAMED_LIKE_A_CONSTANT.test(name.text) ? ownerOf(name.parent ?? name, reading.syntax.flow) : undefined;
    const holder = owner ?? called;
    add(value, owner ? 'constant' : 'property', reading.scopes.named(spanOf(name), holder && spanOf(holder)));
  }
  for (const { 'constant.name': name, 'constant.value': value } of reading.all('constant.value')) {
    const owner = name && ownerOf(name.parent ?? name, reading.syntax.flow);
    if (!name || !value || IS_MEMBER.test(name.text)) continue;
    const label = labelOf(reading.text, valueSpan(value, reading.syntax));
    addLabel(label, 'constant', reading.scopes.named(spanOf(name), owner && spanOf(owner)));
  }
  addEntries(reading, add);
  addGiven(reading, add);
  addArguments(reading, add);
  return [...sites.values()].sort(byStart);
}

type Add = (node: Node, role: Role, subject: Subject | undefined) => void;

/** `handlers["D4"] = retry` is an entry of a table that is asked elsewhere, or bears a name that says what it is asked for. */
function addEntries(reading: Reading, add: Add): void {
  for (const { 'entry.table': table, 'entry.key': key } of reading.all('entry.key')) {
    const asked = table && reading.lookups().get(listName(table.text) ?? '');
    if (key && asked) add(key, 'key', reading.subject(asked));
    else if (key && table && !/^\d/.test(key.text)) add(key, 'key', reading.scopes.named(spanOf(table)));
  }
}

/** What members, fields and types are given: `this.code = 22`, `readonly code = 22`, `code: 22 | 3`. */
function addGiven(reading: Reading, add: Add): void {
  for (const { assigned, 'assigned.value': value } of reading.all('assigned.value'))
    if (assigned && value) add(value, 'property', reading.subject(assigned));
  for (const { 'field.name': name, 'field.value': value } of reading.all('field.value'))
    if (name && value) add(value, 'property', reading.scopes.named(spanOf(name)));
  const { typed = {} } = reading.syntax.flow;
  for (const { typed: literal } of reading.all('typed')) {
    const name = literal && nameOfType(literal, typed);
    if (literal && name) add(literal, 'property', reading.scopes.named(spanOf(name)));
  }
}

/** The name of the declaration whose type, or part of it, a literal is. */
function nameOfType(literal: Node, typed: Readonly<Record<string, string>>, inside = IN_TYPE): Node | undefined {
  for (let at = literal.parent; at; at = at.parent) {
    const field = typed[at.type];
    if (field !== undefined) return (field === '' ? at.namedChild(0) : at.childForFieldName(field)) ?? undefined;
    if (!inside.test(at.type)) return undefined;
  }
  return undefined;
}

const IN_TYPE = /_type$|^type(?:_annotation|_parameter)?$|^subscript$/;
/** What a schema puts around the types of a property: `z.union([z.literal(1), z.literal(2)]).optional()`. */
const IN_SCHEMA = /^(?:call_expression|arguments|array|member_expression)$/;

/** A literal that is passed to a function; a test's assertion compares it with something. */
function addArguments(reading: Reading, add: Add): void {
  const { expectation, assertion, assertionFrom = 0, parent, lookups, insertions } = reading.syntax.flow;
  const { typeCalls, typed = {} } = reading.syntax.flow;
  for (const { callee, argument, receiver } of reading.all('argument')) {
    if (!callee || !argument) continue;
    const expected = expectation?.exec(callee.text)?.[1];
    const described = typeCalls?.test(callee.text) ? nameOfType(argument, typed, IN_SCHEMA) : undefined;
    if (described) {
      add(argument, 'property', reading.scopes.named(spanOf(described)));
    } else if (expected !== undefined) {
      const start = callee.startIndex + callee.text.indexOf(expected);
      add(argument, 'comparison', reading.scopes.subject({ start, end: start + expected.length }));
    } else if (assertion?.test(callee.text)) {
      const operands = listOf(argument).slice(assertionFrom, assertionFrom + 2);
      const other = operands.find((operand) => operand.startIndex !== argument.startIndex);
      if (other && operands.length === 2) add(argument, 'comparison', reading.subject(other));
    } else if (parent && callee.text === parent.callee) {
      const name = parentOf(callee, parent.heritage);
      if (name) add(argument, 'argument', reading.subject(name));
    } else if (receiver && insertions?.includes(callee.text) && askedOf(receiver, reading)) {
      if (listOf(argument)[0]?.startIndex === argument.startIndex) add(argument, 'member', askedOf(receiver, reading));
    } else if (receiver) {
      const called = { start: receiver.startIndex, end: callee.endIndex };
      const isLookup = lookups.includes(callee.text);
      add(
        argument,
        isLookup ? 'property' : 'argument',
        isLookup ? reading.subject(receiver) : reading.scopes.subject(called),
      );
    } else {
      const list =
        lookups.includes(callee.childForFieldName('property')?.text ?? '') && callee.childForFieldName('object');
      add(argument, list ? 'property' : 'argument', reading.subject(list || callee));
    }
  }
}

/** What the table is asked for that goes by this name. */
function askedOf(table: Node, reading: Reading): Subject | undefined {
  const asked = reading.lookups().get(table.text);
  return asked && reading.subject(asked);
}

/** The arguments beside one, which may stand in a node of its own. */
function listOf(argument: Node): readonly Node[] {
  const { parent } = argument;
  const list = parent?.type === 'argument' && parent.namedChildCount === 1 ? parent.parent : parent;
  return list?.namedChildren ?? [];
}

/** The name of the class that the one around `node` extends. */
function parentOf(node: Node, heritage: string): Node | undefined {
  for (let at = node.parent; at; at = at.parent) {
    const found = at.namedChildren.find((child) => child?.type === heritage);
    if (found) return found.descendantsOfType(['identifier', 'type_identifier'])[0] ?? undefined;
  }
  return undefined;
}

/** Literals in a list are tested against whatever the list, or the name it goes by, is asked for. */
function addMembers(reading: Reading, add: Add): void {
  const subjects = new Map<number, Subject>();
  const begins = new Map<string, number>();
  for (const { 'list.name': name, list } of reading.all('list')) {
    if (!name || !list) continue;
    const at = reading.listAt(list.startIndex);
    begins.set(listName(name.text) ?? name.text, at);
    subjects.set(at, listed(reading, name));
  }
  for (const { name, at, tested } of reading.searches())
    subjects.set(begins.get(listName(name) ?? name) ?? at, reading.subject(tested));
  for (const [name, tested] of reading.lookups())
    if (begins.has(name)) subjects.set(begins.get(name)!, reading.subject(tested));
  for (const { element } of reading.all('element')) {
    const subject = element?.parent && subjects.get(element.parent.startIndex);
    if (element && subject) add(element, 'member', subject);
  }
}
