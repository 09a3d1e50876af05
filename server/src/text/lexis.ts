/** How a language writes comments and strings: all that the shared lexer needs to know. */
export interface Lexis {
  /** What begins a comment that ends with its line: `//`, `#`. */
  readonly lineComments: readonly string[];
  readonly blockComments: readonly { readonly open: string; readonly close: string }[];
  /** Longer openers come first, so that `"""` is tried before `"`. */
  readonly strings: readonly StringSyntax[];
  /** Texts of several lines that end with a word of their own, begun as in a shell: `<<JSON`. */
  readonly hereDocuments?: boolean;
  /** `/…/` literals as in JavaScript and Ruby. */
  readonly regexLiterals?: boolean;
  /** What stands before a character that means itself, be it a quote: `?` in `?"`. */
  readonly characterMark?: string;
  /** Characters beyond letters, digits and `_` that a word may hold: `$` in JavaScript, `?!` in Ruby. */
  readonly wordCharacters?: string;
  /** What may part the digits of a number, although it opens a string elsewhere: `4'009`. */
  readonly digitSeparator?: string;
  /** A line at column 0 that matches begins a top-level item however the brackets stand, so that one unclosed brace does not swallow the rest. Sticky. */
  readonly topLevel?: RegExp;
  /** A line up to and with its opening brace that matches holds members that can be read one by one: `class Client {`. */
  readonly container?: RegExp;
  /** The same where no bracket opens it: `class Client:`, or `class Client` up to `end`. */
  readonly block?: Block;
  /** What a member of a container can begin with, for the same recovery as at top level. Sticky. */
  readonly member?: RegExp;
  /** Objects and arrays in one another are all there is: a long one is cut between its members, as each of them can be read alone. */
  readonly nested?: boolean;
  /** All that stands in it are values under the names that they have, as in settings; `any` of them may have no quotes: `code: E1`. */
  readonly bareValues?: 'any' | 'numbers';
  /** Where it holds parts in other languages. */
  readonly embedding?: Embedding;
}

/** Constructs with members whose lines tell by their indentation where they belong. */
export interface Block {
  /** What such a construct begins with, from the first word of its line up to the end of a line. Sticky. */
  readonly head: RegExp;
  /** What stands for a head that is too long: `class _:`. */
  readonly plain: string;
  /** The word that closes it, which stands below its head; without one, the first line does that is indented no deeper. */
  readonly end?: string;
}

export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  /** What makes the next character plain: a backslash, a backtick, or the closing quote doubled (`doubled`). */
  readonly escape: 'backslash' | 'backtick' | 'doubled' | 'none';
  /** A single-line string ends with its line when it was not closed. */
  readonly multiline: boolean;
  /** What opens code inside the string: `${` in a template literal. It ends at the matching `}`, or `)` behind `\(`. */
  readonly interpolation?: string;
}

/** Elements whose content is in another language, as that of `<script>` is. */
export interface Embedding {
  /** Where such an element, or a comment, may begin. Global. */
  readonly mark: RegExp;
  /** The whole opening tag; the first group holds its attributes. Sticky. */
  readonly opening: RegExp;
  /** Global. */
  readonly closing: RegExp;
  readonly comment: { readonly open: string; readonly close: string };
  /** The attributes that name a language, by the first group. The first one that is there decides. */
  readonly named: readonly RegExp[];
  /** What they may say, in small letters. The content of any other is not looked at. */
  readonly languages: Readonly<Record<string, Embedded>>;
  /** What it is where nothing is said. */
  readonly usual: Embedded;
}

/** A language inside of another one. */
export interface Embedded {
  /** VS Code's identifier. */
  readonly language: string;
  readonly lexis: Lexis;
}

/** Prose has no strings: what stands in quotes there is a word like any other. */
export function isProse({ strings }: Lexis): boolean {
  return strings.length === 0;
}
