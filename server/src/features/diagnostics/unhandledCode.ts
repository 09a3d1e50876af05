import { coverageOf, type Coverage } from '../exhaustiveness.ts';
import { reportable, type Finding, type RuleContext } from './rule.ts';
import { listing } from '../../text/listing.ts';

/** How many codes a message names before it only counts. */
const MOST_NAMED = 3;

/** Codes of a catalog that a dispatch has no branch for, reported once, on its keyword and subject. */
export function unhandledCode(context: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const resolved of reportable(context)) {
    const coverage = coverageOf(resolved, context.text, context.settings);
    const message = coverage && complaint(coverage, context.settings.exhaustiveness.default);
    if (message) findings.push({ rule: 'unhandled-code', span: resolved.dispatch.head, message });
  }
  return findings;
}

function complaint(
  { catalog, required, missing, hasDefault }: Coverage,
  rule: 'covers' | 'never' | 'required',
): string | undefined {
  if (rule === 'covers' && hasDefault) return undefined;
  const lacksDefault = rule === 'required' && !hasDefault;
  const name = catalog.codesName;
  if (missing.length === 0) return lacksDefault ? `No default case handles what is not a ${name} code` : undefined;
  const share = `${missing.length} of ${required.length} ${name} ${required.length === 1 ? 'code' : 'codes'}`;
  const codes = `${share} ${missing.length === 1 ? 'is' : 'are'} not handled: ${enumerate(missing.map(({ code }) => String(code)))}`;
  return lacksDefault ? `${codes}; a default case is missing as well` : codes;
}

/** `a`, `a and b`, `a, b and c`, `a, b, c and 24 more`. */
export function enumerate(names: readonly string[]): string {
  const named =
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names;
  return listing(named);
}
