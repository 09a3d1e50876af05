import { indented, lineComment } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { singleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { camel, pascal } from '../names.ts';

/** As `dart format` has it. */
const WIDTH = 80;
const INDENT = '  ';

/** Words of the language, and what every enum and these have already. */
const RESERVED =
  'assert await break case catch class const continue default do else enum extends false final finally for if in is ' +
  'new null rethrow return super switch this throw true try var void while with yield ' +
  'code fromCode hashCode index name noSuchMethod runtimeType toString values';

export const dart: ConstantsLanguage = {
  id: 'dart',
  typeName: pascal,
  member: camel,
  reserved: new Set(RESERVED.split(' ')),
  body: (set) => [
    ...docs(set.paragraphs, WIDTH),
    `enum ${set.typeName} {`,
    ...indented([...members(set), '', ...accessors(set)], INDENT),
    '}',
  ],
};

function members(set: ConstantSet): readonly string[] {
  return membersOf(
    set,
    (title) => `// ${title}`,
    (constant, isLast) => [
      ...constantDocs(constant),
      `${constant.name}(${literal(constant.value)})${isLast ? ';' : ','}`,
    ],
  );
}

function accessors({ typeName, type, patterns, sentences }: ConstantSet): readonly string[] {
  const valueType = type === 'string' ? 'String' : 'int';
  return [
    `const ${typeName}(this.code);`,
    '',
    ...docs([sentences.codeAsSent], WIDTH),
    `final ${valueType} code;`,
    '',
    ...patterns.flatMap((constant) => [
      ...constantDocs(constant),
      `static const ${constant.name} = ${literal(constant.value)};`,
      '',
    ]),
    ...docs([sentences.constantOf], WIDTH),
    `static ${typeName}? fromCode(${valueType} code) {`,
    `${INDENT}for (final value in values) {`,
    `${INDENT}${INDENT}if (value.code == code) return value;`,
    `${INDENT}}`,
    `${INDENT}return null;`,
    '}',
  ];
}

function constantDocs({ paragraphs, deprecated }: Constant): readonly string[] {
  const comment = docs(paragraphs, WIDTH - INDENT.length);
  if (deprecated === undefined) return comment;
  return [...comment, `@Deprecated(${literal(deprecated)})`];
}

function docs(paragraphs: readonly string[], width: number): readonly string[] {
  return lineComment(
    paragraphs.map((text) => text.replace(/[\\`[\]<>*]/g, '\\$&')),
    '///',
    width,
  );
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : singleQuoted(value, '$');
}
