/**
 * Says what is happening before it starts and how long it took once it is done, on one line.
 *
 * @template T
 * @param {string} what     "Installing dependencies"
 * @param {string} estimate "about 20 s"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, estimate, work) {
  const started = Date.now();
  process.stdout.write(`${what} (${estimate}) … `);
  try {
    const result = await work();
    process.stdout.write(`done in ${seconds(started)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(started)}\n`);
    throw error;
  }
}

/** @param {number} started milliseconds, from `Date.now()` */
export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
