import { comparison } from './comparisons.ts';
import type { Context, ValueOfConstant } from './context.ts';
import type { Cursor } from './cursor.ts';
import { label } from './labels.ts';
import { element, tableKey } from './lists.ts';
import { assignment, property } from './properties.ts';
import type { Tokens } from './tokens.ts';

/** One way to be in code position each. The first that fits decides. */
const readers: readonly ((tokens: Tokens, cursor: Cursor, constant: ValueOfConstant) => Context | undefined)[] = [
  comparison,
  label,
  element,
  tableKey,
  property,
  assignment,
];

/** Decided by the tokens around alone, because code that is being written has no tree to rely on. */
export function contextOf(tokens: Tokens, cursor: Cursor, constant: ValueOfConstant): Context | undefined {
  for (const read of readers) {
    const context = read(tokens, cursor, constant);
    if (context) return context;
  }
  return undefined;
}
