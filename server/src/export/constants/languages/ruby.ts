import { indented, lineComment } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { singleQuoted } from '../literals.ts';
import { membersOf, type Constant } from '../model.ts';
import { pascal, screaming } from '../names.ts';

const WIDTH = 100;
const INDENT = '  ';

export const ruby: ConstantsLanguage = {
  id: 'ruby',
  aliases: ['rb'],
  typeName: pascal,
  member: screaming,
  reserved: new Set(['BEGIN', 'END']),
  head: () => ['# frozen_string_literal: true'],
  body: (set) => [
    ...lineComment(set.paragraphs, '#', WIDTH),
    `module ${set.typeName}`,
    ...indented(
      [
        ...membersOf(set, (title) => `# ${title}`, member, true),
        ...set.patterns.flatMap((constant) => ['', ...member(constant)]),
      ],
      INDENT,
    ),
    'end',
  ],
};

function member({ name, value, paragraphs, deprecated }: Constant): readonly string[] {
  const said = deprecated === undefined ? paragraphs : [...paragraphs, `@deprecated ${deprecated}`];
  return [
    ...lineComment(said, '#', WIDTH - INDENT.length),
    `${name} = ${typeof value === 'number' ? value : singleQuoted(value)}`,
    ...(deprecated === undefined ? [] : [`deprecate_constant :${name}`]),
  ];
}
