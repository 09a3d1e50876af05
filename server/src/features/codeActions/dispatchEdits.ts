import { textsOf } from '../../catalogs/texts.ts';
import type { ResolvedDispatch } from '../../resolved.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import type { Coverage, ListedEntry } from '../exhaustiveness.ts';
import type { NewArm } from './arms.ts';
import { chainEdits, tableEdits } from './chains.ts';
import { armEdits, type Edit } from './edits.ts';
import { joinedEdits } from './joined.ts';
import { labelWriter } from './labels.ts';
import { placeArms, placeDefault } from './placement.ts';
import { styleOf, type ArmStyle } from './style.ts';

/** What is to be written into a dispatch. */
export interface Wanted {
  readonly entries: readonly ListedEntry[];
  readonly withDefault: boolean;
  /** As labels of the default that is there, instead of as arms. */
  readonly joined?: boolean;
}

/** Where a dispatch stands, and what is needed beside it to write into it. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly region: Region;
  readonly eol: string;
}

/** The edits that write into a dispatch what is wanted, in offsets of the region's segment; undefined where they cannot be made. */
export function editsFor(
  place: Place,
  resolved: ResolvedDispatch,
  coverage: Coverage,
  { entries, withDefault, joined }: Wanted,
): readonly Edit[] | undefined {
  const { region } = place;
  const { dispatch } = resolved;
  const writing = region.known.language.syntax?.writing;
  if (!writing || dispatch.broken) return undefined;
  const { text } = region.segment;
  const own = styleOf(text, dispatch, writing, place.eol);
  // A default that is all there is decides alone whether control comes to what stands behind.
  const isAlone = withDefault && entries.length === 0 && dispatch.arms.every(({ content }) => content === undefined);
  const style = isAlone && dispatch.mustEnd === true ? { ...own, mayNotThrow: true } : own;
  const coded = newArms(place, resolved, coverage, entries, style);
  const arms: readonly NewArm[] = withDefault ? [...coded, { label: undefined, about: 'any other code' }] : coded;
  if (joined) return joinedEdits(text, dispatch, arms, style);
  if (dispatch.kind === 'table')
    return tableEdits(
      text,
      dispatch,
      arms,
      coded.map(({ title }) => title),
      style,
      writing,
    );
  if (dispatch.kind === 'ifChain') return chainEdits(text, dispatch, arms, style, writing);
  const placement = withDefault ? placeDefault(text, dispatch) : placeArms(text, dispatch, writing);
  return armEdits(text, dispatch, placement, arms, style, writing);
}

/** An arm for each of the codes, labelled like those that are there, in their order. */
export function newArms(
  { snapshot, region }: Place,
  resolved: ResolvedDispatch,
  coverage: Coverage,
  entries: readonly ListedEntry[],
  style: ArmStyle,
): readonly (NewArm & CodeOfArm)[] {
  const label = labelsFor(snapshot, region, resolved, coverage, style.quote);
  return inOrder(entries, resolved, coverage).flatMap((entry) => {
    const { title } = textsOf(entry, coverage.catalog.file, snapshot.locale);
    const written = label(entry);
    if (!written) return [];
    return {
      ...written,
      about: `${entry.code} ${title}`,
      isText: typeof entry.code === 'string' || coverage.heldAsStrings,
      entry,
      title,
    };
  });
}

/** How new labels of a dispatch are written; undefined for a code that none can be written for. */
export function labelsFor(
  snapshot: Snapshot,
  region: Region,
  resolved: ResolvedDispatch,
  coverage: Coverage,
  quote: string,
): ReturnType<typeof labelWriter> {
  return labelWriter(
    region.segment.text,
    resolved,
    coverage,
    quote,
    region.known.language.syntax?.writing,
    (qualifier, beside) => snapshot.constantsOf(region, qualifier, beside),
    (name) => snapshot.isMember(region, name),
  );
}

/** Which code an arm is for. */
export interface CodeOfArm {
  readonly entry: ListedEntry;
  readonly title: string;
}

/** The catalog's order, unless the labels that are there are sorted by value and not by the catalog. */
function inOrder(
  entries: readonly ListedEntry[],
  { values }: ResolvedDispatch,
  { catalog }: Coverage,
): readonly ListedEntry[] {
  const present = [...values.values()];
  const byValue = (a: string | number, b: string | number): number =>
    String(a).localeCompare(String(b), 'en', { numeric: true });
  const byCatalog = (a: string | number, b: string | number): number => catalog.order(a) - catalog.order(b);
  const sortedByValue = present.length > 2 && isSorted(present, byValue) && !isSorted(present, byCatalog);
  return sortedByValue ? [...entries].sort((a, b) => byValue(a.code, b.code)) : entries;
}

function isSorted<T>(list: readonly T[], compare: (a: T, b: T) => number): boolean {
  return list.every((one, index) => index === 0 || compare(list[index - 1]!, one) <= 0);
}
