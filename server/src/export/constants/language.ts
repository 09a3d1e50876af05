import type { ConstantSet } from './model.ts';
import type { Convention } from './names.ts';

/** How one language writes constants. All that is written is formatted as the language's own formatter would have it. */
export interface ConstantsLanguage {
  /** VS Code's language identifier. */
  readonly id: string;
  /** Other names that people have for it. */
  readonly aliases?: readonly string[];
  /** The name of what holds the constants, by the words of `Planfix REST Error Code`. */
  readonly typeName: Convention;
  /** Where the module says whose codes they are, the name does not say it again. */
  readonly shortNames?: boolean;
  /** The name of the type stands before each member, because nothing else keeps the members of two apart. */
  readonly prefixed?: boolean;
  readonly member: Convention;
  /** Names that a member may not have; they get an underscore behind them. */
  readonly reserved?: ReadonlySet<string>;
  /** Words of the constants for codes with parameters; those of members where nothing is said. */
  readonly pattern?: Convention;
  readonly module?: ModuleName;
  /** What a new file begins with, above the constants. */
  readonly head?: (set: ConstantSet, module: string | undefined) => readonly string[];
  readonly body: (set: ConstantSet) => readonly string[];
  /** Empty lines around top-level declarations. */
  readonly blankLines?: number;
}

/** What a new file says it belongs to. */
export interface ModuleName {
  /** What the language calls it. */
  readonly option: 'package' | 'namespace';
  readonly format: RegExp;
  /** For languages that have to have one. */
  readonly usual?: (catalog: string) => string;
}
