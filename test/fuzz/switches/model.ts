import type { CodeValue } from '../../../server/src/catalogs/catalog.ts';

/** A program with one switch over the codes of a catalog. Printed by `print.ts`, made up by `programs.ts`. */
export interface Program {
  readonly catalog: string;
  readonly languageId: 'typescript' | 'typescriptreact' | 'javascript' | 'javascriptreact';
  readonly eol: '\n' | '\r\n';
  /** One step of indentation. */
  readonly unit: string;
  readonly semicolons: boolean;
  readonly place: Place;
  /** Where it says whose codes these are. */
  readonly pin: 'line' | 'block' | 'above';
  /** What labels that are constants are members of. */
  readonly owner: 'enum' | 'object' | 'plain' | 'statics';
  /** The owner has every code of the catalog, not only those of the labels. */
  readonly wholeOwner: boolean;
  readonly settings: { readonly default: 'covers' | 'never' | 'required'; readonly scope: 'catalog' | 'category' };
  readonly switch: Switch;
}

/** Where the switch stands. */
export type Place =
  | 'function'
  | 'arrow'
  | 'method'
  | 'largeClass'
  | 'afterOthers'
  | 'namespace'
  | 'topLevel'
  | 'loop'
  | 'branch'
  | 'insideSwitch';

export interface Switch {
  readonly head: Head;
  readonly subject: SubjectForm;
  /** `oneLine` wants all of it on one line, and has no line comments. */
  readonly layout: 'lines' | 'oneLine';
  /** `case` as deep as `switch`. */
  readonly flush: boolean;
  /** A blank line between any two arms. */
  readonly spaced: boolean;
  readonly arms: readonly Arm[];
  /** On lines of their own behind the last arm, as deep as a `case`. */
  readonly tail: readonly Comment[];
  /** Where the closing brace stands; behind the last statement only where no line comment is in the way. */
  readonly closing: 'own' | 'behind';
  readonly behind: Comment | undefined;
}

/** How the code is referred to: by its name, or as a member of the error that has it; `taken` may not be evaluated again. */
export type SubjectForm = 'name' | 'member' | 'element' | 'wrapped' | 'call' | 'taken' | 'overTwoLines';

export type Head = 'plain' | 'tight' | 'allman' | 'split' | 'commentBefore' | 'lineCommentBefore' | 'commentAfter';

export interface Arm {
  /** Stacked from top to bottom; never empty. */
  readonly labels: readonly Label[];
  /** All labels of the stack on one line. */
  readonly together: boolean;
  readonly layout: 'lines' | 'inline' | 'block' | 'blockAndBreak' | 'allman';
  /** Empty for a label that falls through to the next arm, or out of the switch. */
  readonly body: readonly Statement[];
  readonly above: Comment | undefined;
  readonly behindLabel: Comment | undefined;
  readonly inBody: Comment | undefined;
  readonly behindBody: Comment | undefined;
  readonly belowBody: Comment | undefined;
}

export type Label = { readonly code: CodeValue; readonly spelling: Spelling } | 'default';

export type Spelling = (typeof spellings)[number];

export const spellings = [
  'single',
  'double',
  'template',
  'escaped',
  'parentheses',
  'asConst',
  'constant',
  'decimal',
  'hex',
  'separated',
  'binary',
  'octal',
  'bigint',
  'string',
] as const;

export type Statement = (typeof statements)[number];

/** What an arm may do; `print.ts` says how each is written. */
export const statements = [
  'log',
  'break',
  'return',
  'throw',
  'continue',
  'leaveLoop',
  'returnOrThrow',
  'breakEitherWay',
  'breakSometimes',
  'breakOrGoOn',
  'chain',
  'block',
  'blockThatBreaks',
  'labelledBlock',
  'labelledBlockThatReturns',
  'tryAndFinally',
  'loop',
  'innerSwitch',
  'closure',
  'string',
  'template',
  'regex',
  'nothing',
] as const;

export interface Comment {
  readonly kind: 'line' | 'block' | 'doc';
  readonly text: string;
}
