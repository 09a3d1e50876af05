import type { CodeValue, DispatchKind, Role, Subject } from '../analysis/model.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { words } from '../text/words.ts';
import type { Evidence } from './evidence.ts';
import { isCommonplace, isElsewhereToo, isHttpLike, isSmall } from './everyday.ts';
import { isForeignName, judgeConstant } from './givenName.ts';
import { foreignSiblings, siblingEvidence } from './siblings.ts';
import { judgeSubject } from './subject.ts';
import type { Verdict } from './verdict.ts';

/** `certain` carries every feature; `possible` a hover that names the candidates and an action to settle it, nothing else. */
export type Confidence = 'certain' | 'possible';

export interface Attribution {
  readonly catalog: CatalogIndex;
  readonly confidence: Confidence;
  /** Sentences for people: what counted for it. */
  readonly reasons: readonly string[];
}

/** Values that are tested against one subject, with what is known of it. */
export interface Question {
  readonly role: Role;
  readonly kind?: DispatchKind;
  readonly subject: Subject | undefined;
  /** All values that are compared with this subject, the one asked about included. May be empty for an empty dispatch. */
  readonly values: readonly CodeValue[];
  /** The names of the constants that give the values, where all of them are constants. */
  readonly constants?: readonly string[];
  /** What the object around the values says, which holds for them alone. */
  readonly own?: readonly Evidence[];
  /** The catalog of the error response that the value is a code of, be it known or not. */
  readonly response?: string;
}

/** A file that constants are imported from, and whose codes it holds by its own evidence. */
export interface ImportedTie {
  readonly catalog: string;
  readonly uri: string;
}

/** What surrounds the question. */
export interface Surroundings {
  readonly catalogs: readonly CatalogIndex[];
  /** By a directive right above the dispatch: decides whatever the subject is called. */
  readonly pinnedHere: string | undefined;
  /** By a directive for the file, or by the settings. */
  readonly pinned: string | undefined;
  readonly evidence: readonly Evidence[];
  /** The only catalog that the files around speak of, where the file itself says nothing decisive. */
  readonly folder: string | undefined;
  /** The catalogs that constants of other files are codes of, by their names here: what those files say themselves. */
  readonly imported: ReadonlyMap<string, ImportedTie>;
  /** What of the evidence stands in the same segment, to settle a tie. */
  readonly near: readonly Evidence[];
}

/** The catalogs that the values may belong to, best first; none when nothing, or something else, speaks. */
export function attribute(question: Question, surroundings: Surroundings): readonly Attribution[] {
  const { pinnedHere, pinned } = surroundings;
  const pin = pinnedHere ?? pinned;
  const candidates = pin === undefined ? surroundings.catalogs : surroundings.catalogs.filter(({ id }) => id === pin);
  if (pinnedHere !== undefined)
    return candidates.map((catalog) => ({ catalog, confidence: 'certain', reasons: ['a directive says so'] }));
  const judged = candidates.flatMap((catalog) => {
    const one = judge(question, catalog, surroundings, pinned !== undefined);
    return isAttributed(one) ? [one] : [];
  });
  return settle(judged).map(({ catalog, confidence, reasons }) => ({ catalog, confidence, reasons }));
}

/** How each catalog fares by itself, for people who ask why: before those that are left are weighed against each other. */
export function judgements(question: Question, surroundings: Surroundings): readonly Judgement[] {
  return surroundings.catalogs.map((catalog) =>
    judge(question, catalog, surroundings, surroundings.pinned === catalog.id),
  );
}

/** What a catalog has to say for itself, and on which ground it is taken or left. */
export interface Judgement {
  readonly catalog: CatalogIndex;
  readonly confidence: Confidence | 'none';
  readonly ground: Ground;
  readonly verdict: Verdict;
  /** Those of the values that are its codes. */
  readonly members: readonly CodeValue[];
  /** What the values say together. */
  readonly siblings: readonly string[];
  /** All the values are constants of files that are certain to hold its codes. */
  readonly carried: boolean;
  readonly reasons: readonly string[];
}

/** The step of the decision that decided. */
export type Ground =
  | 'selfEvident'
  | 'response'
  | 'vetoed'
  | 'saysNothing'
  | 'noEvidence'
  | 'everyday'
  | 'strangers'
  | 'noCode'
  | 'proven'
  | 'together'
  | 'folder'
  | 'weakEvidence'
  | 'neutralName'
  | 'weak';

interface Judged extends Judgement {
  /** Higher is more; only compared between two that are both certain. */
  readonly weight: number;
  /** The file speaks for the catalog, and it has all of the values. */
  readonly contends: boolean;
  /** The subject is called as the vendor calls it. */
  readonly vendorsName: boolean;
}

function judge(question: Question, catalog: CatalogIndex, surroundings: Surroundings, pinned: boolean): Judged {
  const { values, subject } = question;
  const members = values.filter((value) => catalog.findCode(value));
  const seen = evidenceFor(catalog.id, surroundings.evidence, question.own);
  const carried = isCarried(question, catalog, surroundings);
  const alone = pinned || carried || seen.some(({ weight }) => weight !== 'supporting');
  const verdict = judgeQuestion(question, catalog, alone);
  const siblings = siblingEvidence(question, catalog);
  const known = { catalog, verdict, members, siblings, carried };
  if (isSelfEvident(question, members, verdict, catalog))
    return {
      ...known,
      confidence: 'certain',
      ground: 'selfEvident',
      reasons: [`nothing else looks like ${String(values[0])}`],
      weight: 100,
      contends: true,
      vendorsName: true,
    };
  if (question.response === catalog.id)
    return {
      ...known,
      confidence: 'certain',
      ground: 'response',
      reasons: [`it is the code of a ${catalog.name} response`],
      weight: 50,
      contends: true,
      vendorsName: true,
    };
  const left = (ground: Ground): Judged => ({ ...known, ...LEFT, ground });
  const supporting = new Set([
    ...seen.filter(({ weight }) => weight === 'supporting').map(({ name }) => name),
    ...siblings,
  ]);
  const strong = alone || supporting.size >= 2;
  const reached = verdict.kind === 'proven' && verdict.reached;
  const told = !alone && surroundings.folder === catalog.id && mayBeTold(question, members, verdict);
  if (verdict.kind === 'vetoed') return left('vetoed');
  if (verdict.kind === 'neutral' && saysNothing(question, members, strong)) return left('saysNothing');
  // `error.code === 4001` is what crypto wallets write: a name alone is not enough for a guess either.
  if (!alone && supporting.size === 0 && !reached && !told) return left('noEvidence');
  const isShaped = (told && members.length > 1) || isInVendorsShape(question, catalog, surroundings);
  if (!strong && !reached && members.every(isCommonplace) && !isShaped) return left('everyday');
  if (foreignSiblings(values, members, verdict, pinned)) return left('strangers');
  if (members.length === 0 && values.length > 0 && !(alone && areMistaken(question, catalog, verdict, pinned)))
    return left('noCode');
  const reasons = [
    ...(pinned ? ['the file is pinned to it'] : seen.map(({ name }) => name)),
    ...siblings,
    ...(verdict.kind === 'proven' ? [verdict.reason] : []),
  ];
  const weight =
    (alone ? 10 : supporting.size) +
    (reached ? 5 : 0) +
    (surroundings.near.some((near) => near.catalog === catalog.id && near.weight !== 'supporting') ? 2 : 0);
  const contends = strong && values.length > 0 && members.length === values.length;
  const judged = { ...known, reasons, weight, contends, vendorsName: reached || isMemberNamed(subject, catalog) };
  if (strong && verdict.kind === 'proven') return { ...judged, confidence: 'certain', ground: 'proven' };
  if (strong && speakForThemselves(question, members, catalog, pinned))
    return { ...judged, confidence: 'certain', ground: 'together' };
  if (told && verdict.kind === 'proven' && settlesWhatIsTold(values, members))
    return { ...judged, confidence: 'certain', ground: 'folder' };
  if (members.length === 0 || !(strong || told || verdict.kind === 'proven')) return left('weak');
  return { ...judged, confidence: 'possible', ground: verdict.kind === 'proven' ? 'weakEvidence' : 'neutralName' };
}

function evidenceFor(id: string, ofFile: readonly Evidence[], own: readonly Evidence[] = []): readonly Evidence[] {
  return [...ofFile, ...own].filter(({ catalog }) => catalog === id);
}

/** What only the files around speak for has to be tested, where a code of somebody else would be as likely. */
function mayBeTold({ role }: Question, members: readonly CodeValue[], verdict: Verdict): boolean {
  if (members.every(isElsewhereToo)) return false;
  return verdict.kind === 'proven' || (verdict.kind === 'neutral' && isTested(role));
}

/** Values that are as good as evidence in the file, beside that of the files around: not one everyday number, and no strangers. */
function settlesWhatIsTold(values: readonly CodeValue[], members: readonly CodeValue[]): boolean {
  if ((values.length - members.length) * 3 > members.length) return false;
  if (members.length > 1 && members.every((value) => typeof value === 'string')) return true;
  return members.some((value) => !isCommonplace(value) && (members.length > 1 || !isElsewhereToo(value)));
}

/** What is left out is never weighed. */
const LEFT = { confidence: 'none', reasons: [], weight: 0, contends: false, vendorsName: false } as const;

type Taken = Judged & Attribution;

function isAttributed(judged: Judged): judged is Taken {
  return judged.confidence !== 'none';
}

/** Constants bring along whose codes they are, where their own names do not say that they are something else. */
function isCarried(
  { constants = [], values }: Question,
  { id, file }: CatalogIndex,
  { imported }: Surroundings,
): boolean {
  return (
    constants.length > 0 &&
    constants.every(
      (name) =>
        imported.get(name)?.catalog === id && judgeConstant(name.split('.'), file.detect, values).kind !== 'vetoed',
    )
  );
}

/** A subject that says nothing is about what the constants say that it is compared with, where they agree. */
function judgeQuestion(
  { subject, role, values, constants = [] }: Question,
  { file }: CatalogIndex,
  alone: boolean,
): Verdict {
  const verdict = judgeSubject(subject, role, file.detect, alone, values);
  if (constants.length === 0) return verdict;
  if (verdict.kind === 'proven' && !verdict.reached && constants.every(isForeignName))
    return { kind: 'vetoed', reason: `\`${constants[0]}\` is no code` };
  if (verdict.kind !== 'neutral') return verdict;
  const named = constants.map((name) => judgeConstant(name.split('.'), file.detect, values));
  const [first] = named;
  return first && named.every(({ kind }) => kind === first.kind) ? first : verdict;
}

/** A value that is no code is a mistake only where nothing but a code can stand. */
function areMistaken({ values, subject }: Question, catalog: CatalogIndex, verdict: Verdict, pinned: boolean): boolean {
  if (verdict.kind !== 'proven' || !values.every((value) => mayBeMistaken(value, catalog))) return false;
  // `code === 92` is a backslash more often than a code that there is not; `body.code === 92` is not.
  return pinned || verdict.reached || !values.every(isSmall) || isMemberNamed(subject, catalog);
}

/** A code such as only one catalog has. What only looks like one is a mistake where a code is asked for, and nowhere else. */
function isSelfEvident(
  { values, subject }: Question,
  members: readonly CodeValue[],
  verdict: Verdict,
  catalog: CatalogIndex,
): boolean {
  if (catalog.mainSet.selfEvident !== true) return false;
  if (members.length > 0) return true;
  return (verdict.kind === 'proven' || !subject) && values.some((value) => catalog.hasFormat(value));
}

/** Values that nobody would take for codes where the subject's name does not say that it is one. */
function saysNothing({ values, role }: Question, members: readonly CodeValue[], strong: boolean): boolean {
  // `event.which === 3`, `button === 0` and lists of digits are in every file; a list of such numbers may be one of codes.
  const mayBeListed = role !== 'label' && role !== 'comparison' && typeof values[0] === 'number';
  if (!mayBeListed && members.length > 0 && members.every(isSmall)) return true;
  return members.length < 2 && (typeof values[0] === 'number' || !strong) && members.every(isCommonplace);
}

/** The code of an object that has the members of the vendor's response: seen is all that there is to see of one. */
function isInVendorsShape({ role, subject }: Question, catalog: CatalogIndex, { near }: Surroundings): boolean {
  if (role !== 'property' || !subject) return false;
  const name = words(subject.names.at(-1) ?? '').join(' ');
  return catalog.file.detect.supporting.some(
    ({ name: seen, properties = [] }) =>
      properties.some((property) => words(property).join(' ') === name) &&
      near.some((one) => one.catalog === catalog.id && one.name === seen),
  );
}

/** All of the values are codes, and together they could hardly be anything else. */
function speakForThemselves(
  { values, role }: Question,
  members: readonly CodeValue[],
  catalog: CatalogIndex,
  pinned: boolean,
): boolean {
  if (members.length === 0 || members.length < values.length || !isTested(role)) return false;
  // In a file that is pinned nothing else needs to speak for codes that are not everyday numbers.
  return (
    (pinned && !members.every(isCommonplace)) ||
    (members.length >= 2 && catalog.mainSet.type === 'string' && members.every((value) => typeof value === 'string'))
  );
}

/** Compared with something, and not just kept under a name or passed on. */
function isTested(role: Role): boolean {
  return role === 'label' || role === 'comparison' || role === 'member' || role === 'key';
}

/** `body.code`, as the vendor's responses call it; `errorCode` may be what a program calls anybody's. */
function isMemberNamed(subject: Subject | undefined, { file }: CatalogIndex): boolean {
  const names = subject?.names ?? [];
  const last = words(names.at(-1) ?? '').join(' ');
  return names.length > 1 && file.detect.subjects.some((name) => words(name).join(' ') === last);
}

/** Written like a code of a complete list, and not like an HTTP status. */
export function mayBeMistaken(value: CodeValue, catalog: CatalogIndex): boolean {
  return (
    catalog.file.completeness === 'closed' && catalog.hasFormat(value) && !isHttpLike(value) && !catalog.findCode(value)
  );
}

/**
 * Two catalogs that are both certain make each other only possible, unless one has clearly more to say for it. So does
 * one that the file speaks for as well and that has all of the codes too, where the subject's name is anybody's.
 */
function settle(judged: readonly Taken[]): readonly Taken[] {
  const certain = judged.filter(({ confidence }) => confidence === 'certain').sort((a, b) => b.weight - a.weight);
  const possible = judged.filter(({ confidence }) => confidence === 'possible').sort((a, b) => b.weight - a.weight);
  const [first, second] = certain;
  if (!first) return possible;
  const rivalled = !first.vendorsName && first.contends && possible.some(({ contends }) => contends);
  if (!rivalled && (!second || first.weight > second.weight)) return [first];
  return [...certain.map((one): Taken => ({ ...one, confidence: 'possible' })), ...possible];
}
