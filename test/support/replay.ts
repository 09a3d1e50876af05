import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixtureDocument } from './fixture.ts';
import type { World } from './world.ts';

/** How many lines are deleted and typed again. */
const ROUNDS = 6;

/**
 * Edits a document and undoes it, line by line, through incremental changes; what is reported afterwards must be what is
 * reported for the same text freshly opened. Always the same edits for the same text, so that a failure comes again.
 */
export async function replay(world: World, document: FixtureDocument): Promise<void> {
  const expected = await world.diagnostics(document);
  const uri = world.uri(document);
  const random = generator(document.text);
  for (let round = 0; round < ROUNDS; round++) {
    const { text } = world.workspace.document(uri)!;
    const line = Math.floor(random() * text.lineCount);
    const removed = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    // Both halves of a CRLF are typed together, as every editor does.
    const visible = removed.replace(/[\r\n]+$/, '').length;
    const typed = typing(text, line, removed, random() < 0.5 ? removed.length : Math.floor(random() * (visible + 1)));
    for (const change of typed) {
      world.workspace.change(uri, world.version(document) + 1, [change]);
      await world.diagnostics(document);
    }
    assert.equal(world.workspace.document(uri)!.text.getText(), document.text, 'the edits do not undo each other');
    const actual = await world.diagnostics(document);
    assert.deepEqual(
      actual,
      expected,
      `After line ${line + 1} of ${document.path} was deleted and typed again, other things are reported`,
    );
  }
}

/** Deletes a line and types it again, in two steps where `first` is less than the whole. */
function typing(
  text: TextDocument,
  line: number,
  removed: string,
  first: number,
): readonly { range: { start: Position; end: Position }; text: string }[] {
  const offset = text.offsetAt({ line, character: 0 });
  const start = { line, character: 0 };
  const steps = [{ range: { start, end: text.positionAt(offset + removed.length) }, text: '' }];
  steps.push({ range: { start, end: start }, text: removed.slice(0, first) });
  if (first < removed.length) {
    const typed = text.positionAt(offset + first);
    steps.push({ range: { start: typed, end: typed }, text: removed.slice(first) });
  }
  return steps;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Numbers in [0, 1) that depend on nothing but the seed (mulberry32). */
function generator(seed: string): () => number {
  let state = 0;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 2654435761);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
