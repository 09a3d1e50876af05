/** A unified diff of two texts, for people: `-` stands before what was expected, `+` before what came. Empty when equal. */
export function unifiedDiff(expected: string, actual: string, context = 3): string {
  if (expected === actual) return '';
  const lines = script(expected.split('\n'), actual.split('\n'));
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const shown = lines.map((_, index) => changed.some((change) => Math.abs(change - index) <= context));
  const output: string[] = [];
  lines.forEach((line, index) => {
    if (!shown[index]) return;
    if (index === 0 || !shown[index - 1]) output.push(`@@ line ${line.number} @@`);
    output.push(`${line.sign}${visible(line.text)}`);
  });
  return output.join('\n');
}

interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
  /** In the expected text, from 1. */
  readonly number: number;
}

/** The longest common subsequence, by the textbook's table; fixtures are short. */
function script(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const number = i + 1;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: ' ', text: a[i++]!, number });
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      lines.push({ sign: '-', text: a[i++]!, number });
    } else {
      lines.push({ sign: '+', text: b[j++]!, number });
    }
  }
  return lines;
}

/** A carriage return and white space at the end of a line would not be seen. */
function visible(line: string): string {
  return line.replace(/\r/g, '␍').replace(/[ \t]+$/, (blank) => blank.replaceAll(' ', '·').replaceAll('\t', '→'));
}
