/**
 * Nearest-rank percentile: every reported number is a sample that was really observed.
 * @param {readonly number[]} samples
 * @param {number} p between 0 and 100
 */
export function percentile(samples, p) {
  if (!samples.length) return undefined;
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)];
}

/** @param {readonly (number | undefined)[]} values what is not a number is left out */
export function median(values) {
  const sorted = values.filter((x) => Number.isFinite(x)).sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {number | undefined} value
 * @param {number} [digits]
 */
export const round = (value, digits = 3) => (value === undefined ? undefined : Number(value.toFixed(digits)));

/** @param {readonly number[]} samples */
export const summarize = (samples) => ({
  n: samples.length,
  p50: round(percentile(samples, 50)),
  p95: round(percentile(samples, 95)),
  p99: round(percentile(samples, 99)),
});

/** Milliseconds for a fixed amount of pure CPU work. Its spread over a run tells how noisy the machine was. */
export function spinProbe() {
  const start = performance.now();
  let x = 1;
  for (let i = 0; i < 20_000_000; i++) x = (x * 1103515245 + 12345) & 0x7fffffff;
  const ms = performance.now() - start;
  // Using x keeps the loop from being optimised away.
  return x === -1 ? NaN : ms;
}

/**
 * A shuffle that is the same in every run (mulberry32), so that all servers see the same positions in the same order.
 * @template T
 * @param {readonly T[]} items
 * @param {number} [seed]
 */
export function shuffled(items, seed = 7) {
  const out = [...items];
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}
