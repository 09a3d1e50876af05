import { isGroup, memberNamed, type Member, type Scalar } from '../analysis/literals.ts';
import type { ResponseMember } from '../catalogs/catalog.ts';
import type { Language } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import { describedIn, lacking, type Describe } from './described.ts';
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
export function mistypedCodes(
  response: ErrorResponse,
  text: string,
  language: Language,
  describe: Describe,
): readonly MistypedCode[] {
  if (standingOf(response, text, language) === undefined) return [];
  // A table of codes, and whatever else has less than a response, may keep them in any form.
  const parts = describedIn(response, describe).filter((part) => part.home !== undefined || lacking(part).length === 0);
  return parts.flatMap((part) =>
    Object.entries(part.members).flatMap(([name, { role, type }]): readonly MistypedCode[] => {
      const member = role === 'code' || role === 'envelope' ? memberNamed(part.group, name, part.anyCase) : undefined;
      if (!member || isGroup(member.value)) return [];
      const { value } = member;
      // Where nothing failed there is no code.
      const isNone = value.kind === 'null' && sayingsOf(part).some(({ result }) => result === 'success');
      return !isNone && isMistyped(value, type) ? [{ member, value, span: writtenSpan(text, value.span), type }] : [];
    }),
  );
}

function isMistyped({ kind, value }: Scalar, type: ResponseMember['type']): boolean {
  if (kind === 'boolean' || kind === 'null') return true;
  return type === 'integer'
    ? kind === 'string' && /^[1-9]\d*$|^0$/.test(String(value))
    : type === 'string' && kind === 'number';
}
