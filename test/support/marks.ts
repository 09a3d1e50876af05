/**
 * Places in a document of a fixture: `<|>` is the cursor, `<|name|>` one of several, `<[>` and `<]>` the ends of a
 * selection. They are not part of the text.
 */
const MARK = /<\|(?:(\w+)\|)?>|<\[>|<\]>/g;

export interface Mark {
  /** Empty for the cursor that has no name; `[` and `]` for the ends of the selection. */
  readonly name: string;
  readonly text: string;
  /** In the text without marks. */
  readonly column: number;
}

export interface MarkedLine {
  readonly text: string;
  /** Sorted by column. */
  readonly marks: readonly Mark[];
}

export function withoutMarks(written: string): MarkedLine {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of written.matchAll(MARK)) {
    text += written.slice(at, match.index);
    at = match.index + match[0].length;
    const name = match[0] === '<[>' ? '[' : match[0] === '<]>' ? ']' : (match[1] ?? '');
    marks.push({ name, text: match[0], column: text.length });
  }
  return { text: text + written.slice(at), marks };
}

/** Where a column of the text stands in the line as it is written. At a mark it is the place `before` or `behind` it. */
export function writtenColumn({ marks }: MarkedLine, column: number, side: 'before' | 'behind'): number {
  let written = column;
  for (const mark of marks) {
    if (mark.column < column || (side === 'behind' && mark.column === column)) written += mark.text.length;
  }
  return written;
}

/** The column of the text that stands at, or inside the mark around, a column of the line as it is written. */
export function textColumn({ marks }: MarkedLine, written: number): number {
  let removed = 0;
  for (const mark of marks) {
    const start = mark.column + removed;
    if (written <= start) break;
    removed += Math.min(mark.text.length, written - start);
  }
  return written - removed;
}
