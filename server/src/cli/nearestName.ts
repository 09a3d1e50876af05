import { distance } from 'fastest-levenshtein';

/** The name that was meant by a misspelt or unfinished one, or undefined where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  const unfinished = names.filter((name) => lower.length > 1 && name.startsWith(lower));
  if (unfinished.length === 1) return unfinished[0];
  const [nearest] = names
    .map((name) => ({ name, slips: distance(lower, name) }))
    // A third of the letters may be wrong; more make another word.
    .filter(({ name, slips }) => slips <= Math.max(1, Math.floor(name.replace(/^-+/, '').length / 3)))
    .toSorted((a, b) => a.slips - b.slips);
  return nearest?.name;
}
