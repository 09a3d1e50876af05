import type { CodeValue, Subject } from '../analysis/model.ts';
import type { Entry } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { endsWithRun, words } from '../text/words.ts';

/** An HTTP status for which a vendor has words of its own. */
export interface WordedStatus {
  readonly catalog: CatalogIndex;
  readonly entry: Entry;
}

/**
 * What the catalogs in force say about an HTTP status that is tested or stored under a name for one. Never an API code:
 * what is found here explains and counts for nothing. `speaksFor` says whether the file is connected with a catalog.
 */
export function wordedStatus(
  value: CodeValue,
  subject: Subject | undefined,
  catalogs: readonly CatalogIndex[],
  speaksFor: (catalog: string) => boolean,
): WordedStatus | undefined {
  if (typeof value !== 'number' || !subject || !namesStatus(subject.names.at(-1) ?? '')) return undefined;
  for (const catalog of catalogs) {
    const found = catalog.find(value);
    if (found?.set.role === 'http' && speaksFor(catalog.id)) return { catalog, entry: found.entry };
  }
  return undefined;
}

/** Names that hold an HTTP status: `status`, `statusCode`, `http_status`, `responseCode`. */
const STATUS_NAMES: readonly (readonly string[])[] = [
  ['status'],
  ['status', 'code'],
  ['http', 'code'],
  ['response', 'code'],
  ['http', 'error', 'code'],
];

function namesStatus(name: string): boolean {
  const own = words(name);
  return STATUS_NAMES.some((tail) => endsWithRun(own, tail));
}
