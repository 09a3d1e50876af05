import type { Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../../snapshot.ts';
import { shifted, type Span } from '../../text/span.ts';
import { decodeResponses } from './decode.ts';
import type { DecodedResponse } from './decoded.ts';

/** A part of a document that is to be decoded, with what the document says about it. */
export interface DecodedPart {
  readonly responses: readonly DecodedResponse[];
  /** The part alone, behind as many line breaks as stand before it, so that its lines keep their numbers. */
  readonly text: string;
}

/** What is selected, or the response around the cursor; undefined where there is none. */
export function decodeAt(snapshot: Snapshot, range: Range): DecodedPart | undefined {
  const { text } = snapshot.document;
  const selected = { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
  const part = selected.start < selected.end ? selected : spanAround(snapshot, selected.start);
  if (!part) return undefined;
  const line = text.positionAt(part.start).line;
  return { responses: decodeResponses(snapshot, part), text: '\n'.repeat(line) + text.slice(part.start, part.end) };
}

function spanAround(snapshot: Snapshot, offset: number): Span | undefined {
  const region = snapshot.regionAt(offset);
  const found = snapshot.responseAt(region, offset);
  return found && shifted(found.response.root.span, region.start);
}
