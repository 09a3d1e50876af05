import type { CatalogFile, ResponseShape } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { literally } from '../text/literally.ts';

/** Tells in one pass over a text whether it can hold an error response at all, by the names that those have. */
export class ResponseVocabulary {
  private readonly names: RegExp | undefined;
  private readonly unreliable: RegExp | undefined;
  /** For each shape, its names in small letters, and how many of them it takes. */
  private readonly shapes: readonly { readonly required: readonly string[]; readonly least: number }[];

  constructor(catalogs: readonly CatalogIndex[]) {
    const shapes = catalogs.flatMap(({ file }) => file.responses ?? []);
    this.shapes = shapes.map((shape) => ({ required: requiredNames(shape), least: leastOf(shape) }));
    const names = [...new Set(this.shapes.flatMap(({ required }) => required))].map(literally);
    if (names.length > 0)
      this.names = new RegExp(
        String.raw`(?<![\w$-]|u002)(?:u0022)?(${names.join('|')})(?:\\*(?:["']{0,2}|u0022)\]?\s*${SEPARATOR}|["']\s*,)`,
        'gi',
      );
    const unreliable = catalogs.flatMap(({ file }) => [...unstableNames(file), file.masking?.parameter ?? []].flat());
    if (unreliable.length > 0) this.unreliable = new RegExp(unreliable.map(literally).join('|'), 'i');
  }

  /** Whether a text names something that no program should decide on. */
  namesUnreliable(text: string): boolean {
    return this.unreliable?.test(text) === true;
  }

  mayRespond(text: string): boolean {
    if (!this.names) return false;
    const seen = new Set<string>();
    this.names.lastIndex = 0;
    for (let match = this.names.exec(text); match; match = this.names.exec(text)) {
      const name = match[1]!.toLowerCase();
      if (seen.has(name)) continue;
      seen.add(name);
      if (this.shapes.some((shape) => isMet(shape, seen))) return true;
    }
    return false;
  }
}

function unstableNames({ responses = [] }: CatalogFile): readonly string[] {
  return responses.flatMap(({ members }) =>
    Object.entries(members).flatMap(([name, { unstable }]) => (unstable ? [name] : [])),
  );
}

/** What stands between a name and its value. */
const SEPARATOR = String.raw`(?:=>|->|:|=(?!=)|to\b)`;

function requiredNames({ members }: ResponseShape): readonly string[] {
  return Object.entries(members).flatMap(([name, { required }]) => (required ? [name.toLowerCase()] : []));
}

/** One may be missing, and it is still seen what it was to be; a single one says nothing at the root of an object. */
function leastOf(shape: ResponseShape): number {
  const { length } = requiredNames(shape);
  return shape.path === '' ? Math.max(2, length - 1) : Math.max(1, length - 1);
}

function isMet(
  { required, least }: { readonly required: readonly string[]; readonly least: number },
  seen: ReadonlySet<string>,
): boolean {
  return required.filter((name) => seen.has(name)).length >= least;
}
