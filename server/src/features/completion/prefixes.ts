import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Region, Snapshot } from '../../snapshot.ts';

/** How much of a code that nothing else looks like has to be written before a file without any evidence is offered the rest. */
const SHORTEST = 3;

/** The catalogs whose codes begin with what is typed, where that alone says whose they are: `PE01-`. */
export function startsSelfEvident(snapshot: Snapshot, region: Region, typed: string): readonly CatalogIndex[] {
  return snapshot.catalogs.filter((catalog) => {
    if (!catalog.mainSet.selfEvident) return false;
    const fixed = fixedPart(catalog);
    const begun =
      typed.length >= fixed.length
        ? catalog.listed.some(({ code }) => String(code).startsWith(typed))
        : fixed.startsWith(typed);
    if (!begun || typed.length < Math.min(SHORTEST, fixed.length)) return false;
    const values = catalog.listed.slice(0, 1).map(({ code }) => code);
    return snapshot
      .attribute(region, { role: 'mention', subject: undefined, values }, undefined)
      .some((attribution) => attribution.catalog === catalog);
  });
}

/** What all codes of a catalog begin with, digits at its end left out: those count the codes. */
function fixedPart({ listed }: CatalogIndex): string {
  let common = String(listed[0]?.code ?? '');
  for (const { code } of listed) while (!String(code).startsWith(common)) common = common.slice(0, -1);
  return common.replace(/\d+$/, '');
}
