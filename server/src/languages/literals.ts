/** How a value of JSON is written in a program: as the language's own data, or as a text that holds the JSON. */
export type LiteralWriting = (DataWriting | TextWriting) & {
  /** A name for the value: `const {name} = {value};` */
  readonly constant: string;
  readonly naming: 'camel' | 'pascal' | 'snake' | 'upper';
};

export interface DataWriting {
  readonly kind: 'data';
  readonly object: BracketWriting;
  readonly array: BracketWriting;
  /** Between a name and its value: `: `, ` => `. */
  readonly pair: string;
  /** `bare` where a name that is an identifier stands without quotes. */
  readonly names: 'bare' | 'quoted';
  /** Identifiers that may not stand bare. */
  readonly reserved?: RegExp;
  /** A name that is quoted, where that takes more than quotes: `[{name}]`. */
  readonly quotedName?: string;
  readonly strings: StringWriting;
  readonly words: { readonly true: string; readonly false: string; readonly null: string };
}

export interface BracketWriting {
  readonly open: string;
  readonly close: string;
  /** Behind each line but the last; a comma where nothing is said. */
  readonly separator?: string;
  /** The last line has one as well, as the formatters of the language write it. */
  readonly trailing?: boolean;
  /** Without anything in it, where that is more than its brackets. */
  readonly empty?: string;
}

export interface StringWriting {
  readonly quote: string;
  /** For a text with `quote` in it and none of these, as formatters write it. */
  readonly otherQuote?: string;
  /** `backslash`: `\n` and the like are known as well; `plain`: only the quote and the backslash are; `doubled`: the quote alone, written twice. */
  readonly escape: 'backslash' | 'plain' | 'doubled';
  /** What opens code inside and has to be escaped: `$`. */
  readonly opener?: string;
}

export interface TextWriting {
  readonly kind: 'text';
  /** `{#}` stands for as many `#` as it takes for the text not to end too early. */
  readonly open: string;
  readonly close: string;
  /** What is written in place of what would not mean itself, in this order. */
  readonly replacements?: readonly (readonly [from: string, to: string])[];
  /** The text begins and ends on lines of its own, which are indented with it and lose that again. */
  readonly block?: boolean;
  /** On one line, as strings that go on over several are rare there. */
  readonly compact?: boolean;
}

const WORDS = { true: 'true', false: 'false', null: 'null' };

/** An object as in JavaScript. */
export const plainObjects: DataWriting = {
  kind: 'data',
  object: { open: '{', close: '}', trailing: true },
  array: { open: '[', close: ']', trailing: true },
  pair: ': ',
  names: 'bare',
  strings: { quote: "'", otherQuote: '"', escape: 'backslash' },
  words: WORDS,
};

/** As an array of PHP and a hash of Ruby: names are strings. */
export const arrowPairs: DataWriting = { ...plainObjects, pair: ' => ', names: 'quoted' };

/** Between three quotes, in which all but three quotes mean themselves. */
export const threeQuotes: TextWriting = { kind: 'text', open: '"""', close: '"""', block: true };
