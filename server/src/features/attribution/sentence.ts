import type { Style } from '../markdown.ts';

/** A piece of a sentence: our own words, or something that was written by others and is shown as it is. */
export type Part = { readonly text: string; readonly isName?: true } | { readonly code: string };

export type Sentence = readonly Part[];

/** Our words with what others wrote in between: said`${name} is called as its codes are`. A `Sentence` keeps its parts. */
export function said(strings: TemplateStringsArray, ...written: readonly (string | Sentence)[]): Sentence {
  return strings.flatMap((text, index) => {
    const piece = written[index];
    const shown = piece === undefined ? [] : typeof piece === 'string' ? [{ code: piece }] : piece;
    return text === '' ? shown : [{ text }, ...shown];
  });
}

/** Words that are part of a sentence and no quotation: the name of a catalog. */
export function plain(text: string): Sentence {
  return [{ text, isName: true }];
}

/** A reason of the attribution, which marks names by backticks. */
export function reason(text: string): Sentence {
  return text.split('`').map((piece, index) => (index % 2 === 0 ? { text: piece } : { code: piece }));
}

/** `a`, `b` and `c`; no more than `most` of them. */
export function listed(pieces: readonly Sentence[], most = 8, last = 'and'): Sentence {
  const shown = pieces.length > most ? [...pieces.slice(0, most), plain(`${pieces.length - most} more`)] : pieces;
  return shown.flatMap((piece, index) => {
    const joint = index === 0 ? '' : index === shown.length - 1 ? ` ${last} ` : ', ';
    return joint === '' ? piece : [{ text: joint }, ...piece];
  });
}

/** `a`, `b` and `c`, as they are written. */
export function quoted(values: readonly (string | number)[], last = 'and'): Sentence {
  return listed(
    values.map((value) => [{ code: String(value) }]),
    8,
    last,
  );
}

/** What follows a colon begins small; a sentence of its own has a capital, unless it begins with a name. */
export function written(sentence: Sentence, style: Style, follows = false): string {
  return sentence
    .map((part, index) => {
      if ('code' in part) return part.code === '' ? '' : style.code(shortened(part.code));
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part.text) ?? [];
      const begins = index === 0 && !follows && part.isName !== true;
      const said = begins ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
      return words === '' ? part.text : `${before}${style.text(said)}${after}`;
    })
    .join('');
}

/** The longest quotation that is shown whole. */
const LONGEST = 80;

function shortened(code: string): string {
  return code.length > LONGEST ? `${code.slice(0, LONGEST - 1)}…` : code;
}
