import { indented, separated, wrapped } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { pascal, screaming } from '../names.ts';

/** As Black and Ruff have it. */
const WIDTH = 88;
const INDENT = '    ';
const INNER = WIDTH - INDENT.length;

export const python: ConstantsLanguage = {
  id: 'python',
  aliases: ['py'],
  typeName: pascal,
  member: screaming,
  pattern: screaming,
  // A string that is an enum member as well compares with what a response holds, as an integer does.
  head: ({ type }) => [`from enum import ${baseOf(type)}`],
  blankLines: 2,
  body: (set) => [
    `class ${set.typeName}(${baseOf(set.type)}):`,
    ...indented([...docstring(set.paragraphs, INNER), '', ...members(set)], INDENT),
    ...set.patterns.flatMap((constant) => ['', '', ...member(constant, WIDTH)]),
  ],
};

function baseOf(type: 'integer' | 'string'): string {
  return type === 'integer' ? 'IntEnum' : 'StrEnum';
}

function members(set: ConstantSet): readonly string[] {
  return membersOf(
    set,
    (title) => `# ${title}`,
    (constant) => member(constant, INNER),
    true,
  );
}

function member({ name, value, paragraphs, deprecated }: Constant, width: number): readonly string[] {
  return [`${name} = ${literal(value)}`, ...docstring([...paragraphs, ...deprecation(deprecated)], width)];
}

/** Members of an enum cannot be decorated. */
function deprecation(deprecated: string | undefined): readonly string[] {
  return deprecated === undefined ? [] : [`Deprecated: ${deprecated}`];
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : doubleQuoted(value);
}

/** A string below a name is shown for it by editors and Sphinx. */
function docstring(paragraphs: readonly string[], width: number): readonly string[] {
  const escaped = paragraphs.map((paragraph) => paragraph.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"'));
  const [only = ''] = escaped;
  if (escaped.length === 1 && only.length + 6 <= width) return [`"""${only.replace(/"$/, '\\"')}"""`];
  const lines = separated(escaped.map((paragraph) => wrapped(paragraph, width)));
  return [`"""${lines[0]!}`, ...lines.slice(1), '"""'];
}
