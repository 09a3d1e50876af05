/** A string literal in double quotes with the escapes that most languages share; `special` are characters that need a backslash as well. */
export function doubleQuoted(text: string, special = ''): string {
  return `"${escaped(text, `"\\${special}`)}"`;
}

/** A string literal in single quotes. */
export function singleQuoted(text: string, special = ''): string {
  return `'${escaped(text, `'\\${special}`)}'`;
}

function escaped(text: string, special: string): string {
  return [...text].map((character) => (special.includes(character) ? `\\${character}` : character)).join('');
}
