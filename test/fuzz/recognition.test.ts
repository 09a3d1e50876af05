import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkAnswers } from './answers.ts';
import { Desk } from './desk.ts';
import { limit, runs } from './property.ts';
import { soups, texts } from './texts/soups.ts';

const USUAL = 120;

describe('recognition in any text', function () {
  this.timeout(limit(USUAL));
  const desk = new Desk();

  it('answers every question about it, and about nothing else', () =>
    fc.assert(
      fc.asyncProperty(soups(), fc.array(fc.nat(), { maxLength: 8 }), async ({ languageId, text }, places) => {
        desk.open(languageId, text);
        await checkAnswers(desk, text, within(text, places));
      }),
      runs(USUAL),
    ));

  it('answers after any edit', () =>
    fc.assert(
      fc.asyncProperty(
        soups(),
        fc.array(fc.tuple(fc.nat(), fc.nat(12), texts(3)), { minLength: 1, maxLength: 4 }),
        async ({ languageId, text }, edits) => {
          desk.open(languageId, text);
          await checkAnswers(desk, text, []);
          for (const [place, length, typed] of edits) {
            const [start, end] = exact(desk.text, place, length);
            const after = desk.text.slice(0, start) + typed + desk.text.slice(end);
            desk.change(start, end, typed);
            assert.equal(desk.text, after);
            await checkAnswers(desk, after, within(after, [start, start + typed.length]));
          }
        },
      ),
      runs(USUAL),
    ));
});

/** Places as offsets of the text, its end included. */
function within(text: string, places: readonly number[]): readonly number[] {
  return places.map((place) => place % (text.length + 1));
}

/** A span of the text that no end of which lies between the two halves of a line end, where no position is. */
function exact(text: string, place: number, length: number): readonly [number, number] {
  const outside = (at: number): number => (text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at);
  const start = place % (text.length + 1);
  return [outside(start), outside(Math.min(text.length, start + length))];
}
