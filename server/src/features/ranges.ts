import type { Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../snapshot.ts';
import type { Span } from '../text/span.ts';

/** Document offsets as the protocol's range. */
export function rangeOf({ document }: Snapshot, span: Span): Range {
  return { start: document.text.positionAt(span.start), end: document.text.positionAt(span.end) };
}
