import type { Node } from 'web-tree-sitter';
import type { Span } from '../text/span.ts';
import type { Arm, Dispatch, Label, Subject } from './model.ts';
import { byStart, closeOf, listed, listName, ownerOf, spanOf, type Reading } from './reading.ts';
import { labelOf } from './labels.ts';
import { ending } from './switches.ts';

interface Key {
  readonly node: Node;
  readonly entry: Node;
}

/** Lookup tables: objects keyed by literals, named or looked up by name. */
export function readTables(reading: Reading): readonly Dispatch[] {
  const keys = new Map<number, { readonly table: Node; readonly keys: Key[] }>();
  const add = (table: Node, node: Node, entry: Node = node.parent ?? node): void => {
    const known = keys.get(table.startIndex);
    if (known) known.keys.push({ node, entry });
    else keys.set(table.startIndex, { table, keys: [{ node, entry }] });
  };
  for (const { table, 'table.key': key, 'table.entry': entry } of reading.all('table.key'))
    if (table && key) add(table, key, entry);
  for (const { 'property.name': name } of reading.all('property.value')) {
    const table = name && isBareKey(name, reading) && BARE_CODE.test(name.text) ? name.parent?.parent : undefined;
    if (name && table) add(table, name);
  }
  if (keys.size === 0) return [];
  return [...keys.values()].map(({ table, keys: own }) =>
    tableOf(reading, table, own, ownerOf(table, reading.syntax.flow)),
  );
}

/** A key without quotes that may be a code and hardly a word: `E1`. */
const BARE_CODE = /^[A-Za-z]+\d+$/;

function isBareKey(key: Node, { syntax }: Reading): boolean {
  // A name in brackets is that of a constant, also where the grammar has no node for the brackets.
  return syntax.flow.bareKey !== undefined && key.type === syntax.flow.bareKey && key.previousSibling?.type !== '[';
}

function tableOf(reading: Reading, table: Node, keys: readonly Key[], name: Node | undefined): Dispatch {
  const { constantSign } = reading.syntax.labels ?? {};
  const signed = constantSign === undefined ? {} : { constantSign };
  const arms: Arm[] = keys.map(({ node: key, entry }) => {
    const bracketed = key.type === 'computed_property_name' ? (key.namedChildren[0] ?? key) : key;
    const bareStrings = isBareKey(key, reading);
    return arm(entryOf(key, entry, table), [labelOf(reading.text, spanOf(bracketed), { ...signed, bareStrings })]);
  });
  for (const spread of table.namedChildren) {
    // `...others` may hold any of the codes: nothing is known to be missing.
    if (spread && reading.syntax.flow.spreads.includes(spread.type))
      arms.push(arm({ type: spread.type, span: spanOf(spread) }, [unknown(reading, spread)]));
  }
  const head = name ? spanOf(name) : { start: table.startIndex, end: table.startIndex + 1 };
  return {
    kind: 'table',
    span: { start: head.start, end: table.endIndex },
    head,
    subject: subjectOf(reading, table, name),
    body: spanOf(table),
    close: closeOf(table),
    arms: arms.sort(byStart),
    broken: table.hasError,
    comments: [],
  };
}

interface Entry {
  readonly type: string;
  readonly span: Span;
}

/** A key with its value; some grammars have no node for the two. */
function entryOf(key: Node, entry: Node, table: Node): Entry {
  if (entry.id !== table.id) return { type: entry.type, span: withoutBehind(entry) };
  const value = key.nextNamedSibling;
  return { type: key.type, span: { start: key.startIndex, end: (value ?? key).endIndex } };
}

function withoutBehind(entry: Node): Span {
  return { start: entry.startIndex, end: ending(entry).end };
}

function arm({ type, span }: Entry, labels: readonly Label[]): Arm {
  return {
    type,
    span,
    labels,
    catchAll: false,
    guarded: false,
    content: span,
    braced: false,
    exits: true,
    leaves: false,
  };
}

/** A label that no single value can be told of. */
function unknown({ text }: Reading, node: Node): Label {
  const span = spanOf(node);
  return { span, text: text.slice(span.start, span.end), value: undefined, form: undefined, constant: undefined };
}

/** What the table is asked for where it is used, else its own name. */
function subjectOf(reading: Reading, table: Node, name: Node | undefined): Subject {
  const asked = (name && reading.lookups().get(listName(name.text) ?? name.text)) ?? askedInPlace(reading, table);
  if (asked) return reading.subject(asked);
  return name ? listed(reading, name) : { span: { start: 0, end: 0 }, text: '', names: [] };
}

/** What a table is asked for where it is written: `{4001: 'a'}[code]`. */
function askedInPlace(reading: Reading, table: Node): Node | undefined {
  const isTable = (at: number): boolean =>
    at <= table.startIndex && /^[\s(]*$/.test(reading.text.slice(at, table.startIndex));
  const asked = reading.all('lookup.table').find((match) => isTable(match['lookup.table']!.startIndex));
  return asked?.['lookup.subject'] ?? reading.searches().find(({ at }) => isTable(at))?.tested;
}
