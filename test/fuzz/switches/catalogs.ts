import type { CatalogFile, CodeValue, Entry } from '../../../server/src/catalogs/catalog.ts';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';

export interface CatalogCode {
  readonly code: CodeValue;
  readonly category: string | undefined;
  readonly required: boolean;
}

/** The codes of each catalog, read from its file alone. */
const codes: ReadonlyMap<string, readonly CatalogCode[]> = new Map(
  builtInCatalogs.map((file) => [file.id, codesIn(file)]),
);

export const catalogIds: readonly string[] = [...codes.keys()];

/** All codes of the main set that are no patterns, in the catalog's order. */
export function entriesOf(catalog: string): readonly CatalogCode[] {
  return codes.get(catalog)!;
}

export function codesOf(catalog: string): readonly CodeValue[] {
  return entriesOf(catalog).map(({ code }) => code);
}

function codesIn({ codeSets, entries }: CatalogFile): readonly CatalogCode[] {
  const main = codeSets[0]!.id;
  return entries.flatMap((entry) =>
    entry.code === undefined || (entry.set ?? main) !== main
      ? []
      : [{ code: entry.code, category: entry.category, required: isRequired(entry) }],
  );
}

function isRequired({ status = 'active', kind = 'error', exhaustive = 'required' }: Entry): boolean {
  return status === 'active' && kind === 'error' && exhaustive === 'required';
}
