import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-types';
import { hover } from '../../server/src/features/hover.ts';
import { Desk } from './desk.ts';
import { limit, runs } from './property.ts';
import { jsonDocuments, jsonParts } from './texts/jsonDocuments.ts';
import {
  blockParts,
  blockPrograms,
  componentParts,
  components,
  partedPrograms,
  parts,
  type PartedProgram,
} from './texts/programs.ts';

const USUAL = 60;

/** One part of a program replaced, in so many pieces, each typed by itself. */
interface PartEdit {
  readonly at: number;
  readonly removed: number;
  readonly put: readonly string[];
  readonly pieces: number;
}

/** Edits that put in some of `from`. */
function edits(from: fc.Arbitrary<string>): fc.Arbitrary<readonly PartEdit[]> {
  const edit = fc.record({
    at: fc.nat(),
    removed: fc.nat(2),
    put: fc.array(from, { maxLength: 2 }),
    pieces: fc.integer({ min: 1, max: 6 }),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 });
}

describe('a program that is edited', function () {
  this.timeout(limit(USUAL));
  const [edited, fresh] = [new Desk(), new Desk()];

  async function check({ languageId, eol, parts: begun }: PartedProgram, changes: readonly PartEdit[]): Promise<void> {
    const asText = (list: readonly string[]): string => list.join('').replaceAll('\n', eol);
    edited.open(languageId, asText(begun));
    await edited.diagnostics();
    let now = begun;
    for (const { at, removed, put, pieces } of changes) {
      const next = now.toSpliced(at % (now.length + 1), removed, ...put);
      await type(edited, asText(next), pieces);
      now = next;
      fresh.open(languageId, edited.text);
      assert.deepEqual(await answers(edited), await answers(fresh), `Edited, it is read otherwise:\n${edited.text}`);
    }
  }

  it('is read as if it had just been opened, after every edit that leaves a program', () =>
    fc.assert(fc.asyncProperty(partedPrograms, edits(parts), check), runs(USUAL)));

  it('is read so as well where it is the scripts of a component', () =>
    fc.assert(fc.asyncProperty(components, edits(componentParts), check), runs(USUAL)));

  it('is read so as well where it is long JSON, which is cut inside of its brackets', () =>
    fc.assert(fc.asyncProperty(jsonDocuments, edits(jsonParts), check), runs(USUAL / 2)));

  for (const languageId of ['python', 'ruby'] as const)
    it(`is read so as well in ${languageId}, whose classes are told by indentation`, () =>
      fc.assert(fc.asyncProperty(blockPrograms(languageId), edits(blockParts[languageId]), check), runs(USUAL)));
});

/** Makes of the text of the document another one: what differs goes away at once, and comes in pieces. */
async function type(desk: Desk, wanted: string, pieces: number): Promise<void> {
  const { text } = desk;
  let start = 0;
  while (start < text.length && text[start] === wanted[start]) start++;
  // No edit can begin or end between the two halves of a line end.
  if (text[start - 1] === '\r') start--;
  let same = 0;
  while (same < Math.min(text.length, wanted.length) - start && text.at(-1 - same) === wanted.at(-1 - same)) same++;
  if (text.at(-same) === '\n' && same > 0) same--;
  desk.change(start, text.length - same, '');
  const typed = wanted.slice(start, wanted.length - same);
  const lines = typed.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const size = Math.max(1, Math.ceil(lines.length / pieces));
  let at = start;
  for (let from = 0; from < lines.length; from += size) {
    const piece = lines.slice(from, from + size).join('');
    desk.change(at, at, piece);
    at += piece.length;
    // What is asked in between is remembered, and must not be taken for what holds later.
    await desk.diagnostics();
  }
  assert.equal(desk.text, wanted);
}

interface Answers {
  readonly diagnostics: readonly unknown[];
  readonly hovers: readonly unknown[];
}

/** All that is reported, and a hover for each word that may be a code or a name of one. */
async function answers(desk: Desk): Promise<Answers> {
  const { text } = desk;
  const hovers: unknown[] = [];
  for (const { index } of text.matchAll(/\b(?:\d{4}|PE01-\d+|[VCE]\d+|Code\.A|B)\b/g))
    hovers.push(await desk.ask((snapshot) => hover(snapshot, desk.positionAt(index))));
  return { diagnostics: (await desk.diagnostics()).map(plain), hovers };
}

/** Without the addresses, which are of two documents. */
function plain({ relatedInformation, ...diagnostic }: Diagnostic): unknown {
  const related = relatedInformation?.map(({ location, message }) => ({ range: location.range, message }));
  return { ...diagnostic, related };
}
