import type { CatalogFile, CodeSet, CodeValue, Entry } from './catalog.ts';
import { literally } from '../text/literally.ts';

/** A code of a catalog, found by a value that somebody wrote. */
export interface Finding {
  readonly entry: Entry;
  readonly set: CodeSet;
  /** The vendor sends an integer and this is a string, or the other way round. */
  readonly mistyped: boolean;
}

/** One catalog, ready to be asked. Immutable, but that it remembers what others make of it. */
export class CatalogIndex {
  readonly id: string;
  readonly name: string;
  /** What messages call the codes of the main set: "27 of 28 primaTime codes". */
  readonly codesName: string;
  readonly mainSet: CodeSet;
  /** The codes that a dispatch must handle, in the catalog's order. */
  readonly required: readonly (Entry & { readonly code: CodeValue })[];
  /** All entries of the main set that have a literal code, in the catalog's order. */
  readonly listed: readonly (Entry & { readonly code: CodeValue })[];
  private readonly byCode = new Map<CodeValue, { readonly finding: Finding; readonly order: number }>();
  private readonly patterns: readonly { readonly pattern: RegExp; readonly entry: Entry; readonly set: CodeSet }[];
  private readonly formats: readonly { readonly set: CodeSet; readonly format: RegExp }[];
  private readonly retyped = new Map<string, number>();
  private readonly made = new Map<unknown, unknown>();

  constructor(readonly file: CatalogFile) {
    this.id = file.id;
    this.name = file.name;
    this.mainSet = file.codeSets[0]!;
    this.codesName = this.mainSet.name;
    this.formats = file.codeSets.map((set) => ({ set, format: new RegExp(`^(?:${set.format})$`) }));
    const setOf = (entry: Entry): CodeSet => file.codeSets.find(({ id }) => id === entry.set) ?? this.mainSet;
    file.entries.forEach((entry, order) => {
      if (entry.code === undefined) return;
      this.byCode.set(entry.code, { finding: { entry, set: setOf(entry), mistyped: false }, order });
      if (typeof entry.code === 'number') this.retyped.set(String(entry.code), entry.code);
    });
    this.patterns = file.entries.flatMap((entry) =>
      entry.pattern === undefined ? [] : [{ pattern: patternOf(entry.pattern), entry, set: setOf(entry) }],
    );
    this.listed = file.entries.filter(
      (entry): entry is Entry & { code: CodeValue } => entry.code !== undefined && setOf(entry) === this.mainSet,
    );
    this.required = this.listed.filter(isRequired);
  }

  /** The code that `value` is, of the main set or any other; a string of digits finds an integer and says so. */
  find(value: CodeValue): Finding | undefined {
    const exact = this.byCode.get(value);
    if (exact) return exact.finding;
    if (typeof value !== 'string') return undefined;
    const integer = this.retyped.get(value);
    const found = integer === undefined ? undefined : this.byCode.get(integer);
    if (found) return { ...found.finding, mistyped: true };
    const parametric = this.patterns.find(({ pattern }) => pattern.test(value));
    return parametric && { entry: parametric.entry, set: parametric.set, mistyped: false };
  }

  /** A code of the main set only: HTTP statuses with the vendor's wording are not API codes. */
  findCode(value: CodeValue): Finding | undefined {
    const found = this.find(value);
    return found && found.set.role !== 'http' ? found : undefined;
  }

  /** Whether `value` is written like a code of the main set, be it one or not. */
  hasFormat(value: CodeValue): boolean {
    const { format, set } = this.formats[0]!;
    return typeof value === (set.type === 'integer' ? 'number' : 'string') && format.test(String(value));
  }

  /** What somebody makes of the catalog alone, made once: a long document asks for it thousands of times. */
  prepared<T>(make: (catalog: CatalogIndex) => T): T {
    let made = this.made.get(make) as T | undefined;
    if (made === undefined) this.made.set(make, (made = make(this)));
    return made;
  }

  /** Place in the catalog's order; behind all others for what is not in it. */
  order(value: CodeValue): number {
    return this.byCode.get(value)?.order ?? Number.MAX_SAFE_INTEGER;
  }
}

function isRequired(entry: Entry): boolean {
  const active = entry.status === undefined || entry.status === 'active';
  return active && (entry.kind ?? 'error') === 'error' && (entry.exhaustive ?? 'required') === 'required';
}

/** `?1_$column` becomes an expression for the whole code, each parameter standing for at least one character. */
function patternOf(pattern: string): RegExp {
  const parts = pattern.split(/\$[A-Za-z]\w*/).map(literally);
  return new RegExp(`^${parts.join('[^\\s"\'`]+')}$`);
}
