import { indented, wrapped } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { pascal } from '../names.ts';

const WIDTH = 120;
const INDENT = '    ';

export const csharp: ConstantsLanguage = {
  id: 'csharp',
  aliases: ['cs', 'c#'],
  typeName: pascal,
  member: pascal,
  // What every class has already.
  reserved: new Set(['Equals', 'Finalize', 'GetHashCode', 'GetType', 'MemberwiseClone', 'ReferenceEquals', 'ToString']),
  module: { option: 'namespace', format: /^[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*$/ },
  head: (_, name) => (name === undefined ? [] : [`namespace ${name};`]),
  body: (set) => [
    ...docs(set.paragraphs, WIDTH),
    isEnum(set) ? `public enum ${set.typeName}${set.wide ? ' : long' : ''}` : `public static class ${set.typeName}`,
    '{',
    ...indented(
      membersOf(set, (title) => `// ${title}`, isEnum(set) ? enumMember : stringConstant),
      INDENT,
    ),
    ...indented(
      set.patterns.flatMap((constant) => ['', ...stringConstant(constant)]),
      INDENT,
    ),
    '}',
  ],
};

/** Enums are integers here. */
function isEnum({ type }: ConstantSet): boolean {
  return type === 'integer';
}

function enumMember(constant: Constant): readonly string[] {
  return [...constantDocs(constant), `${constant.name} = ${constant.value},`];
}

function stringConstant(constant: Constant): readonly string[] {
  return [...constantDocs(constant), `public const string ${constant.name} = ${doubleQuoted(String(constant.value))};`];
}

function constantDocs({ paragraphs, deprecated }: Constant): readonly string[] {
  const comment = docs(paragraphs, WIDTH - INDENT.length);
  if (deprecated === undefined) return comment;
  return [...comment, `[System.Obsolete(${doubleQuoted(deprecated)})]`];
}

function docs(paragraphs: readonly string[], width: number): readonly string[] {
  const [summary = '', ...rest] = paragraphs.map(escapedXml);
  return [
    ...element('summary', [summary], width),
    ...(rest.length === 0 ? [] : element('remarks', rest.length === 1 ? rest : rest.map(paragraphOf), width)),
  ];
}

const paragraphOf = (text: string): string => `<para>${text}</para>`;

function element(name: string, content: readonly string[], width: number): readonly string[] {
  const line = `/// <${name}>${content.join('')}</${name}>`;
  if (content.length === 1 && line.length <= width) return [line];
  const lines = content.flatMap((text) => wrapped(text, width - '/// '.length));
  return [`<${name}>`, ...lines, `</${name}>`].map((text) => `/// ${text}`);
}

function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
