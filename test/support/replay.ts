import type { DocumentText } from '../../server/src/text/documentText.ts';
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { FixtureDocument } from './fixture.ts';
import type { World } from './world.ts';

/** How many edits are made and taken back; in a document that is read in several pieces, each line is typed again once. */
const ROUNDS = 6;

/** What breaks a text for as long as it stands there alone. */
const BREAKERS = ['{', '}', '(', "'", '"', '`', '/*', '//', '\n', 'x'];

/**
 * Edits a document and undoes it, line by line, through incremental changes; after each of them what is reported must be
 * what is reported for the same text freshly opened in `fresh`, which shows the same fixture. Always the same edits for the
 * same text, so that a failure comes again.
 */
export async function replay(world: World, fresh: World, document: FixtureDocument): Promise<void> {
  const random = generator(document.text);
  const { segmentation } = world.workspace.document(world.uri(document))!;
  const every = segmentation.segments.length > 1 ? document.lines.length : 0;
  for (let round = 0; round < every + ROUNDS; round++) {
    const { text } = world.workspace.document(world.uri(document))!;
    const line = round < every ? round : Math.floor(random() * text.lineCount);
    const retyped = round < every || round % 2 === 0;
    const changes = retyped ? typedAgain(text, line, random()) : broken(text, line, random);
    for (const change of changes) {
      world.workspace.change(world.uri(document), world.version(document) + 1, [change]);
      const after = world.workspace.document(world.uri(document))!.text.getText();
      fresh.reopen(document, after);
      // Broken text may be cut otherwise than when it is opened: what stood before it broke stays apart.
      if (after !== document.text && !sameCuts(world, fresh, document)) continue;
      const message = `After edits of line ${line + 1} of ${document.path}, other things are reported than when the text is opened:\n${after}`;
      assert.deepEqual(plain(await world.diagnostics(document)), plain(await fresh.diagnostics(document)), message);
    }
    const left = world.workspace.document(world.uri(document))!.text.getText();
    assert.equal(left, document.text, 'the edits do not undo each other');
  }
}

function sameCuts(world: World, fresh: World, document: FixtureDocument): boolean {
  const [own, other] = [world, fresh].map((one) => one.workspace.document(one.uri(document))!.segmentation.starts);
  return own!.join() === other!.join();
}

/** Without the addresses, which are of two folders. */
function plain(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ relatedInformation, ...diagnostic }) => ({
    ...diagnostic,
    related: relatedInformation?.map(({ location, message }) => ({ range: location.range, message })),
  }));
}

interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** Deletes a line and types it again, half of the time in two steps. */
function typedAgain(text: DocumentText, line: number, chance: number): readonly Change[] {
  const start = { line, character: 0 };
  const removed = text.getText({ start, end: { line: line + 1, character: 0 } });
  // Both halves of a CRLF are typed together, as every editor does.
  const visible = removed.replace(/[\r\n]+$/, '').length;
  const first = chance < 0.5 ? removed.length : Math.floor((chance - 0.5) * 2 * visible);
  const offset = text.offsetAt(start);
  const steps: Change[] = [
    { range: { start, end: text.positionAt(offset + removed.length) }, text: '' },
    { range: { start, end: start }, text: removed.slice(0, first) },
  ];
  if (first < removed.length) {
    const typed = text.positionAt(offset + first);
    steps.push({ range: { start: typed, end: typed }, text: removed.slice(first) });
  }
  return steps;
}

/** Types something that breaks the text, and takes it back. */
function broken(text: DocumentText, line: number, random: () => number): readonly Change[] {
  const content = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const at = { line, character: Math.floor(random() * content.replace(/[\r\n]+$/, '').length) };
  const typed = BREAKERS[Math.floor(random() * BREAKERS.length)]!;
  const end = typed === '\n' ? { line: line + 1, character: 0 } : { line, character: at.character + typed.length };
  return [
    { range: { start: at, end: at }, text: typed },
    { range: { start: at, end }, text: '' },
  ];
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
