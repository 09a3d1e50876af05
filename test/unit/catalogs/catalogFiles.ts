import { readFileSync, readdirSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { CatalogFile, Entry } from '../../../server/src/catalogs/catalog.ts';

const folder = new URL('../../../server/catalogs/', import.meta.url);

export const catalogIds = ['planfix', 'servicedeskplus', 'primatime', 'teamwork'] as const;

export function readCatalog(id: string): CatalogFile {
  return readCatalogsFile(`${id}.json`) as CatalogFile;
}

export function readSchema(): Record<string, unknown> {
  return readCatalogsFile('catalog.schema.json') as Record<string, unknown>;
}

export function catalogValidator(): ValidateFunction {
  // A union of types is legal in draft-07; the option only stops Ajv from asking whether it was meant.
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile(readSchema());
}

export function namesOfCatalogsFiles(): string[] {
  return readdirSync(folder).sort();
}

/** Entries of one code set; the first set also has the entries that name none. */
export function entriesOf(catalog: CatalogFile, set: string): Entry[] {
  return catalog.entries.filter((entry) => (entry.set ?? catalog.codeSets[0]?.id) === set);
}

/** What identifies an entry within its set. */
export function keyOf(entry: Entry): number | string {
  const key = entry.code ?? entry.pattern;
  if (key === undefined) throw new Error(`${entry.symbol} has neither a code nor a pattern`);
  return key;
}

function readCatalogsFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
