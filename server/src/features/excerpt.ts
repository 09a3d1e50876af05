/** A text in one line, cut on the border of a word where it is longer than `most` characters. */
export function excerpt(text: string, most: number): string {
  // What is far behind the cut need not be looked at.
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line.length < text.trim().length && text.length > most * 4 ? `${line}…` : line;
  const cut = line.slice(0, most);
  const border = line[most] === ' ' ? most : cut.lastIndexOf(' ');
  // A single long word is cut where it has to be, and never within a character.
  const kept = border > most / 2 ? cut.slice(0, border) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}
