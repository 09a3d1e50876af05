import { indented, lineComment } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { screaming, snake } from '../names.ts';

/** As rustfmt has it. */
const WIDTH = 100;
const WIDEST_ATTRIBUTE = 70;
const INDENT = '    ';

/** Constants, because a `match` over what a response holds takes them as patterns, and a code that is not known needs no variant. */
export const rust: ConstantsLanguage = {
  id: 'rust',
  aliases: ['rs'],
  typeName: snake,
  member: screaming,
  body: (set) => [
    ...lineComment(set.paragraphs.map(escapedDoc), '///', WIDTH),
    `pub mod ${set.typeName} {`,
    ...indented(
      [
        ...membersOf(set, (title) => `// ${title}`, written(set)),
        ...set.patterns.flatMap((constant) => ['', ...written(set)(constant)]),
      ],
      INDENT,
    ),
    '}',
  ],
};

function written({ wide }: ConstantSet) {
  return ({ name, value, paragraphs, deprecated }: Constant): readonly string[] => [
    ...lineComment(paragraphs.map(escapedDoc), '///', WIDTH - INDENT.length),
    ...(deprecated === undefined ? [] : attribute(deprecated)),
    ...constant(name, value, wide),
  ];
}

function constant(name: string, value: number | string, wide: boolean): readonly string[] {
  const head = `pub const ${name}: ${typeof value === 'string' ? '&str' : wide ? 'i64' : 'i32'} =`;
  const literal = typeof value === 'string' ? doubleQuoted(value) : String(value);
  const line = `${head} ${literal};`;
  return line.length <= WIDTH - INDENT.length ? [line] : [head, `${INDENT}${literal};`];
}

function attribute(reason: string): readonly string[] {
  const note = `note = ${doubleQuoted(reason)}`;
  return note.length <= WIDEST_ATTRIBUTE ? [`#[deprecated(${note})]`] : ['#[deprecated(', `${INDENT}${note}`, ')]'];
}

/** Documentation is Markdown, and a text in brackets would be a link to an item. */
function escapedDoc(text: string): string {
  return text.replace(/[\\`[\]<>*]/g, '\\$&');
}
