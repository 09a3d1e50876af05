import { mistypedCodes, type MistypedCode } from '../../responses/codeTypes.ts';
import { comparedTypes } from './comparedTypes.ts';
import { certainResponses, type Finding, type RuleContext } from './rule.ts';

/** A code of another type than the vendor sends, or one that a program compares with what is never of its type. */
export function codeTypeMismatch(context: RuleContext): readonly Finding[] {
  const { text, language } = context;
  const sent = certainResponses(context).flatMap((response) =>
    mistypedCodes(response, text, language).map((code): Finding => {
      const message = messageOf(code, response.catalog.codesName);
      return { rule: 'code-type-mismatch', span: code.span, message };
    }),
  );
  return [...sent, ...comparedTypes(context)];
}

function messageOf({ value: { kind, value }, type }: MistypedCode, codesName: string): string {
  const sent = type === 'integer' ? 'an integer' : `a ${type}`;
  if (kind === 'null' || kind === 'boolean') return `${value} is no code: a ${codesName} code is ${sent}`;
  return `${kind === 'string' ? `"${value}"` : value} is a ${kind}, and a ${codesName} code is ${sent}`;
}
