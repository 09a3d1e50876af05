import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { CatalogIndex } from '../../../server/src/catalogs/catalogIndex.ts';

export const indexes: readonly CatalogIndex[] = builtInCatalogs.map((file) => new CatalogIndex(file));

/** Throws for an id that no catalog has. */
export function indexOf(id: string): CatalogIndex {
  const index = indexes.find((one) => one.id === id);
  if (!index) throw new Error(`There is no catalog "${id}"`);
  return index;
}
