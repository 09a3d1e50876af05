import fc from 'fast-check';
import { languages } from '../../../server/src/languages/table.ts';

/** A document that nobody would write. */
export interface Soup {
  readonly languageId: string;
  readonly text: string;
}

/** What makes a document be about codes, so that everything is looked at in earnest. */
const EVIDENCE = [
  '// error-codes: planfix\n',
  '# error-codes: teamwork\n',
  '/* error-codes: servicedeskplus */',
  '<!-- error-codes: primatime -->',
  'error-codes-disable-next-line',
  "import { planfix } from './planfix';\n",
  'https://acme.planfix.com/rest/',
  'sdpondemand.manageengine.com',
  '{"response_status": {"status_code": 4000, "messages": [{"status_code": 4009}]}}',
  '{"errors": [{"id": 1, "title": "x", "code": "V1", "detail": "y"}]}',
  '{"result": "fail", "code": 1, "error": "x"}',
];

/** Whole sentences of several languages, so that there is something to find between what breaks them. */
const SENTENCES = [
  "\nswitch (error.code) {\n  case 4009:\n  case 'V1':\n    retry();\n}\n",
  '\nswitch (error.code) { case 4001: break; case 9876: break; default: }\n',
  "\nif (error.code === 'PE01-1104') {\n} else if (error.code === 'PE01-1199') {\n}\n",
  "\nconst texts = { 'V1': 'a', 'V2': 'b' };\n",
  "\nmatch error.code:\n    case 4009 | 4001:\n        pass\n    case 'C6':\n        pass\n",
  '\nif error.code == 4009:\n    pass\n',
  '\ncase "$code" in\n  4009|4001) retry ;;\nesac\n',
  '\nmatch error.code {\n    4009 => retry(),\n    _ => {}\n}\n',
  '\nwhen (error.code) {\n    4009 -> retry()\n    else -> stop()\n}\n',
  '\nswitch error.code {\ncase 4009:\n\tretry()\n}\n',
  '\nenum ErrorCode { A = 4009, B = 4001 }\n',
];

const CODES = [
  ...[
    '4009',
    "'PE01-1104'",
    '"PE01-',
    'V1',
    "'?1_$name'",
    '0xfa9',
    '4_009',
    '4009n',
    '1e3',
    '4009.0',
    '-4009',
    '.4009',
  ],
  ...['4009'.repeat(100), `${'9'.repeat(400)}n`, '0x', '1_', '00', '٤٠٠٩', '４００９', 'PE01–1104', "'V1", '`V${1}`'],
];

const SCRIPT = [
  ...[
    'switch (',
    'switch (error.code) {',
    'case ',
    "case 'V1':",
    'default:',
    'break;',
    'return',
    'throw ',
    '=> ',
    '?? ',
  ],
  ...[
    'if (code === ',
    '} else if (code === ',
    'const ',
    'enum ErrorCode {',
    'class A {',
    'export ',
    'async ',
    'function f(',
  ],
  ...[
    'error.code',
    'body?.',
    ' as const',
    '<T>',
    '${',
    '`',
    '/[/]/',
    '= ',
    '=== ',
    ': ',
    ', ',
    '!',
    '...',
    '@',
    '</a>',
    '<a ',
  ],
];

const DATA = [
  '"code": ',
  '"status_code":',
  'null',
  'true',
  'code: ',
  '- code: ',
  '  - ',
  '---\n',
  '|\n',
  '&a ',
  '*a ',
  '!!str ',
];

const MARKUP = [
  '# ',
  '```ts\n',
  '```\n',
  '~~~',
  '| a | b |\n',
  '> ',
  '[x](y)',
  '**',
  '<script>',
  '</script>',
  '{{ ',
  ' }}',
  '<?php ',
];

const SIGNS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '/',
  '//',
  '/*',
  '*/',
  '#',
  '\\',
  ';',
  ',',
  '.',
  '$',
  '-',
  '--',
  '"""',
];

const SPACES = ['\n', '\r\n', '\r', ' ', '\t', '\u00a0', '\u2028', '\ufeff', '\0', '\v', '\f'];

/** Halves of characters, characters of two halves, and some that change their length with their case. */
const CHARACTERS = ['\ud83d', '\ude42', '🙂', 'é', 'e\u0301', 'ﬁ', 'İ', 'ß', '中', '\u202e', '\u200d'];

const pieces = fc.oneof(
  { arbitrary: fc.constantFrom(...SENTENCES), weight: 3 },
  { arbitrary: fc.constantFrom(...SIGNS), weight: 4 },
  { arbitrary: fc.constantFrom(...CODES), weight: 4 },
  { arbitrary: fc.constantFrom(...SCRIPT), weight: 4 },
  { arbitrary: fc.constantFrom(...SPACES), weight: 3 },
  { arbitrary: fc.constantFrom(...DATA), weight: 2 },
  { arbitrary: fc.constantFrom(...MARKUP), weight: 1 },
  { arbitrary: fc.constantFrom(...CHARACTERS), weight: 1 },
  { arbitrary: fc.constantFrom(...EVIDENCE), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 },
  {
    arbitrary: fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      maxLength: 8,
    }),
    weight: 1,
  },
);

const languageIds = fc.oneof(
  fc.constantFrom('typescript', 'typescriptreact', 'javascript', 'json', 'jsonc'),
  fc.constantFrom(...languages.flatMap(({ ids }) => ids), 'no such language'),
);

export const texts = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.boolean(), fc.constantFrom(...EVIDENCE), fc.array(pieces, { maxLength }))
    .map(([begins, evidence, rest]) => `${begins ? evidence : ''}${rest.join('')}`);

export const soups = (maxLength = 60): fc.Arbitrary<Soup> =>
  fc.record({ languageId: languageIds, text: texts(maxLength) });
