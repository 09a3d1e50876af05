import type { Confidence } from '../../attribution/attribution.ts';
import type { CodeValue, Entry } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';

/** All that is understood of a text. Lines count from 1. */
export interface Decoded {
  /** In the order of the text. */
  readonly responses: readonly DecodedResponse[];
  /** Codes that stand in no response: a code alone, codes in the lines of a log. */
  readonly codes: readonly DecodedCode[];
  /** What the text is where nothing in it was understood. */
  readonly strange?: 'empty' | 'json' | 'text';
}

export interface DecodedResponse {
  readonly catalog: CatalogIndex;
  readonly confidence: Confidence;
  readonly line: number;
  /** That of the HTTP response that it is the body of, where the text has its head. */
  readonly httpStatus?: number;
  /** The code of what is around the errors, where the vendor sends one. */
  readonly envelope?: { readonly code: CodeValue; readonly entry?: Entry };
  /** May be empty where only an envelope came. */
  readonly errors: readonly DecodedError[];
  /** What the rules say about it. */
  readonly problems: readonly DecodedProblem[];
}

export interface DecodedError {
  readonly line: number;
  /** As it is written; undefined where there is none, or one that only the running program knows. */
  readonly code?: CodeValue;
  /** Undefined where the catalog has no such code. */
  readonly entry?: Entry;
  /** The HTTP status that the error itself names. */
  readonly httpStatus?: number;
  /** Texts for people, by the members that they stand in. */
  readonly messages: readonly { readonly member: string; readonly text: string }[];
  /** The names of the fields that caused it. */
  readonly fields: readonly string[];
  readonly violations: readonly Violation[];
  /** What the vendor's support asks for. */
  readonly reference?: string;
}

/** One of several reasons for an error: its members by their names, as far as they say something. */
export type Violation = Readonly<Record<string, string>>;

export interface DecodedProblem {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly line: number;
  readonly message: string;
}

export interface DecodedCode {
  readonly line: number;
  /** As it is written. */
  readonly code: string;
  /** One for each catalog that has it; never empty. */
  readonly meanings: readonly { readonly catalog: CatalogIndex; readonly entry: Entry }[];
}
