import type { Confidence } from '../../attribution/attribution.ts';
import type { Sentence } from './sentence.ts';

/** Why a code is, may be, or is not a catalog's. */
export interface AttributionReport {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** What stands at the cursor, as it is written. */
  readonly written: string;
  readonly confidence: Confidence | 'none';
  readonly conclusion: Sentence;
  /** What is known of the place, whatever the catalog. */
  readonly facts: readonly Sentence[];
  /** Those that have something to do with it, the likeliest first. */
  readonly catalogs: readonly CatalogReport[];
  /** What would make it another. */
  readonly advice: readonly Sentence[];
}

export interface CatalogReport {
  readonly name: string;
  readonly confidence: Confidence | 'none';
  readonly points: readonly Point[];
  readonly decision: Sentence;
}

/** One thing that counts for or against a catalog. */
export interface Point {
  readonly side: 'for' | 'against' | 'neither';
  /** `decisive`: enough of itself to connect the file with the catalog; of the `supporting` ones it takes two; what other files of the `folder` say needs a name and values that leave no doubt. */
  readonly weight: 'decisive' | 'supporting' | 'folder' | undefined;
  /** Lines of this file, from 0; none for what stands in no line of it. */
  readonly lines: readonly number[];
  readonly text: Sentence;
}
