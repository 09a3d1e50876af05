import assert from 'node:assert/strict';
import { Desk } from '../../fuzz/desk.ts';

describe('characters that no editor shows, in and around a response', () => {
  const desk = new Desk();
  const body = '"status": 412, "code": "PE01-1104", "message": "Validation error"';
  const rows: readonly (readonly [what: string, text: string])[] = [
    ['the mark of byte order', `\ufeff{ ${body} }`],
    ['NULs', `\0{\0${body.replaceAll(' ', '\0')}\0}\0`],
    ['blanks that do not break', `{\u00a0${body.replaceAll(': ', ':\u00a0')} }`],
    ['halves of characters', `{ "x\ud83d": "\ude42", ${body}, "\udc00": "\ud800" }`],
    ['control characters in a text', `{ ${body.replace('Validation', 'Vali\u0001\tdation')} }`],
  ];
  for (const [what, text] of rows) {
    it(what, async () => {
      desk.open('json', text);
      const codes = await desk.ask((snapshot) =>
        [...snapshot.regions()].flatMap((region) =>
          snapshot.resolved(region).responses.flatMap(({ errors }) => errors.map(({ value }) => value)),
        ),
      );
      assert.deepEqual(codes, ['PE01-1104']);
    });
  }
});
