import { indented, lineComment } from '../comments.ts';
import type { ConstantsLanguage } from '../language.ts';
import { doubleQuoted } from '../literals.ts';
import { membersOf, type Constant, type ConstantSet } from '../model.ts';
import { pascal, type Convention } from '../names.ts';

const WIDTH = 100;
const INDENT = '\t';

/** Words that Go writes in capitals throughout. */
const INITIALISMS = new Set(
  (
    'ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL ' +
    'UDP UI UID UUID URI URL UTF8 VM XML XMPP XSRF XSS'
  ).split(' '),
);

const exported: Convention = (words, glue = '') =>
  words.map((word) => (INITIALISMS.has(word.toUpperCase()) ? word.toUpperCase() : pascal([word]))).join(glue);

export const go: ConstantsLanguage = {
  id: 'go',
  aliases: ['golang'],
  typeName: exported,
  shortNames: true,
  prefixed: true,
  member: exported,
  module: {
    option: 'package',
    format: /^[a-z]\w*$/,
    usual: (catalog) => catalog.replaceAll('-', ''),
  },
  head: (_, name) => [`package ${name!}`],
  body: (set) => [
    ...lineComment(set.paragraphs, '//', WIDTH),
    `type ${set.typeName} ${set.type === 'string' ? 'string' : set.wide ? 'int64' : 'int'}`,
    '',
    'const (',
    ...indented(
      membersOf(set, (title) => `// ${title}`, member(set)),
      INDENT,
    ),
    ')',
    ...patterns(set),
  ],
};

function member({ typeName }: ConstantSet) {
  return (constant: Constant): readonly string[] => [
    ...docs(constant, WIDTH - 4),
    `${constant.name} ${typeName} = ${literal(constant.value)}`,
  ];
}

function patterns({ patterns: constants }: ConstantSet): readonly string[] {
  return constants.flatMap((constant) => [
    '',
    ...docs(constant, WIDTH),
    `const ${constant.name} = ${literal(constant.value)}`,
  ]);
}

function docs({ paragraphs, deprecated }: Constant, width: number): readonly string[] {
  // Tools know a paragraph that begins so.
  const last = deprecated === undefined ? [] : [`Deprecated: ${deprecated}`];
  return lineComment([...paragraphs, ...last], '//', width);
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : doubleQuoted(value);
}
