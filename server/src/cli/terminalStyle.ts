import { styleOf, type Style } from '../features/markdown.ts';

/** The style of hovers for a terminal: plain text, with bold and dim where colours are welcome. */
export function terminalStyle(colour: boolean): Style {
  const plain = styleOf('plaintext');
  const painted =
    (on: number, off: number) =>
    (text: string): string =>
      colour ? `\u001B[${on}m${plain.text(text)}\u001B[${off}m` : plain.text(text);
  return {
    ...plain,
    strong: painted(1, 22),
    quiet: painted(2, 22),
    // Set in by what keeps it from being wrapped: an example is copied as it is.
    block: (language, text) => plain.block(language, text).replace(/^(?=.)/gm, '  '),
  };
}
