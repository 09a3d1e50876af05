import type { Subject } from '../analysis/model.ts';
import type { Knowledge, SegmentKnowledge } from '../facts.ts';

/** How many lists and tables of a document are looked for in its other segments; nobody writes more of them by hand. */
const MOST_LISTS = 64;

/** What is looked for in the lists and tables of a document: declared at the top, and asked in some function below. */
export class Lookups {
  private readonly found = new Map<string, Subject | undefined>();

  constructor(
    private readonly known: readonly SegmentKnowledge[],
    private readonly knowledge: Knowledge,
  ) {}

  /** What is looked for in `list`, which is declared in `home`; undefined where nothing is, or others do not see it. */
  subject(list: string, home: SegmentKnowledge): Subject | undefined {
    // A variable of a function is its own.
    if (!home.declared.includes(list) && !/^_?[A-Z]/.test(list)) return undefined;
    if (!this.found.has(list)) this.found.set(list, this.found.size < MOST_LISTS ? this.find(list) : undefined);
    return this.found.get(list);
  }

  private find(list: string): Subject | undefined {
    for (const known of this.known) {
      if (!known.mentions(list) || !this.knowledge.canRead(known.language)) continue;
      const lookup = known.syntax.lookups.find((one) => one.list === list);
      if (lookup && !known.mayRename(list)) return lookup.subject;
    }
    return undefined;
  }
}
