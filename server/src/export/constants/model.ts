/** The constants of one set of codes, named as the language has it; how they are written is left to the language. */
export interface ConstantSet {
  readonly typeName: string;
  /** In words of its language: what the codes are, and where the facts come from. */
  readonly paragraphs: readonly string[];
  readonly type: 'integer' | 'string';
  /** Some code needs more than 32 bits with a sign. */
  readonly wide: boolean;
  /** Never empty where the catalog has codes; those without a title come first. */
  readonly groups: readonly ConstantGroup[];
  /** What stands for codes with parameters: no code itself, and so no member of an enum. */
  readonly patterns: readonly Constant[];
  /** Sentences about the members that some languages add. */
  readonly sentences: Sentences;
}

export interface ConstantGroup {
  /** As the vendor groups the codes, for a comment above them. */
  readonly title: string | undefined;
  readonly constants: readonly Constant[];
}

export interface Constant {
  readonly name: string;
  readonly value: number | string;
  /** Plain text, each on one line: nothing in it is escaped for any notation. */
  readonly paragraphs: readonly string[];
  /** Why it should not be used any more: a plain sentence. */
  readonly deprecated?: string;
}

export interface Sentences {
  readonly codeAsSent: string;
  readonly constantOf: string;
}

/** The groups as lines: an empty one above each title and below it, and between members where `spaced`. */
export function membersOf(
  { groups }: Pick<ConstantSet, 'groups'>,
  title: (text: string) => string,
  member: (constant: Constant, isLast: boolean) => readonly string[],
  spaced = false,
): readonly string[] {
  const last = groups.at(-1)?.constants.at(-1);
  return groups.flatMap((group, order) => [
    ...(order > 0 ? [''] : []),
    ...(group.title === undefined ? [] : [title(group.title), '']),
    ...group.constants.flatMap((constant, at) => [
      ...(spaced && at > 0 ? [''] : []),
      ...member(constant, constant === last),
    ]),
  ]);
}
