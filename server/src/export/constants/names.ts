/** Writes a name of several words, in capitals as symbols are; `glue` stands between them where there would be nothing. */
export type Convention = (words: readonly string[], glue?: string) => string;

export const pascal: Convention = (words, glue = '') => words.map(capitalised).join(glue);
export const camel: Convention = ([first = '', ...rest], glue = '') =>
  [first.toLowerCase(), ...rest.map(capitalised)].join(glue);
export const screaming: Convention = (words) => words.join('_').toUpperCase();
export const snake: Convention = (words) => words.join('_').toLowerCase();

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

export const symbolWords = (symbol: string): readonly string[] => symbol.split('_');

/**
 * A name for each symbol. `FOO_1` and `FOO1` are two symbols and would be one name in most conventions: all of such
 * keep what parts their words, so that no name depends on the order of the catalog.
 */
export function namesFor(
  symbols: readonly string[],
  convention: Convention,
  reserved: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const plain = symbols.map((symbol) => convention(symbolWords(symbol)));
  return new Map(
    symbols.map((symbol, at) => {
      const shared = plain.filter((name) => name === plain[at]).length > 1;
      const name = shared ? convention(symbolWords(symbol), '_') : plain[at]!;
      return [symbol, reserved.has(name) ? `${name}_` : name];
    }),
  );
}
