import { isGroup, type Group, type Literal } from '../analysis/literals/literals.ts';
import type { ResponseMember } from '../catalogs/catalog.ts';
import { partMember, roleMember, type ResponseError, type ResponsePart } from './errorResponse.ts';
import { saysTheSame } from './wording.ts';

/** What an error says beyond its code. All texts are those of the document. */
export interface Particulars {
  /** What it says in words, where the title of the code does not say it. */
  readonly texts: readonly string[];
  /** The fields that are to blame. */
  readonly fields: readonly string[];
  readonly violations: readonly Violation[];
  /** What the vendor's support will ask for. */
  readonly references: readonly NamedText[];
  readonly mismatch: StatusMismatch | undefined;
}

/** One of the constraints that the request did not keep. */
export interface Violation {
  readonly group: Group;
  readonly field: string | undefined;
  readonly message: string | undefined;
  /** Everything else that is said of it, by the names of the members. */
  readonly others: readonly NamedText[];
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The error says another HTTP status than the vendor sends with its code. */
export interface StatusMismatch {
  readonly name: string;
  readonly written: number;
  readonly sent: readonly number[];
}

export function particularsOf(error: ResponseError): Particulars {
  const { known } = error;
  const texts = valuesOf(error, 'message').map(({ text }) => text);
  return {
    texts: [...new Set(texts)].filter((text) => !known || !saysTheSame(text, known.entry)),
    fields: [...new Set(valuesOf(error, 'field').map(({ text }) => text))],
    violations: violationsOf(error),
    references: valuesOf(error, 'reference'),
    mismatch: mismatchOf(error),
  };
}

/** The constraints that an error lists as violated; so many at most. */
export function violationsOf(part: ResponsePart, most = MOST): readonly Violation[] {
  return Object.entries(part.shape.members).flatMap(([name, { role, members }]) => {
    const own = role === 'violations' && members ? partMember(part, name)?.value : undefined;
    if (!own || !isGroup(own)) return [];
    const groups = own.bracket === '[' ? own.elements.filter(isGroup) : [own];
    return groups.slice(0, most).map((group) => violation(group, members!));
  });
}

/** Nobody reads on, and a text that goes on and on is not to be copied. */
const MOST = 100;

function violation(group: Group, members: Readonly<Record<string, ResponseMember>>): Violation {
  const said = Object.entries(members).flatMap(([name, { role }]) => {
    const own = group.members.find((member) => member.name === name);
    return textsIn(own?.value).map((text) => ({ name, role, text }));
  });
  return {
    group,
    field: said.find(({ role }) => role === 'field')?.text,
    message: said.find(({ role }) => role === 'message')?.text,
    // Shapes go from what is around to what is inside, and whoever reads asks the other way round.
    others: said.filter(({ role }) => role === undefined).reverse(),
  };
}

/** What the members with a role hold, in the order of the shape. */
function valuesOf(part: ResponsePart, wanted: ResponseMember['role']): readonly NamedText[] {
  return Object.entries(part.shape.members).flatMap(([name, { role }]) =>
    role === wanted ? textsIn(partMember(part, name)?.value).map((text) => ({ name, text })) : [],
  );
}

/** A text, or each text of a list. */
function textsIn(literal: Literal | undefined): readonly string[] {
  if (!literal) return [];
  if (isGroup(literal)) return literal.elements.slice(0, MOST).flatMap((one) => (isGroup(one) ? [] : textsIn(one)));
  const { value } = literal;
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
}

function mismatchOf(error: ResponseError): StatusMismatch | undefined {
  const sent = error.known?.entry.httpStatus ?? [];
  const own = roleMember(error, 'httpStatus');
  if (!own || isGroup(own.value) || sent.length === 0) return undefined;
  const { value } = own.value;
  if (typeof value !== 'number' || sent.includes(value)) return undefined;
  return { name: own.name, written: value, sent };
}
