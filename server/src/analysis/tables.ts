import type { Node } from 'web-tree-sitter';
import type { Arm, Dispatch, Label, Subject } from './model.ts';
import { closeOf, ownerOf, spanOf, type Reading } from './reading.ts';
import { labelOf } from './labels.ts';

/** Lookup tables: objects keyed by literals, named or looked up by name. */
export function readTables(reading: Reading): readonly Dispatch[] {
  const keys = new Map<number, { readonly table: Node; readonly keys: Node[] }>();
  for (const { table, 'table.key': key } of reading.all('table.key')) {
    if (!table || !key) continue;
    const known = keys.get(table.startIndex);
    if (known) known.keys.push(key);
    else keys.set(table.startIndex, { table, keys: [key] });
  }
  if (keys.size === 0) return [];
  return [...keys.values()].map(({ table, keys: own }) =>
    tableOf(reading, table, own, ownerOf(table, reading.syntax.flow)),
  );
}

function tableOf(reading: Reading, table: Node, keys: readonly Node[], name: Node | undefined): Dispatch {
  const arms: Arm[] = keys.map((key) => {
    const bracketed = key.type === 'computed_property_name' ? (key.namedChildren[0] ?? key) : key;
    return arm(key.parent ?? key, [labelOf(reading.text, spanOf(bracketed))]);
  });
  for (const spread of table.namedChildren) {
    // `...others` may hold any of the codes: nothing is known to be missing.
    if (spread && reading.syntax.flow.spreads.includes(spread.type)) arms.push(arm(spread, [unknown(reading, spread)]));
  }
  const head = name ? spanOf(name) : { start: table.startIndex, end: table.startIndex + 1 };
  return {
    kind: 'table',
    span: { start: head.start, end: table.endIndex },
    head,
    subject: subjectOf(reading, name),
    body: spanOf(table),
    close: closeOf(table),
    arms,
    broken: table.hasError,
    comments: [],
  };
}

function arm(entry: Node, labels: readonly Label[]): Arm {
  const span = spanOf(entry);
  return { type: entry.type, span, labels, catchAll: false, guarded: false, content: span, braced: false, exits: true, leaves: false };
}

/** A label that no single value can be told of. */
function unknown({ text }: Reading, node: Node): Label {
  const span = spanOf(node);
  return { span, text: text.slice(span.start, span.end), value: undefined, form: undefined, constant: undefined };
}

/** What the table is asked for where it is used, else its own name. */
function subjectOf(reading: Reading, name: Node | undefined): Subject {
  if (!name) return { span: { start: 0, end: 0 }, text: '', names: [] };
  for (const { 'lookup.table': table, 'lookup.subject': subject } of reading.all('lookup.table')) {
    if (table?.text === name.text && subject) return reading.subject(subject);
  }
  const asked = reading.lookups().find((lookup) => lookup.name === name.text);
  if (asked) return reading.subject(asked.tested);
  return reading.scopes.named(spanOf(name));
}
