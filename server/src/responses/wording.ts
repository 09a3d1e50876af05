import type { Entry } from '../catalogs/catalog.ts';
import { words } from '../text/words.ts';

/** Whether a text is what the vendor calls the error, in any of its languages, however it is punctuated. */
export function saysTheSame(text: string, entry: Entry): boolean {
  const said = words(text).join(' ');
  return said !== '' && wordings(entry).some((wording) => words(wording).join(' ') === said);
}

/** Every text that names the error: titles, and what the vendor printed instead. */
export function wordings({ title, i18n, provenance }: Entry): readonly string[] {
  const translated = Object.values(i18n ?? {});
  const printed = [provenance?.printed, ...translated.map((text) => text.provenance?.printed)];
  return [title, ...translated.map((text) => text.title), ...printed.filter((text) => text !== undefined)];
}

/** The listed entries with a wording that a part, a beginning or an end of is given; the wording as a whole for `whole`. */
export function entriesSaying(
  text: string,
  kind: 'whole' | 'part' | 'start' | 'end',
  entries: readonly Entry[],
): readonly Entry[] {
  const said = words(text).join(' ');
  if (said === '') return [];
  const fits = (wording: string): boolean => {
    if (kind === 'whole') return wording === said;
    if (kind === 'start') return wording.startsWith(said);
    return kind === 'end' ? wording.endsWith(said) : wording.includes(said);
  };
  return entries.filter((entry) => wordings(entry).some((wording) => fits(words(wording).join(' '))));
}
