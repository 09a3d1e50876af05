import type { Node, Query } from 'web-tree-sitter';
import type { Syntax } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import { matchesOf } from './captures.ts';
import { readIfChains } from './ifChains.ts';
import { labelOf } from './labels.ts';
import { readLiteral } from './literal.ts';
import { byStart, Reading, spanOf } from './reading.ts';
import { readSwitches } from './switches.ts';
import { readTables } from './tables.ts';
import type { Constant, Dispatch, Import, Role, SegmentSyntax, Site, Subject } from './model.ts';

/** Turns the tree of one segment into plain data. Broken code is not an error: what can be understood is returned. */
export function readSyntax(root: Node, query: Query, text: string, syntax: Syntax): SegmentSyntax {
  const reading = new Reading(text, matchesOf(query, root), syntax);
  const dispatches = [...readSwitches(reading), ...readIfChains(reading), ...readTables(reading)].sort(byStart);
  return {
    sites: sitesOf(reading, dispatches),
    dispatches,
    constants: constantsOf(reading),
    imports: importsOf(reading),
  };
}

function sitesOf(reading: Reading, dispatches: readonly Dispatch[]): readonly Site[] {
  const sites = new Map<number, Site>();
  // The first reading of a literal wins: a label of a dispatch is more than a comparison, which is more than an argument.
  const add = (node: Node | Span, role: Role, subject: Subject | undefined, dispatch?: Dispatch): void => {
    const span = 'type' in node ? spanOf(node) : node;
    const label = labelOf(reading.text, span);
    const { form } = label;
    if (!form || sites.has(form.value.start)) return;
    if (label.value === undefined && label.constant === undefined) return;
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
        add(label.span, dispatch.kind === 'table' ? 'key' : 'label', dispatch.subject, dispatch);
  }
  for (const { left, right } of reading.all('comparison')) {
    if (!left || !right) continue;
    if (readLiteral(reading.text, spanOf(right))) add(right, 'comparison', reading.subject(left));
    else if (readLiteral(reading.text, spanOf(left))) add(left, 'comparison', reading.subject(right));
    else add(right, 'comparison', reading.subject(left));
  }
  addMembers(reading, add);
  for (const { 'property.name': name, 'property.value': value } of reading.all('property.value')) {
    if (name && value) add(value, 'property', reading.scopes.named(spanOf(name)));
  }
  for (const { 'constant.name': name, 'constant.value': value, owner } of reading.all('constant.value')) {
    if (name && value) add(value, 'constant', reading.scopes.named(spanOf(name), owner && spanOf(owner)));
  }
  for (const { callee, argument } of reading.all('argument')) {
    if (callee && argument) add(argument, 'argument', reading.subject(callee));
  }
  return [...sites.values()].sort(byStart);
}

/** Literals in a list are tested against whatever the list, or the name it goes by, is asked for. */
function addMembers(reading: Reading, add: (node: Node, role: Role, subject: Subject | undefined) => void): void {
  const subjects = new Map<number, Subject>();
  const lists = new Map<string, number>();
  for (const { 'list.name': name, list } of reading.all('list'))
    if (name && list) lists.set(name.text, list.startIndex);
  for (const { members, tested } of reading.all('membership')) {
    if (!members || !tested) continue;
    const at = members.type === 'identifier' ? lists.get(members.text) : members.startIndex;
    if (at !== undefined) subjects.set(at, reading.subject(tested));
  }
  for (const { 'list.name': name, list } of reading.all('list')) {
    if (name && list && !subjects.has(list.startIndex))
      subjects.set(list.startIndex, reading.scopes.named(spanOf(name)));
  }
  for (const { element } of reading.all('element')) {
    const subject = element?.parent && subjects.get(element.parent.startIndex);
    if (element && subject) add(element, 'member', subject);
  }
}

function constantsOf(reading: Reading): readonly Constant[] {
  const constants: Constant[] = [];
  for (const { 'constant.name': name, 'constant.value': value, owner } of reading.all('constant.value')) {
    const literal = value && readLiteral(reading.text, spanOf(value));
    if (!name || !literal) continue;
    const own = name.text.replace(/^['"`]|['"`]$/g, '');
    constants.push({ name: owner ? `${owner.text}.${own}` : own, value: literal.value, span: spanOf(name) });
  }
  return constants;
}

function importsOf(reading: Reading): readonly Import[] {
  const imports: Import[] = [];
  for (const match of reading.all('import.from')) {
    const from = match['import.from']?.text.slice(1, -1);
    if (!from) continue;
    const name = match['import.name']?.text;
    const local = match['import.local']?.text;
    if (name) imports.push({ local: local ?? name, imported: name, from });
    const namespace = match['import.namespace']?.text;
    if (namespace) imports.push({ local: namespace, imported: '*', from });
    const standard = match['import.default']?.text;
    if (standard) imports.push({ local: standard, imported: 'default', from });
    if (match['import.all']) imports.push({ local: '*', imported: '*', from });
  }
  return imports;
}
