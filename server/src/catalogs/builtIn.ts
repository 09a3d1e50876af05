import planfix from '../../catalogs/planfix.json';
import primatime from '../../catalogs/primatime.json';
import servicedeskplus from '../../catalogs/servicedeskplus.json';
import teamwork from '../../catalogs/teamwork.json';
import type { CatalogFile } from './catalog.ts';

/** The catalogs that ship with the product. A test validates each against the schema. */
export const builtInCatalogs: readonly CatalogFile[] = [
  planfix,
  servicedeskplus,
  primatime,
  teamwork,
] as unknown as readonly CatalogFile[];
