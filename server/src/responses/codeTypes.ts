import { isGroup, memberNamed, type Member, type Scalar } from '../analysis/literals/literals.ts';
import type { ResponseMember } from '../catalogs/catalog.ts';
import type { Language } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import { describedIn, lacking, type Described } from './described.ts';
import type { ErrorResponse } from './errorResponse.ts';
import { sayingsOf } from './outcomes.ts';
import { writtenSpan } from './reading.ts';
import { standingOf } from './standing.ts';

/** A code that is of another type than the vendor sends it in. */
export interface MistypedCode {
  readonly member: Member;
  readonly value: Scalar;
  /** Of the value, with its quotes. */
  readonly span: Span;
  readonly type: ResponseMember['type'];
}

/** `4009.0` and `1e3` are integers as well. What is no number and not written like one may be a placeholder for any. */
export function mistypedCodes(response: ErrorResponse, text: string, language: Language): readonly MistypedCode[] {
  const mistyped = describedIn(response).flatMap((part) => mistypedIn(part, text));
  // What a response is where it stands is dear to tell, and nearly all codes are of the right type.
  return mistyped.length === 0 || standingOf(response, text, language) === undefined ? none : mistyped;
}

function mistypedIn(part: Described, text: string): readonly MistypedCode[] {
  const { group, listed, anyCase, home } = part;
  const mistyped: MistypedCode[] = [];
  for (const [name, { type }] of listed.codes) {
    const member = memberNamed(group, name, anyCase);
    if (!member || isGroup(member.value) || !isMistyped(member.value, type)) continue;
    const { value } = member;
    // Where nothing failed there is no code.
    const isNone = value.kind === 'null' && sayingsOf(part).some(({ result }) => result === 'success');
    if (!isNone) mistyped.push({ member, value, span: writtenSpan(text, value.span), type });
  }
  // A table of codes, and whatever else has less than a response, may keep them in any form.
  return mistyped.length > 0 && (home !== undefined || lacking(part).length === 0) ? mistyped : none;
}

const none: readonly MistypedCode[] = [];

function isMistyped({ kind, value }: Scalar, type: ResponseMember['type']): boolean {
  if (kind === 'boolean' || kind === 'null') return true;
  return type === 'integer'
    ? kind === 'string' && /^[1-9]\d*$|^0$/.test(String(value))
    : type === 'string' && kind === 'number';
}
