import type { SegmentSyntax } from './model.ts';

/**
 * The same syntax with every offset moved, and none of them beyond `most`: what is never closed may go on behind the text.
 * What was one object stays one: labels and dispatches are told apart by identity.
 */
export function moved(syntax: SegmentSyntax, by: number, most = Infinity): SegmentSyntax {
  return move(syntax, by, most, new Map()) as SegmentSyntax;
}

function move(value: unknown, by: number, most: number, done: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = done.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    done.set(value, list);
    for (const one of value) list.push(move(one, by, most, done));
    return list;
  }
  const copy: Record<string, unknown> = {};
  done.set(value, copy);
  for (const [name, member] of Object.entries(value)) {
    copy[name] =
      OFFSETS.has(name) && typeof member === 'number' ? Math.min(member + by, most) : move(member, by, most, done);
  }
  return copy;
}

/** Every member of the model that is an offset; any other number is a value. */
const OFFSETS: ReadonlySet<string> = new Set(['start', 'end', 'close']);
