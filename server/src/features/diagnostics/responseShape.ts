import { isGroup, type Literal } from '../../analysis/literals/literals.ts';
import type { ResponseMember } from '../../catalogs/catalog.ts';
import type { Described } from '../../responses/described.ts';
import { flawsOf, type Flaw } from '../../responses/flaws.ts';
import { certainResponses, type Finding, type RuleContext } from './rule.ts';
import { listing } from '../../text/listing.ts';

/** An error response that is not made as the vendor makes them. */
export function responseShape(context: RuleContext): readonly Finding[] {
  const { text, language } = context;
  return certainResponses(context).flatMap((response) =>
    flawsOf(response, text, language).map((flaw): Finding => ({
      rule: 'response-shape',
      span: flaw.span,
      message: messageOf(flaw),
    })),
  );
}

function messageOf(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'missing':
      return `${flaw.part.name} without ${listing(flaw.names.map((name) => withMeaning(name, flaw.part)))}`;
    case 'type':
      return `"${flaw.member.name}" is ${kindOf(flaw.member.value)}, and the vendor sends ${TYPES[flaw.expected.type]}`;
    case 'unlisted':
      return `"${flaw.member.name}" is an object, and the vendor sends an array`;
    case 'misspelled':
      return `The vendor sends no "${flaw.member.name}" here. Did you mean "${flaw.meant}"?`;
    case 'misplaced':
      return `"${flaw.member.name}" belongs in ${flaw.home}`;
    case 'disagreement':
      return flaw.instead === undefined
        ? flaw.reason
        : `${written(flaw.member.value)} disagrees with its response: ${flaw.reason}`;
  }
}

/** `"error" (the error in words)`. */
function withMeaning(name: string, { members }: Described): string {
  const { role, type } = members[name]!;
  return `"${name}" (${(role && MEANINGS[role]) ?? TYPES[type]})`;
}

const MEANINGS: Readonly<Partial<Record<NonNullable<ResponseMember['role']>, string>>> = {
  code: 'the error code',
  httpStatus: 'the HTTP status',
  message: 'the error in words',
  reference: 'the reference of this error',
  result: 'whether the request failed',
};

const TYPES: Readonly<Record<ResponseMember['type'], string>> = {
  string: 'a string',
  integer: 'an integer',
  object: 'an object',
  array: 'an array',
  boolean: 'a boolean',
};

function kindOf(literal: Literal): string {
  if (isGroup(literal)) return literal.bracket === '[' && literal.members.length === 0 ? 'an array' : 'an object';
  return literal.kind === 'null' || literal.kind === 'expression' ? literal.kind : `a ${literal.kind}`;
}

function written(literal: Literal): string {
  if (isGroup(literal)) return literal.bracket === '[' ? '[]' : '{}';
  return typeof literal.value === 'string' ? `"${literal.value}"` : String(literal.value);
}
