import { distance } from 'fastest-levenshtein';
import type { CodeValue } from '../../analysis/model.ts';
import { mayBeMistaken } from '../../attribution/attribution.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { textsOf } from '../../catalogs/texts.ts';
import type { ListedEntry } from '../exhaustiveness.ts';
import { decided, type Finding, type RuleContext } from './rule.ts';

/** A value that stands where only a code can, is written like one, and is none. */
export function unknownCode(context: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { site, value, attributions } of decided(context)) {
    const { catalog } = attributions[0]!;
    if (site.constant !== undefined || !mayBeMistaken(value, catalog)) continue;
    const nearest = nearestCode(value, catalog);
    const question = nearest
      ? `. Did you mean ${nearest.code} (${textsOf(nearest, catalog.file, context.locale).title})?`
      : '';
    findings.push({
      rule: 'unknown-code',
      span: site.span,
      message: `${value} is not a ${catalog.codesName} code${question}`,
      ...(nearest && { data: { replacement: nearest.code } }),
    });
  }
  return findings;
}

/** More different characters than this are another code, not a slip of the finger. */
const FARTHEST = 2;

/** The listed code that takes the fewest keystrokes to get to; among equals of the same group, the nearest number, in the catalog's order. */
export function nearestCode(value: CodeValue, catalog: CatalogIndex): ListedEntry | undefined {
  const written = String(value);
  const farthest = Math.min(FARTHEST, Math.max(1, written.replace(/\D/g, '').length - 1));
  let best: ListedEntry | undefined;
  let least: readonly number[] = [];
  for (const entry of catalog.listed) {
    const code = String(entry.code);
    const keystrokes = distance(written, code);
    if (keystrokes > farthest) continue;
    const candidate = [keystrokes, -sharedBeginning(written, code), Math.abs(numberIn(written) - numberIn(code))];
    if (best && !isLess(candidate, least)) continue;
    best = entry;
    least = candidate;
  }
  return best;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}

/** How many characters two codes begin with: a group is named by its first letter. */
function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function numberIn(written: string): number {
  return Number(/\d+$/.exec(written)?.[0] ?? 0);
}
