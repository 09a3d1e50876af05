import fc from 'fast-check';

/** A program in parts, each of which could stand alone: taking one out, or putting one in, leaves a program. */
export interface PartedProgram {
  readonly languageId: 'typescript' | 'javascript' | 'vue' | 'svelte' | 'python' | 'ruby' | 'jsonc';
  readonly eol: '\n' | '\r\n';
  readonly parts: readonly string[];
}

const CODES = [
  '4009',
  '4001',
  '4006',
  '9999',
  '1000',
  "'PE01-1104'",
  "'PE01-1199'",
  "'V1'",
  "'C6'",
  "'E77'",
  'Code.A',
  'B',
];

const SUBJECTS = ['code', 'error.code', 'body.response_status.status_code', 'event.code', 'kind'];

const labels = fc.array(fc.constantFrom(...CODES), { maxLength: 6 });

const words = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta');

/** Long enough that most parts are segments of their own. */
const filler = fc
  .tuple(words, fc.integer({ min: 0, max: 12 }))
  .map(([word, count]) => `  // ${word} and some more words to make it a line\n`.repeat(count));

const switches = fc.tuple(fc.constantFrom(...SUBJECTS), labels, fc.boolean()).map(([subject, codes, hasDefault]) => {
  const arms = codes.map((code) => `    case ${code}:\n      retry();\n      break;\n`);
  return `  switch (${subject}) {\n${arms.join('')}${hasDefault ? '    default:\n      stop();\n' : ''}  }\n`;
});

const comparisons = fc
  .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...CODES))
  .map(([subject, code]) => `  if (${subject} === ${code}) retry();\n`);

const bodies = fc.array(fc.oneof(switches, comparisons, filler), { maxLength: 3 }).map((parts) => parts.join(''));

const functions = fc.tuple(words, bodies).map(([name, body]) => `export function ${name}(code) {\n${body}}\n`);

const methods = fc
  .tuple(words, bodies)
  .map(([name, body]) => `  ${name}(code) {\n${body.replace(/^(?=.)/gm, '  ')}  }\n`);

const classes = fc
  .tuple(words, fc.array(methods, { maxLength: 14 }))
  .map(([name, members]) => `export class ${name} {\n${members.join('\n')}}\n`);

/** What other parts depend on: evidence, directives and constants. */
const grounds = fc.oneof(
  fc.constantFrom('planfix', 'servicedeskplus', 'primatime', 'teamwork', 'none').map((id) => `// error-codes: ${id}\n`),
  fc.constantFrom('planfix', 'teamwork-crm').map((name) => `import { client } from '${name}';\n`),
  fc.constantFrom('4009', "'V1'", '4001').map((value) => `const B = ${value};\n`),
  fc.constantFrom('4001', "'PE01-1101'").map((value) => `const Code = {\n  A: ${value},\n};\n`),
  fc.constant('/* error-codes-disable */\n'),
  fc.constant('/* error-codes-enable */\n'),
  fc.constant('// error-codes-disable-next-line unknown-code\n'),
  fc.constant("const address = 'https://sdpondemand.manageengine.com/api/v3/requests';\n"),
  filler.map((text) => text.replace(/^ +/gm, '')),
);

export const parts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: functions, weight: 4 },
  { arbitrary: grounds, weight: 3 },
  { arbitrary: classes, weight: 1 },
);

export const partedPrograms: fc.Arbitrary<PartedProgram> = fc.record({
  languageId: fc.constantFrom<PartedProgram['languageId']>('typescript', 'javascript'),
  eol: fc.constantFrom<PartedProgram['eol']>('\n', '\r\n'),
  parts: fc.array(parts, { minLength: 1, maxLength: 10 }),
});

/** Tags that stand alone, so that parts move into a script, out of it and into one of another language. */
const tags = fc.constantFrom(
  '<script setup lang="ts">\n',
  '<script>\n',
  '<SCRIPT\n  lang="tsx"\n>\n',
  '<script type="application/json">\n',
  '<script type="text/template">\n',
  '</script>\n',
  '</script><script lang="ts">\n',
  '<!-- <script> -->\n',
);

const scripts = fc
  .tuple(fc.constantFrom('<script>', '<script lang="ts">'), parts, fc.constantFrom('', '  ', '\t'))
  .map(([tag, part, indent]) => `${tag}\n${part.replace(/^(?=.)/gm, indent)}</script>\n`);

const oneLiners = fc
  .constantFrom(...CODES)
  .map((code) => `<script>const B = ${code}; if (error.code === B) retry();</script>\n`);

const markup = fc
  .tuple(words, fc.constantFrom(...CODES), filler)
  .map(([word, code, text]) => `<p v-if="error.code === ${code}" ${word}>code 4009</p>\n${text}`);

const comments = fc.constantFrom('planfix', 'primatime', 'none').map((id) => `<!-- error-codes: ${id} -->\n`);

export const componentParts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: scripts, weight: 4 },
  { arbitrary: parts, weight: 2 },
  { arbitrary: tags, weight: 2 },
  { arbitrary: markup, weight: 2 },
  { arbitrary: oneLiners, weight: 1 },
  { arbitrary: comments, weight: 1 },
);

/** Documents that hold scripts, of which any part may be taken out. */
export const components: fc.Arbitrary<PartedProgram> = fc.record({
  languageId: fc.constantFrom<PartedProgram['languageId']>('vue', 'svelte'),
  eol: fc.constantFrom<PartedProgram['eol']>('\n', '\r\n'),
  parts: fc.array(componentParts, { minLength: 1, maxLength: 10 }),
});

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

const remarks = fc
  .tuple(words, fc.integer({ min: 0, max: 14 }))
  .map(([word, count]) => `# ${word} and some more words to make it a line\n`.repeat(count));

/** Languages in which the members of a class are told by their indentation. */
interface Blocks {
  readonly dispatch: (subject: string, codes: readonly string[], hasDefault: boolean) => string;
  readonly method: (name: string, body: string) => string;
  readonly holder: (name: string, body: string) => string;
}

const blocks: Readonly<Record<'python' | 'ruby', Blocks>> = {
  python: {
    dispatch: (subject, codes, hasDefault) => {
      const arms = codes.map((code) => `    case ${code}:\n        retry()\n`);
      return `match ${subject}:\n${arms.join('')}${hasDefault || arms.length === 0 ? '    case _:\n        stop()\n' : ''}`;
    },
    method: (name, body) => `@traced\ndef ${name}(code):\n${indented(body)}    return 1\n`,
    holder: (name, body) => `class ${name}(Base[int],\n  Other):\n    B = 4009\n${indented(body)}`,
  },
  ruby: {
    dispatch: (subject, codes, hasDefault) => {
      const arms = codes.map((code) => `when ${code}\n    retry_later\n`);
      return `case ${subject}\n${arms.join('')}${hasDefault ? 'else\n    stop\n' : ''}end\n`;
    },
    method: (name, body) => `def ${name}(code)\n${indented(body)}end\n`,
    holder: (name, body) => `class ${name} < Base # of all\n    B = 4009\n${indented(body)}end\n`,
  },
};

function partsIn({ dispatch, method, holder }: Blocks): fc.Arbitrary<string> {
  const dispatches = fc.tuple(fc.constantFrom(...SUBJECTS), labels, fc.boolean()).map((all) => dispatch(...all));
  const inside = fc.array(fc.oneof(dispatches, remarks), { maxLength: 3 }).map((some) => some.join(''));
  const methods = fc.tuple(words, inside).map(([name, body]) => method(name, body));
  const members = fc.array(fc.oneof(methods, remarks), { maxLength: 14 }).map((some) => some.join('\n'));
  const holders = fc.tuple(fc.constantFrom('Alpha', 'Beta'), members).map(([name, body]) => holder(name, body));
  const nested = fc.tuple(holders, members).map(([inner, body]) => holder('Outer', `${inner}\n${body}`));
  const grounds = fc.constantFrom('planfix', 'servicedeskplus', 'none').map((id) => `# error-codes: ${id}\n`);
  return fc.oneof(
    { arbitrary: methods, weight: 2 },
    { arbitrary: holders, weight: 3 },
    { arbitrary: nested, weight: 2 },
    { arbitrary: grounds, weight: 3 },
    { arbitrary: remarks, weight: 1 },
  );
}

/** What programs in such a language are made of. */
export const blockParts: Readonly<Record<'python' | 'ruby', fc.Arbitrary<string>>> = {
  python: partsIn(blocks.python),
  ruby: partsIn(blocks.ruby),
};

/** Programs full of classes in such a language. */
export const blockPrograms = (languageId: 'python' | 'ruby'): fc.Arbitrary<PartedProgram> =>
  fc.record({
    languageId: fc.constant(languageId),
    eol: fc.constantFrom<PartedProgram['eol']>('\n', '\r\n'),
    parts: fc.array(blockParts[languageId], { minLength: 1, maxLength: 8 }),
  });
