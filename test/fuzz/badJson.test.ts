import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { EvidenceScanner } from '../../server/src/attribution/evidence.ts';
import { builtInCatalogs } from '../../server/src/catalogs/builtIn.ts';
import { CatalogIndex } from '../../server/src/catalogs/catalogIndex.ts';
import { hover } from '../../server/src/features/hover.ts';
import { checkAnswers } from './answers.ts';
import { Desk } from './desk.ts';

/** As many characters as an editor hands to a server at most. */
const MOST = 50_000_000;

/** Four times the text takes four times as long, and sixteen times where each part is compared with each. */
const MOST_RATIO = 9;

/** Less is taken for nothing: it is the garbage collector's. Milliseconds. */
const LEAST = 15;

/** A machine that is busy with something else may be in the way once, and hardly every time. */
const ATTEMPTS = 3;

const RESPONSE = { status: 412, code: 'PE01-1104', message: 'Validation failed', constraintViolations: [] };

describe('JSON that is not as it should be', function () {
  this.timeout(120_000);
  const desk = new Desk();

  async function saidOf(code: string, from = 0): Promise<string | undefined> {
    const position = desk.positionAt(desk.text.indexOf(code, from) + 1);
    const shown = await desk.ask((snapshot) => hover(snapshot, position));
    return (shown?.contents as MarkupContent | undefined)?.value;
  }

  const response = JSON.stringify(RESPONSE, undefined, 2);
  for (const [what, text] of Object.entries({
    'a mark of the byte order': `\ufeff${response}`,
    'NUL between and inside of members': response.replaceAll('\n', '\0\n').replace('failed', '\0'),
    'a half of a pair': response.replace('failed', '\ud800 \udfff'),
    'members of the same name': response.replace('"message"', '"code": "PE01-1109",\n  "message"'),
    'numbers that are written as others': response.replace('412', '4.12e2').replace('[]', '[1e3, 4009.0, -0, 1e999]'),
    'a bracket that is missing': response.replace('[', ''),
    'a bracket too many': `]}${response}`,
    'a string that is never closed': response.replace('failed"', 'failed'),
    'a comma that is missing': response.replace('412,', '412'),
  }))
    it(`is explained in spite of ${what}`, async () => {
      desk.open('json', text);
      assert.match((await saidOf('PE01-1104')) ?? '', /PE01-1104/);
      const every = Array.from({ length: text.length + 1 }, (_, offset) => offset);
      await checkAnswers(desk, text, every);
    });

  it('explains the first and the last response in as many characters as there may be', async () => {
    const part = `${response},\n`;
    const text = `[\n${part.repeat(Math.floor(MOST / part.length))}${response}]\n`;
    desk.open('json', text);
    for (const from of [0, text.length >> 1, text.length - part.length])
      assert.match((await saidOf('PE01-1104', from)) ?? '', /PE01-1104/);
    // A keystroke makes new what is near it, and nothing else.
    const before = new Set(desk.workspace.document(desk.uri)!.segmentation.segments);
    const at = text.indexOf('failed', text.length >> 1);
    desk.change(at, at, 'x');
    const { segments } = desk.workspace.document(desk.uri)!.segmentation;
    assert.ok(segments.filter((one) => !before.has(one)).length <= 3);
    assert.match((await saidOf('PE01-1104', text.length >> 1)) ?? '', /PE01-1104/);
  });

  it('is not searched anew for what is missing with each thing that is there', () => {
    const scanner = new EvidenceScanner(builtInCatalogs.map((file) => new CatalogIndex(file)));
    const timeFor = (count: number): number => {
      const text = `[${'{"result":"fail","code":4001},'.repeat(count)}1]`;
      const { user } = process.cpuUsage();
      scanner.scan(text, () => false);
      return Math.max(LEAST, (process.cpuUsage().user - user) / 1000);
    };
    const ratios: number[] = [];
    while (ratios.length < ATTEMPTS && !ratios.some((ratio) => ratio <= MOST_RATIO))
      ratios.push(timeFor(40_000) / timeFor(10_000));
    assert.ok(
      ratios.some((ratio) => ratio <= MOST_RATIO),
      `four times the text takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long`,
    );
  });

  it('is not looked into where a line is longer than any that somebody writes', async () => {
    const part = `${JSON.stringify(RESPONSE)},`;
    const line = `[${part.repeat(Math.floor(MOST / part.length))}1]\n`;
    const text = `${line}${response}\n`;
    desk.open('jsonl', text);
    await checkAnswers(desk, text, [0, text.length >> 1, text.length]);
    assert.equal(await saidOf('PE01-1104'), undefined);
    // What stands on lines of its own is.
    assert.match((await saidOf('PE01-1104', line.length)) ?? '', /PE01-1104/);
  });
});
