import { blockComment, indented } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { pascal, screaming } from '../names.ts';

const WIDTH = 100;
const INDENT = '    ';

export const kotlin: ConstantsLanguage = {
  id: 'kotlin',
  aliases: ['kt'],
  typeName: pascal,
  member: screaming,
  module: { option: 'package', format: /^[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*$/ },
  head: (_, name) => (name === undefined ? [] : [`package ${name}`]),
  body: (set) => [
    ...docs(set.paragraphs, WIDTH),
    `enum class ${set.typeName}(val code: ${valueTypeOf(set)}) {`,
    ...indented(
      membersOf(set, (title) => `// ${title}`, member(set), true),
      INDENT,
    ),
    '',
    ...indented(companion(set), INDENT),
    '}',
  ],
};

function valueTypeOf({ type, wide }: ConstantSet): string {
  return type === 'string' ? 'String' : wide ? 'Long' : 'Int';
}

function member({ wide }: ConstantSet) {
  return (constant: Constant, isLast: boolean): readonly string[] => [
    ...constantDocs(constant, WIDTH - INDENT.length),
    `${constant.name}(${literal(constant.value, wide)})${isLast ? ';' : ','}`,
  ];
}

function companion(set: ConstantSet): readonly string[] {
  const patterns = set.patterns.flatMap((constant) => [
    ...constantDocs(constant, WIDTH - 2 * INDENT.length),
    `const val ${constant.name} = ${literal(constant.value, false)}`,
    '',
  ]);
  return [
    'companion object {',
    ...indented(
      [
        ...patterns,
        'private val byCode = values().associateBy { it.code }',
        '',
        ...docs([set.sentences.constantOf], WIDTH - 2 * INDENT.length),
        `fun fromCode(code: ${valueTypeOf(set)}): ${set.typeName}? = byCode[code]`,
      ],
      INDENT,
    ),
    '}',
  ];
}

function constantDocs({ paragraphs, deprecated }: Constant, width: number): readonly string[] {
  const comment = docs(paragraphs, width);
  return deprecated === undefined ? comment : [...comment, `@Deprecated(${literal(deprecated, false)})`];
}

function docs(paragraphs: readonly string[], width: number): readonly string[] {
  return blockComment(paragraphs.map(escapedDoc), width);
}

/** Comments nest, so that neither end of one may stand in it; a text in brackets would be a reference. */
function escapedDoc(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('*/', '*&#47;')
    .replaceAll('/*', '/&#42;')
    .replace(/[[\]]/g, '\\$&')
    .replace(/(?<=\s)@/g, '\\@');
}

function literal(value: number | string, wide: boolean): string {
  return typeof value === 'number' ? `${value}${wide ? 'L' : ''}` : doubleQuoted(value, '$');
}
