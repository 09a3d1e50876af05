import { indented, lineComment } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant } from '../model.ts';
import { camel, pascal } from '../names.ts';

const WIDTH = 100;
const INDENT = '    ';

/** Words of the language, and what every enum with raw values has already. */
const RESERVED =
  'as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough false ' +
  'fileprivate for func guard if import in init inout internal is let nil operator precedencegroup private protocol ' +
  'public repeat rethrows return self static struct subscript super switch throw throws true try typealias var where ' +
  'while hash hashValue rawValue none some';

export const swift: ConstantsLanguage = {
  id: 'swift',
  typeName: pascal,
  member: camel,
  reserved: new Set(RESERVED.split(' ')),
  body: (set) => [
    ...docs(set.paragraphs, WIDTH),
    `public enum ${set.typeName}: ${set.type === 'string' ? 'String' : set.wide ? 'Int64' : 'Int'}, Sendable {`,
    ...indented(
      [
        ...membersOf(set, (title) => `// ${title}`, member('case')),
        ...set.patterns.flatMap((constant) => ['', ...member('public static let')(constant)]),
      ],
      INDENT,
    ),
    '}',
  ],
};

function member(keyword: string) {
  return ({ name, value, paragraphs, deprecated }: Constant): readonly string[] => [
    ...docs(paragraphs, WIDTH - INDENT.length),
    ...(deprecated === undefined ? [] : [availability(deprecated)]),
    `${keyword} ${name} = ${typeof value === 'number' ? value : doubleQuoted(value)}`,
  ];
}

function availability(reason: string): string {
  return `@available(*, deprecated, message: ${doubleQuoted(reason)})`;
}

function docs(paragraphs: readonly string[], width: number): readonly string[] {
  return lineComment(
    paragraphs.map((text) => text.replace(/[\\`[\]<>*]/g, '\\$&')),
    '///',
    width,
  );
}
