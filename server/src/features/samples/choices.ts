import { textsOf } from '../../catalogs/texts.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { sampledEntries, sentCode } from '../../responses/sample.ts';
import type { SampleCatalog, SampleChoices, SampleCode } from '../../protocol.ts';
import type { Snapshot } from '../../snapshot.ts';
import { statusesOf } from '../explanation.ts';

/** What a sample can be made of; the catalogs that the file is about first. */
export function sampleChoices(snapshot: Snapshot): SampleChoices {
  const catalogs = snapshot.catalogs
    .map((catalog) => choicesIn(catalog, snapshot))
    .filter(({ codes }) => codes.length > 0);
  return { catalogs: catalogs.toSorted((a, b) => Number(b.isAbout) - Number(a.isAbout)) };
}

function choicesIn(catalog: CatalogIndex, snapshot: Snapshot): SampleCatalog {
  const { locale } = snapshot;
  const codes = sampledEntries(catalog).map((entry): SampleCode => {
    const { title, category = '' } = textsOf(entry, catalog.file, locale);
    const isDeprecated = entry.status === 'deprecated';
    return {
      symbol: entry.symbol,
      code: String(sentCode(entry)),
      title,
      status: statusesOf(entry),
      category,
      isDeprecated,
    };
  });
  return { id: catalog.id, name: catalog.name, isAbout: snapshot.isAbout(catalog.id), codes };
}
