import { blockComment, indented } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { singleQuoted } from '../literals.ts';
import { membersOf, type Constant } from '../model.ts';
import { pascal, screaming } from '../names.ts';

const WIDTH = 120;
const INDENT = '    ';

export const php: ConstantsLanguage = {
  id: 'php',
  typeName: pascal,
  member: pascal,
  pattern: screaming,
  // `X::class` is the name of the enum.
  reserved: new Set(['Class']),
  module: { option: 'namespace', format: /^[a-zA-Z_]\w*(?:\\[a-zA-Z_]\w*)*$/ },
  head: (_, name) => [
    '<?php',
    '',
    'declare(strict_types=1);',
    ...(name === undefined ? [] : ['', `namespace ${name};`]),
  ],
  body: (set) => [
    ...docs(set.paragraphs, WIDTH),
    `enum ${set.typeName}: ${set.type === 'integer' ? 'int' : 'string'}`,
    '{',
    ...indented(
      [
        // Even in a comment of one line this ends the program.
        ...membersOf(set, (title) => `// ${title.replaceAll('?>', '? >')}`, member('case'), true),
        ...set.patterns.flatMap((constant) => ['', ...member('public const')(constant)]),
      ],
      INDENT,
    ),
    '}',
  ],
};

function member(keyword: string) {
  return ({ name, value, paragraphs, deprecated }: Constant): readonly string[] => [
    ...docs([...paragraphs, ...(deprecated === undefined ? [] : [`@deprecated ${deprecated}`])], WIDTH - INDENT.length),
    `${keyword} ${name} = ${typeof value === 'number' ? value : literal(value)};`,
  ];
}

/** A backslash stands for itself there, unless it stands before a quote or another one. */
function literal(text: string): string {
  return singleQuoted(text);
}

function docs(paragraphs: readonly string[], width: number): readonly string[] {
  return blockComment(
    paragraphs.map((text) => text.replaceAll('*/', '*\\/').replace(/(?<=\s)@|\{@/g, (at) => at.replace('@', '\\@'))),
    width,
  );
}
