import { blockComment, indented } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { pascal, screaming } from '../names.ts';

/** What Prettier has when nobody says otherwise. */
const WIDTH = 80;
const INDENT = '  ';

export const javascript: ConstantsLanguage = {
  id: 'javascript',
  aliases: ['js', 'javascriptreact'],
  typeName: pascal,
  member: pascal,
  pattern: screaming,
  body: (set) => [
    ...docs([...set.paragraphs, '@readonly', `@enum {${set.type === 'integer' ? 'number' : 'string'}}`]),
    `export const ${set.typeName} = Object.freeze({`,
    ...objectMembers(set),
    '});',
    ...patternConstants(set),
  ],
};

export function objectMembers(set: ConstantSet): readonly string[] {
  const lines = membersOf(
    set,
    (title) => `// ${title}`,
    ({ name, value, ...about }) => [
      ...deprecatedDocs(about, WIDTH - INDENT.length),
      ...assigned(`${name}:`, literal(value), ',', WIDTH - INDENT.length),
    ],
  );
  return indented(lines, INDENT);
}

/** What cannot be a member, because no code is equal to it. */
export function patternConstants({ patterns }: ConstantSet): readonly string[] {
  return patterns.flatMap(({ name, value, ...about }) => [
    '',
    ...deprecatedDocs(about, WIDTH),
    ...assigned(`export const ${name} =`, literal(value), ';', WIDTH),
  ]);
}

export function docs(paragraphs: readonly string[], width = WIDTH): readonly string[] {
  return blockComment(paragraphs.map(escapedDoc), width);
}

function deprecatedDocs(
  { paragraphs, deprecated }: Omit<Constant, 'name' | 'value'>,
  width: number,
): readonly string[] {
  return docs([...paragraphs, ...(deprecated === undefined ? [] : [`@deprecated ${deprecated}`])], width);
}

function escapedDoc(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/(?<=\s)@|\{@/g, (at) => at.replace('@', '\\@'));
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : doubleQuoted(value);
}

/** Prettier breaks a line that is too long before the value. */
function assigned(name: string, value: string, end: string, width: number): readonly string[] {
  const line = `${name} ${value}${end}`;
  return line.length <= width ? [line] : [name, `${INDENT}${value}${end}`];
}
