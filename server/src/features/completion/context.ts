import type { Question } from '../../attribution/attribution.ts';
import type { CodeValue, Subject } from '../../analysis/model.ts';

/** What a literal that is being written is for. */
export interface Context {
  /** Readings of the place, the likeliest first; the first that is certainly about some catalog counts. */
  readonly questions: readonly Question[];
  /** Values that stand in the same construct, so that nobody wants them a second time. */
  readonly handled: readonly CodeValue[];
  /** A value may be written again, but is less likely to be: it goes behind the others. */
  readonly compared: readonly CodeValue[];
  /** Quotes of the siblings that are literals; empty for a number. */
  readonly quotes: readonly string[];
  /** Where the dispatch around begins: a directive may stand right above. */
  readonly head: number | undefined;
  /** What has to be written already where no quote is: anything else there is more likely a name. */
  readonly bare: 'nothing' | 'digit' | 'quote';
}

/** Gives the value of a constant by its name. */
export type ValueOfConstant = (name: string) => CodeValue | undefined;

export const noSubject: Subject = { span: { start: 0, end: 0 }, text: '', names: [] };
