/** One way in which a language writes a dispatch, as far as random ones are made of it. A tab is one step of indentation. */
export interface Sample {
  readonly id: string;
  readonly comment: string;
  readonly before: readonly string[];
  /** A dispatch that is a chain of tests has none: it begins with its first arm. */
  readonly head?: string;
  readonly close?: string;
  readonly after: readonly string[];
  /** How deep the head stands. */
  readonly depth: number;
  /** Arms are usually not indented. */
  readonly flush?: boolean;
  /** An arm's head for one label or several: `case {}:`. */
  readonly label: string;
  /** The same for the first arm of a chain. */
  readonly first?: string;
  /** The same for several labels, where that differs. */
  readonly many?: string;
  /** What stands between the labels of one arm; `stack` for heads one below the other. */
  readonly several: string;
  /** The head of an arm closes the one before, so that no comment above is about it. */
  readonly closing?: boolean;
  readonly other: string;
  /** Lines below the head of an arm. */
  readonly bodies: readonly (readonly string[])[];
  /** What may stand behind the head on its line. */
  readonly inline: readonly string[];
  /** Lines in braces behind the head. */
  readonly blocks?: readonly (readonly string[])[];
  /** Quotes of labels that are strings; none where labels are integers. */
  readonly quotes: readonly string[];
  /** How labels are given names, where they may have some. */
  readonly constants?: Constants;
}

export interface Constants {
  /** Behind how many of the lines before the dispatch they are declared. */
  readonly below: number;
  readonly open?: readonly string[];
  /** `{type}` is one of `types`, for an integer or for a string. */
  readonly line: string;
  readonly types?: readonly [string, string];
  readonly close?: readonly string[];
  /** How a label names one: `Codes.{name}`. */
  readonly label: string;
}
