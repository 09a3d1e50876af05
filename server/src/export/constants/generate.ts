import type { CatalogFile } from '../../catalogs/catalog.ts';
import { languageOf } from '../../languages/table.ts';
import { constantSet, type ConstantsOptions } from './constants.ts';
import type { ConstantsLanguage } from './language.ts';
import type { ConstantSet } from './model.ts';
import { BrokenRegions, markersOf, regionsIn, withRegion, type Region } from './regions.ts';

/** A whole new file; undefined where the set has no codes. */
export function constantsFile(
  file: CatalogFile,
  language: ConstantsLanguage,
  options: ConstantsOptions,
  module?: string,
): string | undefined {
  const set = constantSet(file, language, options);
  if (!set) return undefined;
  const mark = commentMark(language);
  const [begin, end] = markersOf(file.id, options);
  const head = language.head?.(set, module ?? language.module?.usual?.(file.id)) ?? [];
  return [
    ...head,
    ...(head.length > 0 ? [''] : []),
    // The file says whose codes it holds, so that they are known wherever it is imported.
    `${mark} error-codes: ${file.id}`,
    `${mark} ${begin}`,
    ...regionLines(file, language, set),
    `${mark} ${end}`,
    '',
  ].join('\n');
}

/** A text in which the regions of a catalog are made anew. */
export interface Updated {
  readonly text: string;
  /** How many regions there are; the text may be the same all the same. */
  readonly regions: number;
}

/** Options that are given count instead of what a marker says. With a set, only its regions are made anew. */
export function updatedConstants(
  text: string,
  file: CatalogFile,
  language: ConstantsLanguage,
  given: ConstantsOptions,
): Updated | BrokenRegions {
  const found = regionsIn(text, commentMark(language));
  if (found instanceof BrokenRegions) return found;
  const own = found.filter((region) => region.catalog === file.id && isOfSet(region, file, given.set));
  if (given.name !== undefined && own.length > 1)
    return new BrokenRegions(
      'There are several regions of this catalog, which cannot all have one name: give one --set.',
    );
  let updated = text;
  // From the last to the first, so that no place moves before its turn.
  for (const region of own.toReversed()) {
    const options = { ...region.options, ...definedIn(given) };
    const known = options.set === undefined || file.codeSets.some(({ id }) => id === options.set);
    const set = known ? constantSet(file, language, options) : undefined;
    if (!set)
      return new BrokenRegions(`“error-codes:begin ${file.id}” names a code set without codes: ${options.set}.`);
    updated = withRegion(updated, region, options, regionLines(file, language, set));
  }
  return { text: updated, regions: own.length };
}

export function commentMark({ id }: ConstantsLanguage): string {
  return languageOf(id).syntax!.writing.lineComment;
}

function isOfSet({ options }: Region, { codeSets }: CatalogFile, wanted: string | undefined): boolean {
  return wanted === undefined || (options.set ?? codeSets[0]!.id) === wanted;
}

function definedIn(options: ConstantsOptions): ConstantsOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Everything between the markers. */
function regionLines(file: CatalogFile, language: ConstantsLanguage, set: ConstantSet): readonly string[] {
  const space = Array.from({ length: language.blankLines ?? 1 }, () => '');
  const mark = commentMark(language);
  return [
    `${mark} What stands between the markers is written by`,
    `${mark}   error-code-assist constants ${file.id} --language ${language.id} --out FILE`,
    ...space,
    ...language.body(set),
    ...space,
  ];
}
