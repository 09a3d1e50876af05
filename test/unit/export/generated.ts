import type { CatalogFile } from '../../../server/src/catalogs/catalog.ts';
import { constantsFile } from '../../../server/src/export/constants/generate.ts';
import type { ConstantsLanguage } from '../../../server/src/export/constants/language.ts';

/** The file of each set of a catalog, as it is when nothing is chosen. */
export function allSets(
  file: CatalogFile,
  language: ConstantsLanguage,
): readonly { readonly set: string; readonly text: string }[] {
  return file.codeSets.map(({ id }, at) => ({
    set: id,
    text: constantsFile(file, language, at === 0 ? {} : { set: id })!,
  }));
}
