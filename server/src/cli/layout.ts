/** Longer lines are tiring to read, however wide the window is. */
const WIDEST_TEXT = 100;

export function textWidth(columns: number): number {
  return Number.isFinite(columns) ? Math.min(columns, WIDEST_TEXT) : columns;
}

/**
 * Lines of at most `width` columns where words allow it, those after the first of each paragraph behind `hanging`.
 * A line that begins with space is laid out already and stays as it is.
 */
export function wrap(text: string, width: number, hanging = ''): string {
  const wrapped = text.split('\n').map((line) => (/^\s/.test(line) ? line : wrapLine(line, width, hanging)));
  return wrapped.join('\n');
}

function wrapLine(line: string, width: number, hanging: string): string {
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of line.split(' ')) {
    if (current === undefined) current = word;
    else if (displayWidth(current) + 1 + displayWidth(word) <= width) current += ` ${word}`;
    else {
      lines.push(current);
      current = hanging + word;
    }
  }
  return [...lines, current ?? ''].join('\n');
}

export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

const COLOURS = /\u001B\[[\d;]*m/g;
const NO_COLUMN = /[\p{M}\p{Cf}]/u;
/** Blocks of characters that terminals draw two columns wide, by Unicode's East Asian Width and Emoji Presentation. */
const TWO_COLUMNS =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many columns a terminal takes for a text without line ends. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text.replace(COLOURS, '')) columns += columnsOf(character);
  return columns;
}

function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}

/** `text` without what is behind the last column, and a dot-dot-dot in its place. */
export function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let taken = 1;
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > columns) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export interface Column {
  readonly title: string;
  /** Gives way where the table is wider than the terminal. */
  readonly flexible?: boolean;
  readonly paint?: (cell: string) => string;
}

const GAP = '  ';
/** A flexible column keeps so many columns: less says nothing. */
const NARROWEST = 12;

/** Rows of plain cells, aligned. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const natural = columns.map(({ title }, at) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[at]!))),
  );
  const spare = natural.reduce((sum, one) => sum + one, GAP.length * (columns.length - 1)) - width;
  const widths = natural.map((own, at) =>
    columns[at]!.flexible && spare > 0 ? Math.min(own, Math.max(NARROWEST, own - spare)) : own,
  );
  const line = (cells: readonly string[], paint: (cell: string, at: number) => string): string =>
    cells
      .map((cell, at) => {
        const shown = cut(cell, widths[at]!);
        const padding = at === cells.length - 1 ? 0 : widths[at]! - displayWidth(shown);
        return paint(shown, at) + ' '.repeat(padding);
      })
      .join(GAP);
  return [
    line(
      columns.map(({ title }) => title),
      (cell) => cell,
    ),
    ...rows.map((row) => line(row, (cell, at) => columns[at]!.paint?.(cell) ?? cell)),
  ].join('\n');
}
