import fc from 'fast-check';
import type { PartedProgram } from './programs.ts';

const CODES = ['4001', '4009', '"PE01-1104"', '"PE01-1199"', '"V1"', '"E1"', '"4001"'] as const;

/** Some lines that make a response as long as those with a description are. */
const fillings = fc
  .integer({ min: 2, max: 14 })
  .map((count) => `    "description": "some words that describe what has happened, and no code",\n`.repeat(count));

const responses = fc
  .tuple(
    fc.constantFrom(...CODES),
    fillings,
    fc.constantFrom(
      '"result": "fail", "error": "x"',
      '"status": 412, "constraintViolations": []',
      '"title": "x", "detail": "x"',
      '"url": "https://acme.planfix.com/rest/"',
    ),
    fc.constantFrom('"code"', '"status_code"', '"count"'),
  )
  .map(([code, filling, members, name]) => `  {\n${filling}    ${members},\n    ${name}: ${code}\n  },\n`);

/** Lines that open or close what is around the responses, or say whose they are. */
const lines = fc.constantFrom(
  '[\n',
  ']\n',
  '  {\n',
  '},\n',
  '"response_status": {\n',
  '  "messages": [\n',
  '"code":\n',
  '"never closed\n',
  '// error-codes: planfix\n',
  '/* {\n */\n',
);

/** Most of them are sound; what is not is mended again by another edit. */
export const jsonParts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: responses, weight: 12 },
  { arbitrary: lines, weight: 1 },
);

/** Documents that are long enough to be read in parts. */
export const jsonDocuments: fc.Arbitrary<PartedProgram> = fc.record({
  languageId: fc.constant<PartedProgram['languageId']>('jsonc'),
  eol: fc.constantFrom<PartedProgram['eol']>('\n', '\r\n'),
  parts: fc.array(jsonParts, { minLength: 40, maxLength: 90 }).map((all) => ['[\n', ...all]),
});
