import { isGroup, type Group, type Literal, type Member } from '../analysis/literals/literals.ts';
import type { ResponseMember } from '../catalogs/catalog.ts';
import { touches, type Span } from '../text/span.ts';
import { partMember, type ErrorResponse, type ResponsePart } from './errorResponse.ts';

/** A place in a response, by the smallest thing that it belongs to. */
export interface ResponsePlace {
  readonly group: Group;
  /** Undefined on brackets, between members and in a list. */
  readonly member: Member | undefined;
  /** What the vendor says of the member. */
  readonly described: { readonly name: string; readonly member: ResponseMember } | undefined;
  /** The member, its name where its value is an object of its own or an expression, or else the object. */
  readonly span: Span;
}

/** What a place in a response belongs to; undefined where it is none of the vendor's, as what stands beside the way to it. */
export function placeIn(response: ErrorResponse, at: number): ResponsePlace | undefined {
  const group = innermost(response.root, at);
  const member = group.members.find(({ key, value }) => key.start <= at && at <= value.span.end);
  if (!belongs(response, group, member)) return undefined;
  return {
    group,
    member,
    described: member && describedIn(response, group, member.name),
    span: spanOf(group, member, at),
  };
}

/** The parts of a response: its errors, and what is around them. */
export function partsOf({ envelope, errors }: ErrorResponse): readonly ResponsePart[] {
  return envelope ? [envelope, ...errors] : errors;
}

/** The members that an object of a response may have: a part of it, or what one of the lists in a part holds. */
export function membersFor(
  response: ErrorResponse,
  group: Group,
): Readonly<Record<string, ResponseMember>> | undefined {
  for (const part of partsOf(response)) {
    if (part.group === group) return part.shape.members;
    const own = group.isElement ? group.parent : group;
    const nested = Object.entries(part.shape.members).find(
      ([name, { members }]) => members !== undefined && partMember(part, name)?.value === own,
    );
    if (nested) return nested[1].members;
  }
  return undefined;
}

/** The innermost group around a place. */
function innermost(root: Group, at: number): Group {
  let group = root;
  for (;;) {
    const isInside = (literal: Literal): literal is Group => isGroup(literal) && touches(literal.span, at);
    const next = group.members.map(({ value }) => value).find(isInside) ?? group.elements.find(isInside);
    if (!next) return group;
    group = next;
  }
}

/** In a part all belongs to it. Around the parts only what leads to them does. */
function belongs(response: ErrorResponse, group: Group, member: Member | undefined): boolean {
  const parts = partsOf(response).map((part) => part.group);
  for (let around: Group | undefined = group; around; around = around.parent) if (parts.includes(around)) return true;
  const leads = ({ span }: { readonly span: Span }): boolean =>
    parts.some((part) => span.start <= part.span.start && part.span.end <= span.end);
  return leads(member ? member.value : group);
}

function describedIn(response: ErrorResponse, group: Group, name: string): ResponsePlace['described'] {
  const anyCase = partsOf(response).some(({ shape }) => shape.caseInsensitive === true);
  const own = (one: string): string => (anyCase ? one.toLowerCase() : one);
  const found = Object.entries(membersFor(response, group) ?? {}).find(([known]) => own(known) === own(name));
  return found && { name: found[0], member: found[1] };
}

function spanOf({ span }: Group, member: Member | undefined, at: number): Span {
  if (!member) return span;
  const { key, value } = member;
  if ((isGroup(value) || value.kind === 'expression') && at <= key.end) return key;
  return { start: key.start, end: isGroup(value) ? value.span.start : value.span.end };
}
