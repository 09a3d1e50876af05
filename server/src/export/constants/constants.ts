import type { CatalogFile, CodeSet, Entry } from '../../catalogs/catalog.ts';
import { categoryName } from '../../catalogs/texts.ts';
import { wordsOf } from '../../features/words.ts';
import { words } from '../../text/words.ts';
import { oneLine } from './comments.ts';
import type { ConstantsLanguage } from './language.ts';
import type { Constant, ConstantGroup, ConstantSet } from './model.ts';
import { namesFor } from './names.ts';
import { aboutEntry, aboutSet, prefixOf, proseOf } from './prose.ts';

/** What a user may choose; a marker in a file keeps it. */
export interface ConstantsOptions {
  /** Of the type, or whatever holds the constants; made from the catalog's when left out. */
  readonly name?: string;
  /** Id of a code set; the catalog's first when left out. */
  readonly set?: string;
  /** Of the comments; the catalog's own language when left out. */
  readonly locale?: string;
}

/** The constants of one set of a catalog; undefined where it has no codes. */
export function constantSet(
  file: CatalogFile,
  language: ConstantsLanguage,
  { name, set: wanted, locale = file.locales[0] ?? 'en' }: ConstantsOptions,
): ConstantSet | undefined {
  const set = file.codeSets.find(({ id }) => id === wanted) ?? file.codeSets[0]!;
  const entries = file.entries.filter((entry) => (entry.set ?? file.codeSets[0]!.id) === set.id);
  const listed = entries.filter(hasCode);
  if (listed.length === 0) return undefined;
  const typeName = name ?? language.typeName(typeWords(file, set, language.shortNames === true));
  const naming = new Naming(entries, file.codeSets[0] === set ? '' : set.id, language, typeName);
  const constant = (entry: Entry, value: number | string): Constant => ({
    name: naming.of(entry),
    value,
    paragraphs: aboutEntry(entry, file, locale),
    ...(entry.status === 'deprecated' && { deprecated: insteadOf(entry, entries, naming, locale) }),
  });
  return {
    typeName,
    paragraphs: aboutSet(file, set, locale),
    type: listed.every(({ code }) => typeof code === 'number') ? 'integer' : 'string',
    wide: listed.some(({ code }) => typeof code === 'number' && code > LARGEST_INTEGER),
    groups: groupsOf(listed, file, locale, constant),
    patterns: entries.flatMap((entry) =>
      entry.pattern === undefined ? [] : [constant(entry, prefixOf(entry.pattern) ?? expressionFor(entry.pattern))],
    ),
    sentences: proseOf(locale),
  };
}

/** Of 32 bits with a sign. */
const LARGEST_INTEGER = 2 ** 31 - 1;

type Listed = Entry & { readonly code: number | string };

function hasCode(entry: Entry): entry is Listed {
  return entry.code !== undefined;
}

/** The words of the name of a set; `short` where something else says whose codes they are. */
export function typeWords(file: CatalogFile, set: CodeSet, short: boolean): readonly string[] {
  const kind =
    set.role === 'http'
      ? ['HTTP', 'STATUS']
      : set === file.codeSets[0]
        ? [...(short ? [] : ['ERROR']), 'CODE']
        : [...words(set.id), 'CODE'];
  return short ? kind : [...systemWords(file), ...kind];
}

/** `Acme API error codes` without what is added anyway. A name that is no identifier everywhere gives way to the id. */
export function systemWords({ id, name }: CatalogFile): readonly string[] {
  const usable = /^[\p{ASCII}]*$/u.test(name) && /^[a-z]/i.test(name);
  const all = words(usable ? name : id);
  const last = all.findLastIndex((word) => !/^(?:errors?|codes?)$/.test(word));
  return last < 0 ? all : all.slice(0, last + 1);
}

/** The names of all constants of one set. */
class Naming {
  private readonly members: ReadonlyMap<string, string>;
  private readonly patterns: ReadonlyMap<string, string>;
  private readonly prefix: string;

  constructor(
    entries: readonly Entry[],
    /** Id of a set that is not the catalog's first: its symbols may all begin with it, where the type says it already. */
    private readonly setId: string,
    { member, pattern = member, reserved = new Set(), prefixed }: ConstantsLanguage,
    typeName: string,
  ) {
    const listed = entries.filter(hasCode).map(({ symbol }) => symbol);
    this.prefix = prefixed ? typeName : '';
    if (!listed.every((symbol) => /^[A-Z]/.test(this.withoutPrefix(symbol)))) this.setId = '';
    const taken = new Set([...reserved, typeName]);
    this.members = namesFor(
      listed.map((symbol) => this.withoutPrefix(symbol)),
      member,
      taken,
    );
    this.patterns = namesFor(
      entries.filter((entry) => !hasCode(entry)).map(patternSymbol),
      pattern,
      new Set([...taken, ...this.members.values()]),
    );
  }

  of(entry: Entry): string {
    const names = hasCode(entry) ? this.members : this.patterns;
    const symbol = hasCode(entry) ? this.withoutPrefix(entry.symbol) : patternSymbol(entry);
    return this.prefix + names.get(symbol)!;
  }

  private withoutPrefix(symbol: string): string {
    const prefix = `${this.setId.toUpperCase().replaceAll('-', '_')}_`;
    return this.setId === '' ? symbol : symbol.startsWith(prefix) ? symbol.slice(prefix.length) : `0${symbol}`;
  }
}

function patternSymbol({ symbol, pattern = '' }: Entry): string {
  return `${symbol}_${prefixOf(pattern) === undefined ? 'PATTERN' : 'PREFIX'}`;
}

/** `^\?1_(.+)$` for `?1_$column`: a whole code, in the subset of expressions that every language has. */
export function expressionFor(pattern: string): string {
  const literals = pattern.split(/\$[A-Za-z][A-Za-z0-9]*/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return `^${literals.join('(.+)')}$`;
}

/** `Use NEW_NAME (D9) instead.` */
function insteadOf({ replacedBy }: Entry, entries: readonly Entry[], naming: Naming, locale: string): string {
  if (replacedBy === undefined) return proseOf(locale).noReplacement;
  const other = entries.find(({ code }) => code === replacedBy);
  const code = oneLine(String(replacedBy));
  return `${wordsOf(locale).useInstead(other ? `${naming.of(other)} (${code})` : code)}.`;
}

/** In the order of the catalog; a category that comes up again has its codes put to the first of them. */
function groupsOf(
  listed: readonly Listed[],
  file: CatalogFile,
  locale: string,
  constant: (entry: Entry, value: number | string) => Constant,
): readonly ConstantGroup[] {
  const groups = new Map<string | undefined, Constant[]>([[undefined, []]]);
  const asStrings = listed.some(({ code }) => typeof code === 'string');
  for (const entry of listed) {
    const constants = groups.get(entry.category) ?? [];
    constants.push(constant(entry, asStrings ? String(entry.code) : entry.code));
    groups.set(entry.category, constants);
  }
  return [...groups].flatMap(([category, constants]) => {
    const title = categoryName(category, file, locale);
    return constants.length === 0 ? [] : [{ title: title === undefined ? undefined : oneLine(title), constants }];
  });
}
