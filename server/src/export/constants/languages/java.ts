import { blockComment, indented } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { pascal, screaming } from '../names.ts';

const WIDTH = 100;
const INDENT = '    ';

export const java: ConstantsLanguage = {
  id: 'java',
  typeName: pascal,
  member: screaming,
  module: { option: 'package', format: /^[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*$/ },
  head: (_, name) => (name === undefined ? [] : [`package ${name};`]),
  body: (set) => [
    ...docs(set.paragraphs, WIDTH),
    `public enum ${set.typeName} {`,
    ...indented([...members(set), ...patterns(set), ...accessors(set)], INDENT),
    '}',
  ],
};

function members(set: ConstantSet): readonly string[] {
  const written = (constant: Constant, isLast: boolean) => [
    ...constantDocs(constant),
    `${constant.name}(${literal(constant.value, set.wide)})${isLast ? ';' : ','}`,
  ];
  // The compiler reads `\u` in comments, too.
  return membersOf(set, (title) => `// ${title.replaceAll('\\', '\\\\')}`, written, true);
}

function patterns(set: ConstantSet): readonly string[] {
  return set.patterns.flatMap((constant) => [
    '',
    ...constantDocs(constant),
    `public static final String ${constant.name} = ${literal(constant.value, false)};`,
  ]);
}

/** Names of other packages are written in full, so that nothing has to be imported above. */
function accessors({ typeName, type, wide, sentences }: ConstantSet): readonly string[] {
  const valueType = type === 'string' ? 'String' : wide ? 'long' : 'int';
  return [
    '',
    `private final ${valueType} code;`,
    '',
    `${typeName}(${valueType} code) {`,
    `${INDENT}this.code = code;`,
    '}',
    '',
    ...docs([sentences.codeAsSent], WIDTH),
    `public ${valueType} getCode() {`,
    `${INDENT}return code;`,
    '}',
    '',
    ...docs([sentences.constantOf], WIDTH),
    `public static java.util.Optional<${typeName}> fromCode(${valueType} code) {`,
    `${INDENT}for (${typeName} constant : values()) {`,
    `${INDENT}${INDENT}if (${type === 'string' ? 'constant.code.equals(code)' : 'constant.code == code'}) {`,
    `${INDENT}${INDENT}${INDENT}return java.util.Optional.of(constant);`,
    `${INDENT}${INDENT}}`,
    `${INDENT}}`,
    `${INDENT}return java.util.Optional.empty();`,
    '}',
  ];
}

function constantDocs({ paragraphs, deprecated }: Constant): readonly string[] {
  const width = WIDTH - INDENT.length;
  if (deprecated === undefined) return docs(paragraphs, width);
  return [...docs([...paragraphs, `@deprecated ${deprecated}`], width), '@Deprecated'];
}

function docs(paragraphs: readonly string[], width: number): readonly string[] {
  const [first = '', ...rest] = paragraphs.map(escapedDoc);
  return blockComment([first, ...rest.map((text) => (text.startsWith('@') ? text : `<p>${text}`))], width);
}

function escapedDoc(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\\', '&#92;')
    .replaceAll('*/', '*&#47;')
    .replace(/(?<=\s)@|\{@/g, (at) => at.replace('@', '&#64;'));
}

function literal(value: number | string, wide: boolean): string {
  return typeof value === 'number' ? `${value}${wide ? 'L' : ''}` : doubleQuoted(value);
}
