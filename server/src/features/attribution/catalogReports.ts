import { URI } from 'vscode-uri';
import type { Judgement } from '../../attribution/attribution.ts';
import type { Inquiry, Snapshot } from '../../snapshot.ts';
import type { CodeValue } from '../../analysis/model.ts';
import type { CatalogReport, Point } from './report.ts';
import { plain, quoted, reason, said, type Sentence } from './sentence.ts';

/** How each catalog fares that has anything to do with the value, the likeliest first. */
export function catalogReports(snapshot: Snapshot, inquiry: Inquiry, value: CodeValue): readonly CatalogReport[] {
  const pin = inquiry.pinnedHere ?? snapshot.pin?.catalog;
  const isDecided = inquiry.attributions[0]?.confidence === 'certain';
  const rank = ({ catalog, confidence }: Judgement): number => {
    const place = inquiry.attributions.findIndex((one) => one.catalog === catalog);
    return place >= 0 ? place : confidence === 'none' ? 20 : 10;
  };
  return inquiry.judgements
    .filter((judgement) => concerns(snapshot, judgement, value, pin, isDecided))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((judgement) => {
      const { catalog } = judgement;
      const confidence = inquiry.attributions.find((one) => one.catalog === catalog)?.confidence ?? 'none';
      const elsewhere = pin !== undefined && pin !== catalog.id;
      return {
        name: catalog.name,
        confidence,
        points: elsewhere ? [] : pointsOf(snapshot, judgement, inquiry),
        decision: elsewhere
          ? said`the pin to ${pin} leaves it out.`
          : inquiry.pinnedHere !== undefined
            ? said`the directive right above decides, whatever the names say.`
            : (settled(judgement, inquiry, confidence) ??
              decision(judgement, inquiry, value, connection(snapshot, judgement, pin))),
      };
    });
}

/** A catalog that has no such code or is out of the question, and that nothing in the file speaks of, needs no explanation. */
function concerns(
  { evidence, folder }: Snapshot,
  { catalog, confidence }: Judgement,
  value: CodeValue,
  pin: string | undefined,
  isDecided: boolean,
): boolean {
  if (pin !== undefined && pin !== catalog.id) return catalog.findCode(value) !== undefined;
  return (
    confidence !== 'none' ||
    pin === catalog.id ||
    (!isDecided && catalog.findCode(value) !== undefined) ||
    [...evidence, ...folder.evidence].some((one) => one.catalog === catalog.id)
  );
}

function pointsOf(snapshot: Snapshot, judgement: Judgement, inquiry: Inquiry): readonly Point[] {
  const { id } = judgement.catalog;
  return [
    ...evidencePoints(snapshot, id),
    ...importPoints(snapshot, judgement, inquiry),
    ...folderPoints(snapshot, id),
    ...questionPoints(judgement, inquiry),
  ];
}

function evidencePoints(snapshot: Snapshot, catalog: string): readonly Point[] {
  const places = snapshot.evidencePlaces().filter(({ evidence }) => evidence.catalog === catalog);
  const { text } = snapshot.document;
  return snapshot.evidence
    .filter((evidence) => evidence.catalog === catalog)
    .map(({ name, weight }): Point => {
      const own = places.filter(({ evidence }) => evidence.name === name);
      const first = own[0] && around(snapshot, own[0].span.start);
      return {
        side: 'for',
        weight: weight === 'supporting' ? 'supporting' : 'decisive',
        lines: [...new Set(own.map(({ span }) => text.positionAt(span.start).line))],
        text: first === undefined || name.includes(first) ? plain(name) : said`${plain(name)}: ${first}`,
      };
    });
}

/** What the files around say. Only where is told, and not what stands there: it may be a secret. */
function folderPoints({ folder, document }: Snapshot, catalog: string): readonly Point[] {
  const own = folder.evidence.filter((evidence) => evidence.catalog === catalog);
  return own.slice(0, MOST_FILES).map(({ name, uri, line }): Point => {
    const place = said`${pathFrom(document.uri, uri)}, line ${plain(String(line + 1))}: ${plain(name)}`;
    return {
      side: folder.catalog === catalog ? 'for' : 'neither',
      weight: folder.catalog === catalog ? 'folder' : undefined,
      lines: [],
      text:
        folder.against === 'several'
          ? said`${place}; but the folder names other systems as well`
          : folder.against === 'otherSystem'
            ? said`${place}; but this file speaks of a system whose codes look the same`
            : place,
    };
  });
}

/** The files that the constants come from. */
function importPoints(
  { imported, document }: Snapshot,
  { carried }: Judgement,
  { question }: Inquiry,
): readonly Point[] {
  if (!carried) return [];
  const uris = new Set((question.constants ?? []).flatMap((name) => imported.get(name)?.uri ?? []));
  return [...uris].map((uri) => ({
    side: 'for',
    weight: 'decisive',
    lines: [],
    text: said`the constants come from ${pathFrom(document.uri, uri)}, which says itself whose codes it holds`,
  }));
}

const MOST_FILES = 3;

/** How one gets from a document to a file of its folder or one above. */
function pathFrom(document: string, uri: string): string {
  const from = URI.parse(document).path.split('/').slice(0, -1);
  const to = URI.parse(uri).path.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** How much of an address or a name is shown. */
const REACH = 60;

/** The name, path or address that stands at an offset. */
function around({ document }: Snapshot, offset: number): string {
  const before = document.text.slice(Math.max(0, offset - REACH), offset);
  const after = document.text.slice(offset, offset + REACH);
  return `${/[^\s'"`<>(){}[\],;=]*$/.exec(before)![0]}${/^[^\s'"`<>(){}[\],;=]*/.exec(after)![0]}`;
}

/** What the name, and the values beside it, say. */
function questionPoints({ verdict, siblings, members, catalog }: Judgement, inquiry: Inquiry): readonly Point[] {
  const { values, subject } = inquiry.question;
  const strangers = values.filter((value) => !members.includes(value));
  const point = (side: Point['side'], text: Sentence, weight?: 'supporting'): Point => ({
    side,
    weight,
    lines: [],
    text,
  });
  return [
    ...siblings.map((name) => point('for', plain(name), 'supporting')),
    ...(verdict.kind === 'proven' ? [point('for', reason(verdict.reason))] : []),
    ...(verdict.kind === 'vetoed' ? [point('against', reason(verdict.reason))] : []),
    ...(verdict.kind === 'neutral' && subject
      ? [point('neither', said`the name ${subject.text} does not say that it holds its error code`)]
      : []),
    ...(members.length > 1 ? [point('for', said`${quoted(members)} are among its codes`)] : []),
    ...(strangers.length > 0 && values.length > 1
      ? [point('against', said`${quoted(strangers)} ${plain(strangers.length > 1 ? 'are' : 'is')} none of its codes`)]
      : strangers.length > 0
        ? [point('against', said`${quoted(strangers)} is not one of its codes`)]
        : members.length === 1
          ? [point('for', entrySentence(catalog.findCode(members[0]!)?.entry.title, members[0]!))]
          : []),
  ];
}

function entrySentence(title: string | undefined, value: CodeValue): Sentence {
  return title === undefined
    ? said`${String(value)} is one of its codes`
    : said`it has ${String(value)}: ${plain(title)}`;
}

/** What became of it beside the others. */
function settled(
  { confidence, catalog }: Judgement,
  { attributions }: Inquiry,
  final: CatalogReport['confidence'],
): Sentence | undefined {
  if (confidence === final) return undefined;
  const others = attributions.filter((one) => one.catalog !== catalog).map((one) => one.catalog.name);
  if (others.length === 0) return undefined;
  const names = plain(others.join(' and '));
  if (final === 'none') return said`${names} has more to say for itself, and decides.`;
  return said`${names} has as much to say for itself, so that neither is certain.`;
}

/** What ties the file to a catalog. */
function connection({ folder }: Snapshot, { catalog, carried }: Judgement, pin: string | undefined): Sentence {
  const name = plain(catalog.name);
  if (pin !== undefined) return said`the file is pinned to ${name}`;
  if (carried) return said`the constants are those of ${name}`;
  return folder.catalog === catalog.id
    ? said`the files around speak of ${name} alone`
    : said`the file is connected with ${name}`;
}

function decision(
  { ground, catalog, verdict, members }: Judgement,
  { question }: Inquiry,
  value: CodeValue,
  connected: Sentence,
): Sentence {
  const name = plain(catalog.name);
  const strangers = question.values.filter((one) => !members.includes(one));
  switch (ground) {
    case 'selfEvident':
      return said`nothing else looks like ${String(value)}, so that it needs no further evidence.`;
    case 'response':
      return said`it stands where an error response of ${name} holds its code.`;
    case 'proven':
      return said`${connected}, and the name says that an error code stands here.`;
    case 'together':
      return said`${connected}, and these values could hardly be anything else.`;
    case 'folder':
      return said`${connected}, the name says that an error code stands here, and the values are no everyday ones.`;
    case 'vetoed':
      return said`a name that says that something else stands here rules it out, whatever the file is about.`;
    case 'saysNothing':
      return said`nothing says that an error code stands here, and ${String(value)} may mean anything.`;
    case 'noEvidence':
      return verdict.kind === 'proven'
        ? said`nothing connects this file with ${name}, and a name alone is not enough: many systems call their codes so.`
        : said`nothing connects this file with ${name}.`;
    case 'everyday':
      return said`what speaks for it is not enough for values as common as ${quoted(question.values)}.`;
    case 'strangers':
      return said`${quoted(strangers)} beside it ${plain(strangers.length > 1 ? 'are' : 'is')} none of its codes: with so many strangers, these are the codes of somebody else.`;
    case 'noCode':
      return said`${quoted(question.values)} is no code of ${name}, and nothing says that it should be one.`;
    case 'neutralName':
      return said`${connected}, but the name does not say that an error code stands here.`;
    case 'weakEvidence':
      return said`the name says that an error code stands here, but too little connects the file with ${name}.`;
    case 'weak':
      return said`too little connects the file with ${name}, and the name does not say that an error code stands here.`;
  }
}
