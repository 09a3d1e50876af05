import type { Entry } from '../catalogs/catalog.ts';
import { words } from '../text/words.ts';

/** Tells whether texts are what the vendor calls errors, in any of its languages, however they are punctuated. */
export class Wordings {
  /** Each text that names an error, as it is and in its words; a document full of responses has the same few errors. */
  private readonly known = new Map<Entry, ReadonlySet<string>>();

  says(text: string, entry: Entry): boolean {
    let all = this.known.get(entry);
    if (!all) {
      const texts = wordings(entry);
      all = new Set([...texts, ...texts.map(spoken)]);
      this.known.set(entry, all);
    }
    if (text.length > LONGEST || text === '') return false;
    // Most texts are copied as they are, and cutting one into words is dear.
    return all.has(text) || all.has(spoken(text));
  }
}

/** Whether a text is what the vendor calls the error, for who asks once. */
export function saysTheSame(text: string, entry: Entry): boolean {
  return new Wordings().says(text, entry);
}

/** No vendor says as much. */
const LONGEST = 1000;

function spoken(text: string): string {
  return words(text).join(' ');
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
