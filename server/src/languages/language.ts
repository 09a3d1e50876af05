import { isProse, type Lexis } from '../text/lexis.ts';
import type { LiteralWriting } from './literals.ts';

/** What the engine knows of one language, as data. A language is added by a folder beside this file and a line in `table.ts`. */
export interface Language {
  /** VS Code's language identifiers. */
  readonly ids: readonly string[];
  /** Endings of its programs: of the files that are read without an editor saying what they are. */
  readonly extensions?: readonly string[];
  /** How its name is written in a message: `TypeScript`. */
  readonly name: string;
  readonly lexis: Lexis;
  /** Identifiers among `ids` whose files may hold no comments, whatever the lexer knows. */
  readonly uncommented?: readonly string[];
  /** Identifiers among `ids` whose files editors outline by themselves, by headings or members. */
  readonly outlined?: readonly string[];
  /** It is data in a notation that has a reader of its own. */
  readonly notation?: 'json' | 'yaml';
  /** Missing where codes are recognised by their tokens alone. */
  readonly syntax?: Syntax;
}

/** Whether files hold data or text, and no program that has a language server of its own to explain it. */
export function holdsData({ notation, lexis, syntax }: Language): boolean {
  return notation !== undefined || isProse(lexis) || (syntax === undefined && lexis.bareValues !== undefined);
}

export interface Syntax {
  /** Name of the grammar's `.wasm` file, without the ending. */
  readonly grammar: string;
  /** What a part of a file begins with for the grammar where it does not hold it itself: `<?php`. */
  readonly begin?: { readonly text: string; readonly unless: RegExp };
  /** Tree-sitter queries; the names of their captures are explained in `analysis/captures.ts`. */
  readonly queries: string;
  /** A text without a match holds no dispatch: `\bswitch\b`. */
  readonly dispatchWords: RegExp;
  /** Top-level declarations that may hold constants; the first group is the name. Global and multiline. */
  readonly declarations: RegExp;
  /** A text without a match brings in no names from elsewhere. */
  readonly importWords: RegExp;
  /** What a relative module path may be short for, tried in order. */
  readonly moduleEndings: readonly string[];
  /** What the grammar is given in place of what it does not read. Nothing else sees it. */
  readonly rewrites?: readonly Rewrite[];
  /** Where the grammar puts the parts of one expression side by side. */
  readonly runs?: Runs;
  /** How names lead to other files where imports are more than relative paths. */
  readonly modules?: ModuleSyntax;
  readonly flow: FlowSyntax;
  readonly labels?: LabelSyntax;
  /** Which comparisons can never hold although nothing refuses them; missing where a compiler does, or values are converted. */
  readonly typing?: Typing;
  readonly writing: Writing;
}

/** How expressions tell the type of their value, and what compares it with one of another type for nothing. */
export interface Typing {
  readonly integer?: Conversions;
  readonly text?: Conversions;
  /** A member of parsed JSON, which is what was sent: `JSON.parse(body).code`. */
  readonly parsed?: RegExp;
  /** What stands right before, or right behind, a value that is compared as it is. */
  readonly before: RegExp;
  readonly after?: RegExp;
  /** What stands between an expression and a value of the list that it is looked for in. */
  readonly among?: RegExp;
  /** The head of a dispatch that compares its labels as they are. */
  readonly dispatch?: RegExp;
}

/** What makes a value of one type of any other. */
export interface Conversions {
  /** A function with its bracket, whose call is the whole expression: `Number(`. */
  readonly calls?: RegExp;
  /** An operator before any expression: `(int)`. */
  readonly casts?: RegExp;
  /** The end of an expression: `.to_i`. */
  readonly endings?: RegExp;
}

/** Stands in for each match, spaces before it making up the length; `$1` is a group. A match that is too short for it stays. Global. */
export interface Rewrite {
  readonly pattern: RegExp;
  readonly text: string;
}

/** Node types that go on with the expression before them, by the type of its first node; `''` stands for any other: `.code` behind `e`. */
export type Runs = Readonly<Record<string, readonly string[]>>;
/** How a path of names leads to a file. It is looked for from the folder of the importing file upwards. */
export interface ModuleSyntax {
  /** What parts the names of a path: `.`, `::`. */
  readonly separator: string;
  /** What a path leads to: a file that holds the names, a declaration that its file is called after, or a folder whose files share their names. */
  readonly names: 'file' | 'declaration' | 'folder';
  /** What a statement says before its paths, where it is captured as a whole: `import static`. */
  readonly words?: RegExp;
  /** A path brings in all that it leads to, unless it is given another name. */
  readonly opens?: boolean;
  /** The files of one folder see the names of one another: `all` of them, or the one that is called after the name. */
  readonly together?: 'all' | 'named';
  /** Folders that paths may begin in as well, wherever they stand above the file: `src/main/java`. */
  readonly roots?: readonly string[];
  /** Words that stand for a place, and for no folder: `crate`. */
  readonly anchors?: readonly string[];
  /** The word by which a file says where it belongs: then folders may leave out the first names of a path. */
  readonly namespace?: string;
  /** A line that declares a constant, up to its name, when other files do not see it: `private const val LIMIT`. */
  readonly hidden?: RegExp;
  /** What a name is like that is seen under that of its module. */
  readonly exported?: RegExp;
  /** The file in the folder where paths begin, whose own name is the first part of each path: `go.mod`. */
  readonly rootFile?: string;
}

/** How labels are read beyond literals and names of constants. */
export interface LabelSyntax {
  /** Labels that match anything: `_`, `else`. */
  readonly wildcards?: readonly string[];
  /** A bare name in small letters is bound to the value and not compared with it; `declared`: only behind `let`, `var` or `final`. */
  readonly captures?: boolean | 'declared';
  /** What a member of the subject's own type begins with, which is named without the type: `.` in `.limit`. */
  readonly memberPrefix?: string;
  /** Words without quotes are strings, as in a shell. */
  readonly bareStrings?: boolean;
  /** Such a word without a digit may name a member of an enum as well, and so may a variable be a label. */
  readonly bareNames?: boolean;
  /** A label that tests what comes for some values; the first group holds them, separated by commas: `{ $_ -in 4001, 4002 }`. */
  readonly test?: RegExp;
  /** A guard that only tests the name that is bound stands for the values that it tests for: `code when code in [22, 4001]`. */
  readonly guards?: boolean;
  /** What names of constants begin with where they are used, and not where they are declared: `@` in `@limit`. */
  readonly constantSign?: string;
  /** Values that are never codes, as those of another type are: `:timeout`. */
  readonly otherValues?: RegExp;
  /** Nodes whose text is a string without quotes: the words of `%w[E1 E2]`. */
  readonly bareNodes?: readonly string[];
  /** `..` leaves out its end, as in Rust; everywhere else it holds both. */
  readonly openRanges?: boolean;
  /** Names in backquotes are constants, and not strings: `limit` in Scala. */
  readonly quotedNames?: boolean;
  /** A label may give a member of an enum of another file by its own name, without that of the enum. */
  readonly bareMembers?: boolean;
  /** How the value of a member of an enum is asked for: `.value`. */
  readonly memberValue?: RegExp;
  /** Node types of labels whose children are labels, each on its own, nested as they may be: `1 | 2 | 3`. */
  readonly alternatives?: readonly string[];
  /** What stands between them, where the grammar has the same node for other operators: `|` for `..`. */
  readonly alternation?: string;
}

/** Node types that decide whether control runs out of the end of an arm. */
export interface FlowSyntax {
  /** An arm that does not exit runs on into the next one, as in C; a list names the node types of the arms that do, `empty` says that only an arm without statements does. */
  readonly fallsThrough?: boolean | 'empty' | readonly string[];
  /** The head of an arm that never does, where its node type does not tell: `case 4001 ->`. */
  readonly apart?: RegExp;
  /** Every arm that matches runs, and not the first one alone. */
  readonly runsAll?: boolean;
  /** Statements, by node type or as they are written, that make an arm run on into the next one where arms otherwise do not. */
  readonly runsOn?: readonly string[];
  readonly exits: readonly string[];
  /** Those of them that leave the function as well. */
  readonly leaves: readonly string[];
  /** Nodes that exit when their last statement does. */
  readonly blocks: readonly string[];
  /** Nodes that exit when all these fields are present and exit; one with a `?` may be missing. */
  readonly branches: Readonly<Record<string, readonly string[]>>;
  /** A call that never returns, where the grammar has no statement for it: `raise …`, `exit 1`. */
  readonly departure?: { readonly type: string | readonly string[]; readonly text: RegExp };
  /** How a dispatch is told to give a value where one that does not is written alike: by the node around it, or by what one of its arms ends with. */
  readonly giving?: { readonly holders: readonly string[]; readonly endings: readonly string[] };
  /** Words that end an arm; one without runs on into the next. */
  readonly armEnds?: readonly string[];
  /** Node around the statements of an arm that begins with the word or the line end before them. */
  readonly armWrapper?: string;
  /** Field of an arm that holds its statements; without one it is what follows the labels. */
  readonly armContent?: string;
  /** Nodes that an alias declared inside is not seen outside of. */
  readonly scopes: readonly string[];
  /** Calls that are scopes too, by what they call, where declarations are calls: `def handle(code)`. */
  readonly scopeCalls?: { readonly type: string; readonly callee: RegExp };
  /** Declarations that give a name to what they hold, and the field or node type of the name; an empty one stands for the first child. */
  readonly owners: Readonly<Record<string, string>>;
  /** What stands for the class around it in the name of a constant: `self`. */
  readonly selfNames?: readonly string[];
  /** Nodes between such a declaration and what it holds. */
  readonly transparent: readonly string[];
  /** A key of an object that is a string without quotes. */
  readonly bareKey?: string;
  /** Members of an object that bring in those of another. */
  readonly spreads: readonly string[];
  /** Values are converted before they are compared: `4009` is equal to `'4009'`. */
  readonly converts?: boolean;
  /**
   * Nodes that statements stand in, where one that control never comes to is an error: a new default lets control run
   * on from a dispatch that all other arms leave and that something stands behind.
   */
  readonly noDeadCode?: readonly string[];
  /** How two values are compared for being the same, or not. */
  readonly equality: readonly string[];
  /** Node types of tests for being in a written list that say the same as several comparisons: `code in (1, 2)`. */
  readonly memberTests?: readonly string[];
  /** Operations on truth values that the grammar takes for the right side of a comparison, which is what they begin with. */
  readonly junctions?: readonly string[];
  /** Methods of a list or table that are given the value to look for. */
  readonly lookups: readonly string[];
  /** Methods of a table that put an entry into it, the key first. */
  readonly insertions?: readonly string[];
  /** Methods of a list that call a function with each element. */
  readonly iterations: readonly string[];
  /** Methods that are given the name of an event and a function to call for it. */
  readonly listeners: readonly string[];
  /** The callee of a test's assertion that a value is the argument; the first group is the value. */
  readonly expectation?: RegExp;
  /** The callee of an assertion that its first two arguments are the same. */
  readonly assertion?: RegExp;
  /** Which of the arguments is the first of them, where something stands before it. */
  readonly assertionFrom?: number;
  /** How a constructor calls that of the class it extends, and the node of a class that names it. */
  readonly parent?: { readonly callee: string; readonly heritage: string };
  /** A member is known by its own name too, without that of the class or enum that holds it. */
  readonly bareMembers?: boolean;
  /** Node types of the members of enums that are no numbers, so that a number is no label beside them. */
  readonly enumMembers?: readonly string[];
  /** How an enum begins whose members are no numbers, where those of others are: `enum class`. */
  readonly enumHead?: RegExp;
  /** Declarations that give a name to a type, and the field of the name. */
  readonly typed?: Readonly<Record<string, string>>;
  /** What a variable begins with where it is referred to, and not always where it is declared: `$`. */
  readonly variableSign?: string;
  /** The callee of a call that stands for a type of the values it is given, as in a schema: `z.literal`. */
  readonly typeCalls?: RegExp;
}

/** How one kind of arm is written. `{…}` are filled in by the code action. */
export interface ArmForm {
  /** Node types of the arms that are written so; the first form is that of a dispatch without arms. */
  readonly arms?: readonly string[];
  /** The head of an arm that is written so, where its node type does not tell: `case 4001 ->`. */
  readonly head?: RegExp;
  /** How a dispatch without arms begins whose arms are written so, where that is not the first form: `match`. */
  readonly opener?: RegExp;
  /** An arm's head for one label: `case {label}:`. */
  readonly label: string;
  readonly defaultLabel: string;
  /** The head of an arm whose body stands on its line, where that differs: `when {label} then`. Such a body is a value, and never empty. */
  readonly inlineLabel?: string;
  /** `statements`: the body may be several lines; `expression`: it is one value behind the head, and the arm ends with `end`. */
  readonly body: 'statements' | 'expression';
  /** What ends an arm so that it does not run into the next, or says that its body is empty; missing where nothing has to. */
  readonly terminator?: string;
  /** What new arms end with where those beside them do, although none has to. */
  readonly habit?: string;
  /** The statements of an arm stand in braces in any case. */
  readonly braced?: boolean;
  /** The terminator ends an arm that leaves as well, as `;;` does in a shell. */
  readonly closes?: boolean;
  /** What ends an arm that is one expression: `,` or `;`. */
  readonly end?: string;
  /** An arm gives the dispatch its value: a new one never simply ends, whatever the arms beside it do. */
  readonly gives?: 'value';
  /** The body of a new default, `{subject}` being the value that was not expected; missing where nothing can be thrown. */
  readonly unexpected?: string;
  /** The same without the value, for a subject that may not be evaluated again; where it is missing, `unhandled` says so. */
  readonly unexpectedOnce?: string;
  /** Labels stand one above the other on one body, that of the default as well: `case 1: case 2: default:`. */
  readonly stacks?: boolean;
  /** The body of a new arm that may not simply end, `{message}` being a string literal; missing like `unexpected`. */
  readonly unhandled?: string;
}

/** How a language writes what code actions add. */
export interface Writing {
  /** Never empty. */
  readonly forms: readonly ArmForm[];
  /** Arms are tried one after the other, so that nothing behind a catch-all is ever reached. */
  readonly ordered?: boolean;
  /** A member of a type as a label, where that is more than its name: `([{owner}]::{name})`. */
  readonly member?: string;
  readonly quote: string;
  /** How data is written that a program holds: an object, or a text of JSON. JSON as it is where nothing is said. */
  readonly literals?: LiteralWriting;
  /** The only quotes that strings may have, where that is so. */
  readonly onlyQuote?: boolean;
  /** The quote of strings in which nothing is special but the quote itself, which is written twice. Messages are written so. */
  readonly verbatim?: string;
  readonly indent: string;
  /** Arms are not indented, as the language's formatter has it. */
  readonly flush?: boolean;
  readonly lineComment: string;
  /** A link of an if chain, before its block: `else if ({subject} === {label})`. */
  readonly ifLink?: string;
  /** The same for a string, where that is not compared as a number is: `else if ({label}.equals({subject}))`. */
  readonly ifTextLink?: string;
  readonly ifDefault?: string;
  /** The block of a link has no braces: the next link ends it, or the word that ends the chain. It may be a comment alone, or has to have a statement. */
  readonly ifBare?: 'comment' | 'statement';
  /** How a link is written behind one whose test is written so, where that is not `ifLink`. */
  readonly ifLinks?: readonly { readonly test: RegExp; readonly link: string }[];
  /** Blocks stand in no braces, and are never empty. */
  readonly indentedBlocks?: boolean;
  /** An entry of a lookup table whose values are strings: `{label}: {value}`. */
  readonly tableEntry?: string;
  /** The same by the node types of the entries beside it, where there are several ways to write them. */
  readonly tableEntries?: Readonly<Record<string, string>>;
  /** What stands between the name of a table and its entries where there can be no more of them: `[2] =`. */
  readonly fixedTable?: RegExp;
  /** What stands between two entries on one line, and at the end of a line; commas where nothing is said. */
  readonly tableSeparators?: { readonly inline: string; readonly lines: string };
}
