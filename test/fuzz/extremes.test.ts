import assert from 'node:assert/strict';
import { checkAnswers } from './answers.ts';
import { Desk } from './desk.ts';
import { extremes, type Extreme } from './texts/extremes.ts';

const SMALL = 1_500;

/** What would take four times as long for four times the text, and sixteen times as long if each part were compared with each. */
const TIMES = 4;
const MOST = 9;

/** Less than this is taken for nothing: it is the garbage collector's. Milliseconds. */
const LEAST = 15;

/** A machine that is busy with something else may be in the way once, and hardly every time. */
const ATTEMPTS = 4;

const DEEPEST = 100_000;

describe('texts that go on and on', function () {
  this.timeout(120_000);
  const desk = new Desk();

  for (const extreme of extremes) {
    it(`${extreme.languageId}: ${extreme.what}`, async () => {
      await timeFor(desk, extreme, SMALL / 10);
      const ratios: number[] = [];
      while (ratios.length < ATTEMPTS && !ratios.some((ratio) => ratio <= MOST)) {
        const small = await timeFor(desk, extreme, SMALL);
        const large = await timeFor(desk, extreme, SMALL * TIMES);
        ratios.push(large / Math.max(LEAST, small));
      }
      assert.ok(
        ratios.some((ratio) => ratio <= MOST),
        `${TIMES} times the text takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long`,
      );
    });
  }

  for (const languageId of ['json', 'typescript', 'yaml', 'markdown']) {
    for (const closing of ['', ']']) {
      it(`${languageId}: ${DEEPEST} brackets, ${closing === '' ? 'open' : 'closed'}`, async () => {
        const text = `${'['.repeat(DEEPEST)}4009${closing.repeat(DEEPEST)}`;
        await answered(desk, { languageId, what: '', text: () => text }, 1);
      });
    }
  }
});

/** The time of the processor that all answers take, in milliseconds. */
async function timeFor(desk: Desk, extreme: Extreme, size: number): Promise<number> {
  const { user } = process.cpuUsage();
  await answered(desk, extreme, size);
  return (process.cpuUsage().user - user) / 1000;
}

/** Asks at the beginning, in the middle, at the last code and at the end. */
async function answered(desk: Desk, { languageId, text }: Extreme, size: number): Promise<void> {
  const written = text(size);
  desk.open(languageId, written);
  await checkAnswers(desk, written, [0, written.length >> 1, written.lastIndexOf('4009') + 1, written.length]);
}
