/** What control characters, line ends and marks of direction would do to a comment, a space does as well. */
const UNSEEN = /[\s\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

/** A text of a catalog on one line, without anything that ends a comment early or hides what it says. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}

/** A line that begins with one of these would be a list, a heading or a tag. */
const NEVER_FIRST = /^(?:[-+*#>=]|\d+[.)]$|@)/;

export function wrapped(text: string, width: number): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(' ')) {
    if (words.length > 0 && NEVER_FIRST.test(word)) words.push(`${words.pop()!} ${word}`);
    else words.push(word);
  }
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Paragraphs behind a mark on each line: `/// …`. */
export function lineComment(paragraphs: readonly string[], mark: string, width: number): readonly string[] {
  return separated(paragraphs.map((paragraph) => wrapped(paragraph, width - mark.length - 1))).map((line) =>
    `${mark} ${line}`.trimEnd(),
  );
}

/** Paragraphs in `/** … *\/`, on one line where there is room for that. */
export function blockComment(paragraphs: readonly string[], width: number): readonly string[] {
  const [only = ''] = paragraphs;
  if (paragraphs.length === 1 && !only.startsWith('@') && only.length + '/**  */'.length <= width)
    return [`/** ${only} */`];
  const lines = separated(paragraphs.map((paragraph) => wrapped(paragraph, width - ' * '.length)));
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/** A tag stands right below another one, and everything else has an empty line above it. */
export function separated(paragraphs: readonly (readonly string[])[]): readonly string[] {
  return paragraphs.flatMap((lines, at) => {
    const follows = at > 0 && !(isTag(lines) && isTag(paragraphs[at - 1]!));
    return follows ? ['', ...lines] : lines;
  });
}

function isTag([first = '']: readonly string[]): boolean {
  return first.startsWith('@');
}

export function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}
