import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Site } from '../../../server/src/analysis/model.ts';
import { readGroups } from '../../../server/src/analysis/literals/readGroups.ts';
import { readJson } from '../../../server/src/analysis/readJson.ts';
import { json } from '../../../server/src/languages/json/language.ts';
import { LONGEST_HEAD } from '../../../server/src/text/containers.ts';
import { tokenize } from '../../../server/src/text/lexer.ts';
import { opening, resegment, segment, type Segmentation } from '../../../server/src/text/segments.ts';
import { brokenJson, longJson } from './jsonTexts.ts';

const { lexis } = json;

/** So many characters an object may have without being cut inside. */
const LONG = 16_000;

/** Cut so far apart. */
const APART = 2_000;

/** A site, with the path to it, in which a name that is too long to be read with each segment is another. */
type Placed = readonly [start: number, value: unknown, path: string, name: number];

function placed(sites: readonly Site[], at: number): readonly Placed[] {
  return sites.map(({ span, value, subject }) => [
    span.start + at,
    value,
    subject?.names.map((name) => (name.length > LONGEST_HEAD ? '_' : name)).join('/') ?? '',
    (subject?.span.start ?? 0) + at,
  ]);
}

function sitesOf({ segments, starts }: Segmentation): readonly Placed[] {
  return segments.flatMap((one, index) => placed(readJson(one.source, opening(one)).sites, starts[index]!));
}

/** Read in one piece, all behind a comment that is never closed is in it; in segments no more than a line is. */
function closesComments(text: string): boolean {
  return text.lastIndexOf('/*') <= text.lastIndexOf('*/');
}

function textOf({ segments }: Segmentation): string {
  return segments.map(({ text }) => text).join('');
}

const response = (index: number): object => ({
  response_status: {
    status_code: 4000,
    messages: [{ status_code: 4001 + (index % 12), type: 'failed', field: `field${index}` }],
    status: 'failed',
  },
});

function responses(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => response(index));
}

const pretty = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

describe('segment, of JSON', () => {
  it('cuts an array of responses between them, and says what stands around each', () => {
    const text = pretty(responses(300));
    const cut = segment(text, lexis);
    assert.equal(textOf(cut), text);
    const [first, ...others] = cut.segments;
    assert.ok(others.length > 20, `${others.length}`);
    assert.ok(first!.text.length >= LONG && first!.text.length < LONG + APART);
    for (const one of others) {
      assert.equal(opening(one), '[');
      assert.match(one.text, /^ {2}\{\n/);
      assert.ok(one.text.length < 2 * APART);
    }
  });

  it('leaves an object that is not long in one piece', () => {
    const member = { code: 4009, filling: Array.from({ length: 400 }, (_, index) => `line ${index}`) };
    const text = pretty(Array.from({ length: 12 }, () => member));
    const { segments } = segment(text, lexis);
    assert.ok(JSON.stringify(member, undefined, 2).length > 2 * APART);
    assert.ok(segments.length > 5, `${segments.length}`);
    for (const { text: one } of segments) assert.equal(one.match(/"code"/g)?.length, one.match(/"line 399"/g)?.length);
  });

  it('knows the names on the way to a member', () => {
    const text = pretty({ response: { 'a "name"': [{ messages: responses(200) }] } });
    const { segments } = segment(text, lexis);
    assert.equal(opening(segments.at(-1)!), '{"response": {"a \\"name\\"": [{"messages": [');
    const last = placed(readJson(segments.at(-1)!.source, opening(segments.at(-1)!)).sites, 0).at(-1);
    assert.equal(last?.[2], 'response/a "name"/messages/response_status/status');
  });

  it('has the objects and arrays that it has in one piece, under the same names', () => {
    const text = pretty({
      log: { entries: [{ responses: responses(300) }, ...responses(300)] },
      errors: responses(300),
    });
    const groupsOf = (part: string, before: string, at: number): readonly unknown[] =>
      readGroups(part, json, () => tokenize(part, lexis), before).map(({ span, path }) => [span.start + at, path]);
    const { segments, starts } = segment(text, lexis);
    assert.ok(segments.length > 30, `${segments.length}`);
    assert.deepEqual(
      segments.flatMap((one, index) => groupsOf(one.source, opening(one), starts[index]!)),
      groupsOf(text, '', 0),
    );
  });

  it('writes something short for a name that is very long', () => {
    const text = pretty({ ['long'.repeat(100)]: responses(200) });
    assert.equal(opening(segment(text, lexis).segments.at(-1)!), '{"_": [');
  });

  it('cuts JSON Lines between the lines', () => {
    const text = responses(300)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join('');
    const { segments } = segment(text, lexis);
    assert.ok(segments.length > 10, `${segments.length}`);
    for (const one of segments) {
      assert.deepEqual(one.within, []);
      assert.ok(one.text.length < 2 * APART);
    }
  });

  it('leaves a comment with the member below it', () => {
    const text = pretty(responses(200)).replaceAll(/^ {2}\{$/gm, '  // {\n  /* [ */\n  {');
    const { segments } = segment(text, lexis);
    assert.ok(segments.length > 10, `${segments.length}`);
    for (const one of segments.slice(1)) assert.match(one.text, /^ {2}\/\/ \{\n {2}\/\* \[ \*\/\n {2}\{\n/);
  });

  it('does not part a name from its value', () => {
    const text = pretty({ list: Array.from({ length: 900 }, (_, index) => ({ code: index })) }).replaceAll(
      '"code": ',
      '"code":\n',
    );
    assert.equal(sitesOf(segment(text, lexis)).length, 900);
  });

  it('is not cut inside of very many brackets, and reads no more before a segment than some of them', () => {
    const deep = `${'[\n'.repeat(100_000)}4009${'\n]'.repeat(100_000)}\n`;
    assert.equal(segment(deep, lexis).segments.length, 1);
    const wide = `${'{"a":\n'.repeat(60)}[\n${'4009,\n'.repeat(9_000)}1]${'}'.repeat(60)}`;
    const { segments } = segment(wide, lexis);
    assert.ok(segments.length > 10, `${segments.length}`);
    assert.ok(segments.every((one) => opening(one).length <= 61 * '{"a": '.length));
  });

  it('gives up no more than a line where a string or a comment is never closed', () => {
    const rows = pretty(responses(200)).split('\n');
    for (const open of ['"never closed', '/* never closed']) {
      const text = rows.toSpliced(3, 0, open).join('\n');
      assert.ok(segment(text, lexis).segments.length > 10, open);
    }
  });

  it('is read in its segments as it is in one piece, however broken', () => {
    let cuts = 0;
    fc.assert(
      fc.property(longJson, (text) => {
        const cut = segment(text, lexis);
        assert.equal(textOf(cut), text);
        if (closesComments(text)) assert.deepEqual(sitesOf(cut), placed(readJson(text).sites, 0));
        cuts += cut.segments.length - 1;
      }),
      { numRuns: 100 },
    );
    assert.ok(cuts > 200, `only ${cuts} cuts were tried`);
  });
});

describe('resegment, of JSON', () => {
  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(3_000), fc.nat(40_000)),
      put: fc.oneof(brokenJson, fc.constantFrom('x', '{', '}', '"', ',\n')),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('reads what is written as if it had just been opened, after any edits', () => {
    fc.assert(
      fc.property(longJson, edits, (begun, changes) => {
        let text = begun;
        let segmentation = segment(text, lexis);
        for (const { at, removed, put } of changes) {
          const start = Math.floor(at * text.length);
          const end = Math.min(text.length, start + removed);
          text = text.slice(0, start) + put + text.slice(end);
          segmentation = resegment(segmentation, { start, end, text: put }, lexis);
          assert.equal(textOf(segmentation), text);
          if (closesComments(text)) assert.deepEqual(sitesOf(segmentation), placed(readJson(text).sites, 0));
          for (const one of segmentation.segments.slice(1)) assert.ok(one.text.length > 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('costs a long document only what is near the edit', () => {
    const text = pretty({ responses: responses(1_000) });
    const before = segment(text, lexis);
    // In front of this stands the name that all the rest stands under.
    const inside = text.indexOf('[') + 1;
    fc.assert(
      fc.property(
        fc.integer({ min: inside, max: text.length }),
        fc.constantFrom('x', '1', ' ', '""', ',', '{}', '[]'),
        (at, put) => {
          const after = resegment(before, { start: at, end: at, text: put }, lexis);
          const known = new Set(before.segments);
          const fresh = after.segments.filter((one) => !known.has(one));
          assert.ok(fresh.length <= 3, `${fresh.length} segments are new`);
          const back = resegment(after, { start: at, end: at + put.length, text: '' }, lexis);
          assert.deepEqual(back.starts, before.starts);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds its way back when a bracket that takes in all the rest goes away again', () => {
    const text = pretty(responses(400));
    const before = segment(text, lexis);
    const at = text.indexOf('\n  {', text.length >> 1) + 4;
    const open = resegment(before, { start: at, end: at, text: '{' }, lexis);
    assert.equal(open.segments.at(-1)?.within.length, 2);
    const closed = resegment(open, { start: at, end: at + 1, text: '' }, lexis);
    assert.deepEqual(closed.starts, before.starts);
    assert.deepEqual(
      closed.segments.map(({ within }) => within.length),
      before.segments.map(({ within }) => within.length),
    );
  });
});
