import type { ImportedTie } from '../attribution/attribution.ts';
import { noOpinion, type FolderOpinion } from '../attribution/folderEvidence.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import type { Constants } from './constants.ts';
import type { DocumentVersion } from '../document.ts';
import type { Knowledge, SegmentKnowledge } from '../facts.ts';
import { containsRun, words } from '../text/words.ts';

/** How many names of a document are looked for in other files to tell whose codes they are. */
const MOST_NAMES = 200;

const RELATIVE = /(['"`])\.\.?\//;

/** By the names of constants here, the files that they come from and that say themselves whose codes they hold. */
export type Ties = ReadonlyMap<string, ImportedTie>;

export const noTies: Ties = new Map();

/** What the files around say about a document; they are asked only where its text may hold codes, and nothing else that looks like them. */
export function opinionOn(known: readonly SegmentKnowledge[], ask: () => FolderOpinion): FolderOpinion {
  if (!known.some(({ language, mayBeToldByFolder }) => language.syntax && mayBeToldByFolder)) return noOpinion;
  const opinion = ask();
  if (opinion.catalog === undefined || !known.some(({ speaksOfOtherSystem }) => speaksOfOtherSystem)) return opinion;
  return { ...opinion, catalog: undefined, against: 'otherSystem' };
}

/** Only a document that imports files by their path, and branches on names such as `ErrorCodes.LIMIT`, costs more than a look at its text. */
export function tiesOfImports(
  { segmentation }: DocumentVersion,
  known: readonly SegmentKnowledge[],
  constants: Constants,
  tie: (module: DocumentVersion) => string | undefined,
): Ties {
  const named = known.flatMap(({ qualified }, index) => qualified.map((name) => ({ name, index })));
  if (named.length === 0) return noTies;
  const { segments } = segmentation;
  if (!known.some(({ mayImport }, index) => mayImport && RELATIVE.test(segments[index]!.text))) return noTies;
  const ties = new Map<string, ImportedTie>();
  const catalogs = new Map<DocumentVersion, string | undefined>();
  for (const { name, index } of named.slice(0, MOST_NAMES)) {
    const home = constants.homeOf(name, segments[index]!);
    if (!home) continue;
    if (!catalogs.has(home)) catalogs.set(home, tie(home));
    const catalog = catalogs.get(home);
    if (catalog !== undefined) ties.set(name, { catalog, uri: home.uri });
  }
  return ties;
}

/** Whose codes a file holds by a directive, by what stands in it or by its path; undefined where that is not one catalog alone. */
export function tieOf(
  { segmentation, language }: DocumentVersion,
  path: string,
  knowledge: Knowledge,
  catalogs: readonly CatalogIndex[],
): string | undefined {
  const facts = segmentation.segments.map((segment) => knowledge.of(segment, language).facts);
  for (const { directives } of facts) for (const one of directives) if (one.kind === 'pin') return one.catalog;
  const spoken = facts.flatMap(({ evidence }) => evidence.found.filter(({ weight }) => weight === 'alone'));
  const named = words(path);
  const inPath = catalogs.filter(({ file }) =>
    (file.detect.decisive.identifiers ?? []).some((name) => containsRun(named, words(name))),
  );
  const tied = new Set([...spoken.map(({ catalog }) => catalog), ...inPath.map(({ id }) => id)]);
  return tied.size === 1 ? [...tied][0] : undefined;
}
