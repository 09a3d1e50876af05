/** How often each property is tried instead of the usual number of times: `FUZZ_RUNS=10000`. */
const wanted = process.env['FUZZ_RUNS'];

/** The seed that a failure printed, to try the same inputs again. */
const seed = process.env['FUZZ_SEED'];

export interface Runs {
  readonly numRuns: number;
  readonly seed?: number;
  readonly interruptAfterTimeLimit: number;
  readonly markInterruptAsFailure: boolean;
}

/** How often a property is tried, for `fc.assert`, which prints the seed and the smallest input that fails. */
export function runs(usual: number): Runs {
  return {
    numRuns: wanted === undefined ? usual : count('FUZZ_RUNS', wanted),
    ...(seed !== undefined && { seed: Number(seed) }),
    // What fails on the last of many changes is worth a long search for a small one, but not a night of it.
    interruptAfterTimeLimit: wanted === undefined ? 30 * 60_000 : 24 * 60 * 60_000,
    markInterruptAsFailure: true,
  };
}

/** The time that a test with so many runs may take, in milliseconds: far more than it needs. */
export function limit(usual: number): number {
  return 60_000 * Math.max(1, Math.ceil(runs(usual).numRuns / usual));
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} is "${text}", and has to be a positive integer`);
  return value;
}
