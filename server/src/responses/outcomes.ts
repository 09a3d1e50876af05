import { isGroup, memberNamed, type Group, type Member } from '../analysis/literals/literals.ts';
import type { Described } from './described.ts';
import type { ErrorResponse } from './errorResponse.ts';
import type { Flaw } from './flaws.ts';

type Result = 'failure' | 'success';

/** A member that says whether something failed. */
export interface Saying {
  readonly member: Member;
  readonly result: Result;
  /** What says the opposite in its place. */
  readonly opposite: string | number;
}

/** What says that something failed where all else says that nothing did, and the other way round. */
export function disagreements({ envelope, errors }: ErrorResponse, parts: readonly Described[]): readonly Flaw[] {
  const inner = parts.filter(({ error }) => error !== undefined);
  const outer = parts.find(
    ({ group, error }) => error === undefined && inner.some((part) => isInside(part.group, group)),
  );
  if (!outer)
    return [...(envelope && errors.length === 0 ? aroundNothing(envelope.group, parts) : []), ...alone(inner)];
  const said = inner.map(resultOf);
  const [result] = said;
  const sayings = sayingsOf(outer);
  // Half of a batch may fail, and not everything has to say what became of it.
  if (result === undefined || said.some((one) => one !== result)) return clash(sayings);
  return sayings.flatMap((saying) => {
    if (saying.result === result) return [];
    const word = result === 'failure' ? 'every message in it is a failure' : 'no message in it is one of a failure';
    return [disagreement(saying, word)];
  });
}

/** What became of the part; undefined where its own members disagree about that. */
function resultOf(part: Described): Result | undefined {
  const result = sayingsOf(part)[0]?.result;
  return result === 'success' && isError(part) ? undefined : result;
}

function isError({ error }: Described): boolean {
  const kind = error?.known && (error.known.entry.kind ?? 'error');
  return kind === 'error';
}

/** An error that says itself whether the request failed: with a code and words for what is wrong, it did. */
function alone(parts: readonly Described[]): readonly Flaw[] {
  return parts.flatMap((part) => {
    const { error, group, listed, anyCase } = part;
    const [saying] = sayingsOf(part);
    if (saying?.result !== 'success') return [];
    const isSaid = listed.all.some(([name, { role }]) => {
      const value = role === 'message' ? memberNamed(group, name, anyCase)?.value : undefined;
      return value?.kind === 'string' && String(value.value).trim() !== '';
    });
    if (!isSaid || !isError(part) || error?.value === 0) return [];
    return [disagreement(saying, `${error!.value} is an error`)];
  });
}

/** A failure without anything that failed. */
function aroundNothing(group: Group, parts: readonly Described[]): readonly Flaw[] {
  const part = parts.find((one) => one.group === group);
  const failed = part && sayingsOf(part).find(({ result }) => result === 'failure');
  if (!failed) return [];
  return Object.entries(part.members).flatMap(([name, { type, required }]): readonly Flaw[] => {
    const member = type === 'array' && required ? memberNamed(group, name, part.anyCase) : undefined;
    const isEmpty = member && isGroup(member.value) && member.value.bracket === '[' && member.value.closed;
    if (!isEmpty || member.value.members.length + member.value.elements.length > 0) return [];
    const reason = `"${failed.member.name}" says that something failed, and "${name}" does not say what`;
    return [{ kind: 'disagreement', span: member.value.span, member, reason, instead: undefined }];
  });
}

/** Two members of one object that say the opposite of each other: the one that the words speak against. */
function clash(sayings: readonly Saying[]): readonly Flaw[] {
  const [first, second] = sayings;
  if (!first || !second || first.result === second.result) return [];
  return [
    disagreement(
      second,
      `"${first.member.name}" says ${first.result === 'failure' ? 'that something failed' : 'that nothing failed'}`,
    ),
  ];
}

function disagreement({ member, opposite }: Saying, reason: string): Flaw {
  return { kind: 'disagreement', span: member.value.span, member, reason, instead: opposite };
}

/** What an object says of whether something failed, in the order of its description. */
export function sayingsOf({ group, listed, anyCase }: Described): readonly Saying[] {
  const sayings: Saying[] = [];
  for (const [name, { outcome }] of listed.outcomes) {
    const member = memberNamed(group, name, anyCase);
    if (!outcome || !member || isGroup(member.value)) continue;
    const { value } = member.value;
    if (outcome.failure.some((one) => one === value))
      sayings.push({ member, result: 'failure', opposite: outcome.success[0]! });
    else if (outcome.success.some((one) => one === value))
      sayings.push({ member, result: 'success', opposite: outcome.failure[0]! });
  }
  return sayings;
}

function isInside({ parent }: Group, outer: Group): boolean {
  for (let at = parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
