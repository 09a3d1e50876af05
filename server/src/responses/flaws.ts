import { distance } from 'fastest-levenshtein';
import { isGroup, memberNamed, type Group, type Literal, type Member } from '../analysis/literals/literals.ts';
import type { ResponseMember } from '../catalogs/catalog.ts';
import type { Language } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import {
  described,
  describedIn,
  descriptionsFor,
  lacking,
  memberHolding,
  type Described,
  type Description,
} from './described.ts';
import type { ErrorResponse } from './errorResponse.ts';
import { disagreements } from './outcomes.ts';
import { isCleanlyRead, writtenSpan } from './reading.ts';
import { isJson, standingOf, type Standing } from './standing.ts';

/** What is wrong with an object of a response, other than the values that the vendor sends in it. */
export type Flaw =
  | { readonly kind: 'missing'; readonly span: Span; readonly part: Described; readonly names: readonly string[] }
  /** `expected` is what the vendor describes; of a code it is said elsewhere what is wrong. */
  | { readonly kind: 'type'; readonly span: Span; readonly member: Member; readonly expected: ResponseMember }
  /** An object where the vendor sends a list of them. */
  | { readonly kind: 'unlisted'; readonly span: Span; readonly member: Member; readonly group: Group }
  | { readonly kind: 'misspelled'; readonly span: Span; readonly member: Member; readonly meant: string }
  | { readonly kind: 'misplaced'; readonly span: Span; readonly member: Member; readonly home: string }
  | {
      readonly kind: 'disagreement';
      readonly span: Span;
      readonly member: Member;
      /** What the member says, and what speaks against it. */
      readonly reason: string;
      /** Undefined where nothing that could be written there would make it right. */
      readonly instead: string | number | undefined;
    };

type Misplaced = Extract<Flaw, { readonly kind: 'misplaced' }>;

/** Everything that is wrong with a response, sorted, in offsets of the text that it was read from. */
export function flawsOf(response: ErrorResponse, text: string, language: Language): readonly Flaw[] {
  const parts = describedIn(response);
  if (parts.some(({ group, error }) => error !== undefined && isDescription(error.code?.value, group))) return noFlaws;
  // Dear to tell, and most responses have no flaw that it is to be told for.
  let known: { readonly standing: Standing | undefined } | undefined;
  const standing = (): Standing | undefined => (known ??= { standing: standingOf(response, text, language) }).standing;
  const { descriptions } = descriptionsFor(response.catalog);
  const beside = misplacedBeside(response, parts, descriptions);
  const flaws: Flaw[] = [...unlisted(response), ...beside];
  for (const part of parts) {
    const strange = strangers(part, descriptions);
    const elsewhere = part.group === response.envelope?.group ? beside.map(({ member }) => member.name) : [];
    const names = lacking(part, [...strange.meant, ...elsewhere]);
    // What lacks something and has something else instead is somebody's own, unless it stands where only the vendor's can.
    const isLess = names.length > 0 && (strange.isOdd || standing() === 'excerpt');
    if (part.home === undefined && (isLess || holdsWords(part))) continue;
    flaws.push(...strange.flaws, ...mistyped(part, isJson(part.group, language)));
    if (names.length > 0 && strange.isAllKnown && standing() === 'body') flaws.push(...missing(part, names, text));
  }
  flaws.push(...disagreements(response, parts));
  if (flaws.length === 0 || standing() === undefined) return noFlaws;
  const taken = new Set<number>();
  return flaws
    .map((flaw) => ({ ...flaw, span: writtenSpan(text, flaw.span) }))
    .filter(({ span }) => !taken.has(span.start) && taken.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}

const noFlaws: readonly Flaw[] = [];

/** A code that is an object tells what codes are: `"code": { "type": "integer" }`. */
function isDescription(code: Literal | undefined, { members }: Group): boolean {
  return (code !== undefined && isGroup(code)) || members.length === 0;
}

function missing(part: Described, names: readonly string[], text: string): readonly Flaw[] {
  const { group, members, anyCase } = part;
  if (!isCleanlyRead(group, text)) return [];
  if (part.home === undefined && isRowOf(group, names, anyCase)) return [];
  const code = Object.keys(members).find((name) => members[name]!.role === 'code');
  const at = code === undefined ? undefined : memberNamed(group, code, anyCase)?.key;
  const { start } = group.span;
  return [{ kind: 'missing', span: at ?? { start, end: start + 1 }, part, names }];
}

/** Where all rows of a list lack the same, it is a table of something, and nobody sent it. */
function isRowOf({ isElement, parent }: Group, names: readonly string[], anyCase: boolean): boolean {
  const rows = isElement && parent ? parent.elements.slice(0, ENOUGH_ROWS).filter(isGroup) : [];
  return rows.length > 1 && rows.every((row) => names.some((name) => !memberNamed(row, name, anyCase)));
}

/** So many rows tell as well what a list is of as thousands do. */
const ENOUGH_ROWS = 20;

/** Words where the vendor sends a number: the member only has the same name. */
function holdsWords({ group, listed, anyCase }: Described): boolean {
  return listed.all.some(([name, { type, role }]) => {
    const value = type === 'integer' && role !== 'code' ? memberNamed(group, name, anyCase)?.value : undefined;
    return value?.kind === 'string' && !/^\s*\d+\s*$/.test(String(value.value));
  });
}

interface Strangers {
  readonly flaws: readonly Flaw[];
  /** What the misspelled ones were to be. */
  readonly meant: readonly string[];
  /** The vendor has a place for each of them. */
  readonly isAllKnown: boolean;
  /** Some are more than misspelled. */
  readonly isOdd: boolean;
}

/** What has a name that nobody described: misspelled, misplaced, or unknown. */
function strangers(part: Described, descriptions: readonly Description[]): Strangers {
  const strange = part.group.members.filter(({ name }) => !described(part, name));
  if (strange.length === 0) return noStrangers;
  const flaws: Flaw[] = [];
  const meant: string[] = [];
  // In an object with other members of its own, a name is as good as any other.
  const others: Member[] = [];
  for (const member of strange) {
    const right = meantBy(member, part);
    if (right === undefined || meant.includes(right)) others.push(member);
    else {
      meant.push(right);
      flaws.push({ kind: 'misspelled', span: member.key, member, meant: right });
    }
  }
  const homes = others.map((member) => {
    const home = descriptions.find((one) => one.home !== undefined && fits(member.value, described(one, member.name)));
    return home?.home;
  });
  const isAllKnown = homes.every((home) => home !== undefined);
  if (isAllKnown)
    others.forEach((member, index) => flaws.push({ kind: 'misplaced', span: member.key, member, home: homes[index]! }));
  return {
    flaws: isAllKnown ? flaws : flaws.filter(({ kind }) => kind === 'misspelled' && others.length === 0),
    meant,
    isAllKnown,
    isOdd: others.length > 0,
  };
}

const noStrangers: Strangers = { flaws: noFlaws, meant: [], isAllKnown: true, isOdd: false };

/** The member that a name was to be: one that is not there, that differs in a letter or two, and may hold such a value. */
function meantBy({ name, value }: Member, { members, group, anyCase }: Described): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[_-]/g, '');
  return Object.keys(members).find((known) => {
    if (memberNamed(group, known, anyCase) || !fits(value, members[known])) return false;
    if (plain(known) === plain(name)) return true;
    if (known.length >= LONG_ENOUGH && isJumbled(plain(known), plain(name))) return true;
    return known.length >= LONG_ENOUGH && distance(plain(known), plain(name)) <= (known.length >= 8 ? 2 : 1);
  });
}

/** The same letters in another order, as fast fingers write them. */
function isJumbled(one: string, other: string): boolean {
  const sorted = (text: string): string => [...text].sort().join('');
  return one[0] === other[0] && sorted(one) === sorted(other);
}

/** In shorter names one letter makes another word. */
const LONG_ENOUGH = 5;

/** The list that belongs into the envelope, beside it. */
function misplacedBeside(
  { envelope, root }: ErrorResponse,
  parts: readonly Described[],
  descriptions: readonly Description[],
): readonly Misplaced[] {
  const part = parts.find(({ group }) => group === envelope?.group);
  if (!part || part.group === root) return [];
  return Object.entries(part.members).flatMap(([name, expected]): readonly Misplaced[] => {
    const member = memberNamed(root, name, part.anyCase);
    const isStray =
      expected.required && expected.type === 'array' && member && !memberNamed(part.group, name, part.anyCase);
    const home = descriptions.find(({ members }) => members === part.members)?.home;
    if (!isStray || home === undefined || !hasElements(member.value)) return [];
    return [{ kind: 'misplaced', span: member.key, member, home }];
  });
}

function hasElements(literal: Literal): boolean {
  return isGroup(literal) && literal.members.length === 0 && literal.elements.some(isGroup);
}

/** An error that stands alone under a name that the vendor has a list of errors under. */
function unlisted({ errors }: ErrorResponse): readonly Flaw[] {
  return errors.flatMap(({ group, shape }): readonly Flaw[] => {
    if (group.isElement || ![shape.path, ...(shape.alsoAt ?? [])].every((path) => path.endsWith('[]'))) return [];
    const member = memberHolding(group);
    return member ? [{ kind: 'unlisted', span: member.key, member, group }] : [];
  });
}

function mistyped({ group, listed, anyCase }: Described, isJson: boolean): readonly Flaw[] {
  return listed.all.flatMap(([name, expected]): readonly Flaw[] => {
    const member = memberNamed(group, name, anyCase);
    if (!member || expected.role === 'code' || expected.role === 'envelope') return [];
    if (isJson ? fits(member.value, expected) : fitsAnywhere(member.value, expected)) return [];
    const { value } = member;
    if (isGroup(value) && expected.type === 'array' && value.members.length > 0)
      return [{ kind: 'unlisted', span: member.key, member, group: value }];
    return [{ kind: 'type', span: value.span, member, expected }];
  });
}

/** Whether a value is of the type of a member. An empty one and one that only the running program knows may be. */
function fits(literal: Literal, expected: ResponseMember | undefined): boolean {
  if (!expected) return false;
  const { type } = expected;
  if (literal.kind === 'expression' || literal.kind === 'null') return true;
  if (isGroup(literal))
    return type === 'array' ? literal.bracket === '[' && literal.members.length === 0 : type === 'object';
  return type === 'integer' ? Number.isInteger(literal.value) : type === literal.kind;
}

/** Outside of JSON, brackets say less: they may be those of either. */
function fitsAnywhere(literal: Literal, expected: ResponseMember): boolean {
  const holds = expected.type === 'array' || expected.type === 'object';
  return isGroup(literal) ? holds : fits(literal, expected);
}
