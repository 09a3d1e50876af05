import type { CodeValue } from '../catalogs/catalog.ts';
import type { Span } from '../text/span.ts';

export type { CodeValue };

/**
 * Where a value stands. Only these positions can hold a code (`recognition.md`'s "code position").
 * `mention` is a code in a comment, in prose or in a string with other text: good for a hover, for nothing else.
 */
export type Role = 'label' | 'comparison' | 'member' | 'key' | 'property' | 'constant' | 'argument' | 'mention';

/** The expression that a value is tested against, or the name that it is stored under. */
export interface Subject {
  readonly span: Span;
  /** As written: `d.response_status.status_code`. */
  readonly text: string;
  /** The names along the way, aliases resolved, outermost first: `d`, `response_status`, `status_code`. */
  readonly names: readonly string[];
  /** The name of a list or table that nothing here is looked for in: what is looked for elsewhere is what its values are. */
  readonly list?: string;
}

/** A list or table, by the last part of its name, and what is looked for in it. */
export interface Lookup {
  readonly list: string;
  readonly subject: Subject;
}

/** A literal (or a constant that has a known value) in code position. All spans of one segment are relative to it. */
export interface Site {
  readonly span: Span;
  /** Undefined for a constant, whose value another place gives. */
  readonly value: CodeValue | undefined;
  readonly role: Role;
  readonly subject: Subject | undefined;
  /** The written name where the value comes from a constant: `ErrorCode.VALIDATION_ERROR`. */
  readonly constant?: string;
  /** How the literal is written, without what is around its value. */
  readonly literal: LiteralForm;
  /** The dispatch that this is a label of. */
  readonly dispatch?: Dispatch;
}

/** `span` of the value itself: between the quotes, or the number. */
export interface LiteralForm {
  readonly kind: 'number' | 'string' | 'constant';
  readonly quote: string;
  readonly value: Span;
}

export type DispatchKind = 'switch' | 'ifChain' | 'table';

/** A construct that branches on one value. */
export interface Dispatch {
  readonly kind: DispatchKind;
  readonly span: Span;
  /** Keyword and subject: where a diagnostic about the whole construct stands. */
  readonly head: Span;
  readonly subject: Subject;
  /** From the opening bracket to the closing one, both included where there are any. */
  readonly body: Span;
  /** Where the bracket or word that closes the body begins; the end of the body where nothing closes it. */
  readonly close: number;
  /** Sorted by start. */
  readonly arms: readonly Arm[];
  /** A parse error inside: what is read may be half of what will be written. */
  readonly broken: boolean;
  /** Every arm that matches runs, and not the first one alone. */
  readonly runsAll?: boolean;
  /** Statements behind it have to stay reachable. */
  readonly mustEnd?: boolean;
  /** Its arms give it a value, so that none may simply end. */
  readonly gives?: boolean;
  /** A comment that says no default is wanted stands in the body: its text, for the setting to decide. */
  readonly comments: readonly Span[];
}

export interface Arm {
  /** Node type, which tells in which form it is written. */
  readonly type: string;
  readonly span: Span;
  readonly labels: readonly Label[];
  readonly catchAll: boolean;
  /** It has a guard that is not constantly true, so it covers nothing for sure. */
  readonly guarded: boolean;
  /** Where its statements stand; undefined for a stacked label, which has none of its own. */
  readonly content: Span | undefined;
  /** Its statements stand in one pair of braces, which are the first and the last character of `content`. */
  readonly braced: boolean;
  /** Control never runs from its end into the next arm. */
  readonly exits: boolean;
  /** It exits by leaving the function: a new arm beside it may not simply end. */
  readonly leaves: boolean;
}

export interface Label {
  readonly span: Span;
  readonly text: string;
  /** Undefined for a constant, whose value another place gives, and for an expression that names no single value. */
  readonly value: CodeValue | undefined;
  readonly form: LiteralForm | undefined;
  /** The written name, where the label is one: `ErrorCode.VALIDATION_ERROR`. */
  readonly constant: string | undefined;
  /** It is a case of the subject's type, and only such cases can be: `.limit`. */
  readonly isMember?: boolean;
  /** `null`, `undefined`: its value is known, and that of no code. */
  readonly noCode?: boolean;
  /** `4000..=4006`: both ends included. */
  readonly range?: { readonly from: number; readonly to: number } | undefined;
}

/** A name that stands for a value. */
export interface Constant {
  /** As it is referred to: `VALIDATION`, `ErrorCode.VALIDATION`. */
  readonly name: string;
  readonly value: CodeValue;
  readonly span: Span;
  /** The class or enum that holds it, where `name` is its own name alone. */
  readonly owner?: string;
  /** A member of an enum, which no number is equal to. */
  readonly isMember?: boolean;
}

/** A name that another module exports. */
export interface Import {
  /** Name in this file; `*` members are reached as `name.X`. */
  readonly local: string;
  /** Name in the other module; `*` for a namespace, `default` for the default export. */
  readonly imported: string;
  /** The module as written: `./codes`. */
  readonly from: string;
}

/** All that the syntax of one segment tells, in offsets relative to it. Plain data: no tree is kept. */
export interface SegmentSyntax {
  readonly sites: readonly Site[];
  readonly dispatches: readonly Dispatch[];
  readonly constants: readonly Constant[];
  readonly imports: readonly Import[];
  readonly lookups: readonly Lookup[];
  /** A part of it did not parse, and may say more than was understood. */
  readonly broken?: boolean;
}

export const emptySyntax: SegmentSyntax = { sites: [], dispatches: [], constants: [], imports: [], lookups: [] };
