import type { CatalogFile, CodeSet, Entry } from '../../catalogs/catalog.ts';

/** The entries of one code set, in the order of the catalog. */
export function entriesOf(file: CatalogFile, set: CodeSet): readonly Entry[] {
  return file.entries.filter((entry) => (entry.set ?? file.codeSets[0]!.id) === set.id);
}
