import assert from 'node:assert/strict';
import { directivesIn } from '../../../server/src/analysis/directives.ts';

/** Each directive as a line: what it is, what it names, its reason, and the text that it spans. */
function read(text: string, inComment: (at: number) => boolean = () => true): readonly string[] {
  return directivesIn(text, inComment).map((directive) => {
    const written = text.slice(directive.span.start, directive.span.end);
    const names = directive.kind === 'pin' ? directive.catalog : directive.rules.join('+');
    const reason = directive.kind === 'pin' ? undefined : directive.reason;
    return [directive.kind, names, ...(reason === undefined ? [] : [`because ${reason}`]), `"${written}"`].join(' ');
  });
}

const rows: readonly (readonly [text: string, ...directives: string[]])[] = [
  ['// error-codes: planfix', 'pin planfix "error-codes: planfix"'],
  ['// error-codes:planfix', 'pin planfix "error-codes:planfix"'],
  ['# error-codes: none', 'pin none "error-codes: none"'],
  ['/* error-codes: servicedeskplus */', 'pin servicedeskplus "error-codes: servicedeskplus"'],
  ['<!-- error-codes: my-catalog -->', 'pin my-catalog "error-codes: my-catalog"'],
  ['// error-codes-disable-next-line', 'disableNextLine  "error-codes-disable-next-line"'],
  [
    '// error-codes-disable-next-line unknown-code',
    'disableNextLine unknown-code "error-codes-disable-next-line unknown-code"',
  ],
  [
    '// error-codes-disable-line unknown-code, duplicate-code',
    'disableLine unknown-code+duplicate-code "error-codes-disable-line unknown-code, duplicate-code"',
  ],
  [
    '// error-codes-disable-line unknown-code -- the sandbox sends it',
    'disableLine unknown-code because the sandbox sends it "error-codes-disable-line unknown-code -- the sandbox sends it"',
  ],
  [
    '// error-codes-disable-line -- why -- indeed',
    'disableLine  because why -- indeed "error-codes-disable-line -- why -- indeed"',
  ],
  ['// error-codes-disable', 'disable  "error-codes-disable"'],
  ['// error-codes-enable', 'enable  "error-codes-enable"'],
  ['/* error-codes-disable unknown-code */ x', 'disable unknown-code "error-codes-disable unknown-code */ x"'],
  ['<!-- error-codes-disable-line -->', 'disableLine  "error-codes-disable-line -->"'],
  [
    '// error-codes-disable\r\nx // error-codes-enable\r\n',
    'disable  "error-codes-disable"',
    'enable  "error-codes-enable"',
  ],
  ['// error-codes:beginner', 'pin beginner "error-codes:beginner"'],
  // Not quite.
  ['// error-codes:begin planfix'],
  ['// error-codes:end planfix'],
  ['// error-codes:end'],
  ['// error-codes-disabled'],
  ['// error-codes'],
  ['// error-codes:'],
  ['// error-codes-disable-next-lines'],
  ['// the error-codes of planfix'],
  [''],
];

describe('directivesIn', () => {
  for (const [text, ...directives] of rows) it(JSON.stringify(text), () => assert.deepEqual(read(text), directives));

  it('reads comments only', () => {
    const text = "'error-codes: planfix' // error-codes: primatime";
    assert.deepEqual(
      read(text, (at) => at > text.indexOf('//')),
      ['pin primatime "error-codes: primatime"'],
    );
  });
});
