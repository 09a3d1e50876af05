import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { codesOf } from './catalogs.ts';
import type { Expected } from './expected.ts';
import { labelsOf } from './expected.ts';
import { valueOf } from './labels.ts';
import type { Program } from './model.ts';
import { print } from './print.ts';
import { runnable, type Trace } from './trace.ts';

/** No code of any catalog. */
const STRANGERS: readonly unknown[] = ['no code', '', -1, 98_765, 1.5, undefined, null, Number.NaN, true, 'PE01-9999'];

/**
 * Runs both programs with everything that could come. What had an arm does what it did; a code that was given one does
 * nothing, or says what is to be done; what has none does what it did, unless there is a default now.
 */
export function checkRuns(program: Program, before: string, after: string, action: Expected): void {
  const [was, is] = [runnable(before, program), runnable(after, program)];
  const doNothing = runnable(print({ ...program, switch: { ...program.switch, arms: [], tail: [] } }).text, program);
  const handled = new Set<unknown>(labelsOf(program).map((label) => valueOf(label, program)));
  const added = new Set<unknown>(action.codes);
  const allLeave = handled.size > 0 && [...handled].every((input) => !was(input).includes('end'));
  // A default that is all there is decides alone whether control comes to what stands behind.
  const isAlone = added.size === 0 && [...handled].every((input) => isDeepStrictEqual(was(input), doNothing(input)));
  for (const input of inputs(program)) {
    const what = `the trace of ${typeof input} ${String(input)}`;
    if (handled.has(input)) assert.deepEqual(is(input), was(input), what);
    else if (added.has(input)) checkAdded(is(input), doNothing(input), String(input), what);
    else if (!action.withDefault) assert.deepEqual(is(input), was(input), what);
    // Where all others leave, what stands behind is an error to the compiler unless the default comes to it.
    else if ((allLeave || isAlone) && is(input).includes('end')) assert.deepEqual(is(input), doNothing(input), what);
    else assert.deepEqual(is(input), stopped(doNothing(input), unexpected(input, program)), what);
  }
}

/** What the default says; a value that was taken from somewhere is not there a second time. */
function unexpected(input: unknown, program: Program): string {
  return program.switch.subject === 'taken' ? 'Unexpected code' : `Unexpected code: ${String(input)}`;
}

function inputs({ catalog }: Program): readonly unknown[] {
  const codes = codesOf(catalog).flatMap((code): readonly unknown[] =>
    typeof code === 'number' ? [code, String(code), BigInt(code)] : [code],
  );
  return [...codes, ...STRANGERS];
}

/** A new arm leaves the switch at once, or throws. */
function checkAdded(trace: Trace, nothing: Trace, code: string, what: string): void {
  const last = trace[trace.length - 1]!;
  if (!last.startsWith('threw ')) return assert.deepEqual(trace, nothing, what);
  assert.ok(last.startsWith(`threw TODO: handle ${code} `), `${what} ends with "${last}"`);
  assert.deepEqual(trace, stopped(nothing, last.slice('threw '.length)), what);
}

/** What runs until the switch, and then throws. */
function stopped(nothing: Trace, message: string): Trace {
  const end = nothing.indexOf('end');
  return [...nothing.slice(0, end), `threw ${message}`];
}
