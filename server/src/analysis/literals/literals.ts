import type { Span } from '../../text/span.ts';

/**
 * What brackets hold, in whatever notation: an object or array of JSON, a dictionary, a hash, a table, the arguments of a
 * call. `{ code: 1 }`, `["code" => 1]`, `mapOf("code" to 1)` and `Failure(code=1)` all have a member `code`.
 */
export interface Group {
  readonly kind: 'group';
  readonly bracket: '{' | '[' | '(';
  /** With its brackets; up to the end of what was read where nothing closes it. */
  readonly span: Span;
  readonly closed: boolean;
  readonly members: readonly Member[];
  /** What stands in it without a name. */
  readonly elements: readonly Literal[];
  readonly parent: Group | undefined;
  /** The names that it stands under, outermost first; of those that its parents have no name for, none. */
  readonly path: readonly string[];
  /** It is a value of its own, and not what a member of its parent has. */
  readonly isElement: boolean;
  /** The word right before it: `json` in `json({ … })`, `status` in `.status(404)`. */
  readonly callee: string | undefined;
  /** The text that it was read from is a string of something else, in which quotes are escaped. */
  readonly isQuoted: boolean;
}

export interface Member {
  readonly name: string;
  /** Of the name, with its quotes. */
  readonly key: Span;
  readonly value: Literal;
}

/** A value that is no group. */
export interface Scalar {
  readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'expression';
  readonly span: Span;
  /** Between the quotes of a string; the span itself of anything else. */
  readonly inner: Span;
  /** Undefined where it is an expression, which only the running program knows. */
  readonly value: string | number | boolean | null | undefined;
}

export type Literal = Group | Scalar;

export function isGroup(literal: Literal): literal is Group {
  return literal.kind === 'group';
}

/** The member with a name; the last one where there are several, as every reader of JSON takes it. */
export function memberNamed({ members }: Group, name: string, anyCase: boolean): Member | undefined {
  const wanted = anyCase ? name.toLowerCase() : name;
  for (let index = members.length - 1; index >= 0; index--) {
    const own = members[index]!.name;
    if ((anyCase ? own.toLowerCase() : own) === wanted) return members[index];
  }
  return undefined;
}
