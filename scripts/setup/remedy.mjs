/** Something is missing, and this is what the person at the keyboard can do about it. */
export class Remedy extends Error {
  /**
   * @param {string} problem
   * @param {string} remedy
   */
  constructor(problem, remedy) {
    super(problem);
    this.remedy = remedy;
  }
}

/**
 * Prints a failure: a problem with a remedy as two sentences, anything else with its stack.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Remedy) {
    console.error(`\n${error.message}\n${error.remedy}`);
  } else {
    console.error(error instanceof Error ? error.stack : String(error));
  }
}
