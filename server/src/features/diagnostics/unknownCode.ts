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

/** The listed code that takes the fewest keystrokes to get to; among equals the nearest number, then the catalog's order. */
export function nearestCode(value: CodeValue, catalog: CatalogIndex): ListedEntry | undefined {
  const written = String(value);
  const farthest = Math.min(FARTHEST, Math.max(1, written.replace(/\D/g, '').length - 1));
  let best: ListedEntry | undefined;
  let least: readonly [number, number] = [farthest, Number.POSITIVE_INFINITY];
  for (const entry of catalog.listed) {
    const candidate = [
      distance(written, String(entry.code)),
      Math.abs(numberIn(written) - numberIn(String(entry.code))),
    ] as const;
    if (candidate[0] < least[0] || (candidate[0] === least[0] && candidate[1] < least[1])) {
      best = entry;
      least = candidate;
    }
  }
  return best;
}

function numberIn(written: string): number {
  return Number(/\d+$/.exec(written)?.[0] ?? 0);
}
