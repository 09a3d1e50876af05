import { isGroup, memberNamed, type Group } from '../../analysis/literals/literals.ts';
import { readGroups } from '../../analysis/literals/readGroups.ts';
import type { Entry, ResponseMember, ResponseShape } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { codeValue, memberWith, standsAt } from '../../responses/candidates.ts';
import { membersFor, partsOf } from '../../responses/place.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import { touches } from '../../text/span.ts';
import type { Cursor } from './cursor.ts';
import type { Tokens } from './tokens.ts';
import { isProse } from '../../text/lexis.ts';

/** A place in an object of a vendor's response where a name or a value is being written. */
export interface MemberPlace {
  readonly object: ResponseObject;
  /** Undefined where a name is written. */
  readonly valueOf: string | undefined;
  /** Behind the member before, where no comma parts it from what is written; relative to the region. */
  readonly commaAt: number | undefined;
}

/** An object whose members the catalog knows. */
export interface ResponseObject {
  readonly catalog: CatalogIndex;
  readonly members: Readonly<Record<string, ResponseMember>>;
  /** The names that stand in it already, but for one that the cursor is in. */
  readonly has: (name: string) => boolean;
  /** What its code is, where that stands beside. */
  readonly known: Entry | undefined;
}

/**
 * Only in data and text, where a shape is known: in an object that is recognised, or where the vendor's own names lead to it in a
 * file about the vendor. In a program the type of an object says what it may have.
 */
export function memberPlace(
  snapshot: Snapshot,
  region: Region,
  tokens: Tokens,
  cursor: Cursor,
): MemberPlace | undefined {
  const { notation, lexis } = region.known.language;
  if (!snapshot.isConnected || (notation === undefined && !isProse(lexis))) return undefined;
  const open = tokens.openerBefore(cursor.first);
  if (open < 0 || tokens.written(open) !== '{') return undefined;
  const last = tokens.before(cursor.first);
  const name = tokens.written(last) === ':' ? tokens.before(last) : undefined;
  if (name !== undefined && tokens.at(name)?.kind !== 'string') return undefined;
  const lacksComma = name === undefined && last !== open && tokens.written(last) !== ',';
  if (lacksComma && !endsMember(tokens, last, cursor)) return undefined;
  const object = objectAt(snapshot, region, tokens.at(open)!.start, cursor);
  if (!object) return undefined;
  return {
    object,
    valueOf: name === undefined ? undefined : contentOf(tokens, name),
    commaAt: lacksComma ? tokens.at(last)!.end : undefined,
  };
}

/** A value that is complete, on a line above the cursor. */
function endsMember(tokens: Tokens, last: number, { typed }: Cursor): boolean {
  const { kind, end } = tokens.at(last)!;
  const isValue = kind === 'punctuation' ? '}]'.includes(tokens.written(last)) : tokens.written(last - 1) === ':';
  return isValue && /[\n\r]/.test(tokens.text.slice(end, typed.start));
}

function contentOf(tokens: Tokens, index: number): string {
  const { content, start, end } = tokens.at(index)!;
  return tokens.text.slice(content?.start ?? start, content?.end ?? end);
}

function objectAt(snapshot: Snapshot, region: Region, start: number, cursor: Cursor): ResponseObject | undefined {
  const group = groupsIn(region).find(({ span, isQuoted }) => span.start === start && !isQuoted);
  if (!group) return undefined;
  const found = [
    ...recognised(snapshot, region, group),
    ...byPath(snapshot, group),
    ...byCode(snapshot, region, group),
  ];
  const [first] = found;
  if (!first || found.some(({ catalog }) => catalog !== first.catalog)) return undefined;
  const { catalog, shape, members } = first;
  const others: Group = { ...group, members: group.members.filter(({ key }) => !touches(key, cursor.at)) };
  const code = shape && memberWith(others, shape, 'code');
  const value = code && !isGroup(code.value) ? codeValue(code.value) : undefined;
  return {
    catalog,
    members,
    has: (name) => memberNamed(others, name, shape?.caseInsensitive === true) !== undefined,
    known: value === undefined ? undefined : catalog.findCode(value)?.entry,
  };
}

/** The groups of a text in which somebody is writing, which need not have a name yet that would make it worth reading. */
function groupsIn({ segment, known }: Region): readonly Group[] {
  if (known.groups.length > 0 || segment.source.length > LONGEST) return known.groups;
  return readGroups(segment.source, known.language, () => known.tokens);
}

/** Nobody writes as much by hand, and reading it with each keystroke would be felt. */
const LONGEST = 200_000;

interface Shaped {
  readonly catalog: CatalogIndex;
  /** Undefined for what stands in a list of an error. */
  readonly shape: ResponseShape | undefined;
  readonly members: Readonly<Record<string, ResponseMember>>;
}

function recognised(snapshot: Snapshot, region: Region, group: Group): readonly Shaped[] {
  return snapshot.resolved(region).responses.flatMap((response): readonly Shaped[] => {
    const members = membersFor(response, group);
    const shape = partsOf(response).find((part) => part.group === group)?.shape;
    return members ? [{ catalog: response.catalog, shape, members }] : [];
  });
}

function byPath(snapshot: Snapshot, group: Group): readonly Shaped[] {
  return snapshot.catalogs.flatMap((catalog) =>
    (catalog.file.responses ?? []).flatMap((shape) =>
      shape.path !== '' && standsAt(group, shape) && snapshot.isAbout(catalog.id)
        ? [{ catalog, shape, members: shape.members }]
        : [],
    ),
  );
}

/** An object that is being begun: its code is certainly one of a vendor, and all else in it may be of that vendor as well. */
function byCode(snapshot: Snapshot, region: Region, group: Group): readonly Shaped[] {
  return snapshot.catalogs.flatMap((catalog) =>
    (catalog.file.responses ?? []).flatMap((shape) => {
      const code = memberWith(group, shape, 'code');
      const isOwn = group.members.every(({ name }) => name === '' || Object.hasOwn(shape.members, name));
      if (!code || isGroup(code.value) || !isOwn || !standsAt(group, shape)) return [];
      const written = snapshot.codeAt(region, region.start + code.value.inner.end);
      const [first] = written?.attributions ?? [];
      return first?.catalog === catalog && first.confidence === 'certain'
        ? [{ catalog, shape, members: shape.members }]
        : [];
    }),
  );
}
