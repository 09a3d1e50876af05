import { builtInCatalogs } from '../catalogs/builtIn.ts';
import type { CatalogFile } from '../catalogs/catalog.ts';
import { CatalogIndex } from '../catalogs/catalogIndex.ts';
import type { Arguments } from './arguments.ts';
import { Complaint, type Option } from './command.ts';
import { listing } from '../text/listing.ts';

export const catalogOption: Option = {
  name: 'catalog',
  value: 'ID',
  description: `Only this catalog; may be given several times. There are ${listing(builtInCatalogs.map(({ id }) => id))}.`,
};

export function allCatalogs(): readonly CatalogIndex[] {
  return builtInCatalogs.map((file) => new CatalogIndex(file));
}

/** The catalogs that were named, in their usual order; all where none was. */
export function chosenCatalogs(given: Arguments): readonly CatalogIndex[] {
  const named = given.values('catalog').map((id) => id.toLowerCase());
  const all = allCatalogs();
  const unknown = named.find((id) => !all.some((catalog) => catalog.id === id));
  if (unknown !== undefined) throw new Complaint(noCatalog(unknown));
  return all.filter(({ id }) => named.length === 0 || named.includes(id));
}

/** The only operand of a command that is about one catalog. */
export function catalogNamed(command: string, { operands }: Arguments): CatalogFile {
  const [id, more] = operands;
  if (id === undefined || more !== undefined)
    throw new Complaint(`${command} needs one catalog: ${listing(builtInCatalogs.map((catalog) => catalog.id))}.`);
  const found = builtInCatalogs.find((catalog) => catalog.id === id.toLowerCase());
  if (!found) throw new Complaint(noCatalog(id));
  return found;
}

export function noCatalog(id: string): string {
  return `There is no catalog “${id}”, only ${listing(builtInCatalogs.map((catalog) => catalog.id))}.`;
}
