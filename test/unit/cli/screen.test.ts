import assert from 'node:assert/strict';
import { screenOf } from '../../../server/src/cli/screen.ts';

const terminal = { isTTY: true, columns: 72 };
const whole = Number.POSITIVE_INFINITY;

describe('screen', () => {
  for (const [name, output, environment, columns, colour] of [
    ['a terminal', terminal, { TERM: 'xterm' }, 72, true],
    ['a terminal and an old COLUMNS', terminal, { COLUMNS: '200' }, 72, true],
    ['a terminal that does not say how wide it is', { isTTY: true, columns: 0 }, {}, whole, true],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, 72, false],
    ['NO_COLOR with any value', terminal, { NO_COLOR: 'false' }, 72, false],
    ['NO_COLOR that is empty, and so not set', terminal, { NO_COLOR: '' }, 72, true],
    ['a terminal that can do nothing', terminal, { TERM: 'dumb' }, 72, false],
    ['a pipe', {}, { TERM: 'xterm' }, whole, false],
    ['a pipe and COLUMNS', {}, { COLUMNS: '80' }, 80, false],
    ['a pipe and no number', {}, { COLUMNS: 'wide' }, whole, false],
    ['a pipe and no width', {}, { COLUMNS: '0' }, whole, false],
  ] as const) {
    it(`${name}: ${columns} columns, ${colour ? '' : 'no '}colour`, () =>
      assert.deepEqual(screenOf(output, environment), { columns, colour }));
  }
});
