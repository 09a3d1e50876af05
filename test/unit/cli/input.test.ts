import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Complaint } from '../../../server/src/cli/command.ts';
import { textOf } from '../../../server/src/cli/encoding.ts';
import { LARGEST, readInput } from '../../../server/src/cli/input.ts';
import { inputOf, terminalWith } from './terminal.ts';

const utf16 = (text: string, mark: readonly number[], swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from([...mark, ...(swap ? bytes.swap16() : bytes)]);
};

describe('encoding of an input', () => {
  const text = '{"код": "é 👍"}\n';
  for (const [name, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(text, [0xff, 0xfe], false)],
    ['UTF-16, big end first', utf16(text, [0xfe, 0xff], true)],
  ] as const) {
    it(`reads ${name}`, () => assert.equal(textOf(bytes, 'a.json'), text));
  }

  it('keeps NUL and what else a text may hold', () => {
    assert.equal(textOf(Buffer.from('a\0b\uFEFF\uFFFD'), 'a'), 'a\0b\uFEFF\uFFFD');
    assert.equal(textOf(new Uint8Array(), 'a'), '');
  });

  for (const [name, bytes, place] of [
    ['a byte of Latin-1', [...Buffer.from('ab\nné '), 0xe9, 0x20], 'a.json:2:4: the byte 0xE9'],
    ['at the very beginning', [0x80, 0x61], 'a.json:1:1: the byte 0x80'],
    ['at the very end', [0x61, 0x0a, 0xff], 'a.json:2:1: the byte 0xFF'],
    ['a sequence that is cut off', [0x61, 0xe2, 0x82], 'a.json:1:2: the byte 0xE2'],
    ['behind a mark', [0xef, 0xbb, 0xbf, 0x61, 0xff, 0x61], 'a.json:1:2: the byte 0xFF'],
    ['behind a true replacement character', [0xef, 0xbf, 0xbd, 0xff, 0x61], 'a.json:1:2: the byte 0xFF'],
  ] as const) {
    it(`says where it is no UTF-8: ${name}`, () =>
      assert.throws(
        () => textOf(Uint8Array.from(bytes), 'a.json'),
        new Complaint(`${place} is no UTF-8: save the file as UTF-8.`),
      ));
  }

  it('says what is no UTF-16 in spite of its mark', () => {
    const lone = Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]);
    const message = 'a.json begins like UTF-16 and is something else: save it as UTF-8.';
    assert.throws(() => textOf(lone, 'a.json'), new Complaint(message));
    assert.throws(() => textOf(Uint8Array.from([0xff, 0xfe, 0x61]), 'a.json'), new Complaint(message));
  });
});

describe('input', () => {
  let folder: string;
  before(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'input-'))));
  after(() => fs.rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Uint8Array): string => {
    const written = path.join(folder, name);
    fs.writeFileSync(written, content);
    return written;
  };

  it('is a file', async () => {
    const name = file('a.json', '\uFEFF{"code": 1}');
    assert.deepEqual(await readInput(name, terminalWith()), { name, text: '{"code": 1}' });
  });

  it('is the standard input, for a dash and for nothing; a character may be split between two pieces', async () => {
    const bytes = Buffer.from('код');
    for (const named of ['-', undefined]) {
      const standardInput = () => inputOf(bytes.subarray(0, 3), bytes.subarray(3));
      const read = await readInput(named, terminalWith({ standardInput }));
      assert.deepEqual(read, { name: 'standard input', text: 'код' });
    }
  });

  it('is asked for where somebody has to type it, and only there', async () => {
    const said: string[] = [];
    const say = (sentence: string): void => void said.push(sentence);
    const typed = () => Object.assign(inputOf(Buffer.from('typed\n')), { isTTY: true });
    assert.equal((await readInput('-', terminalWith({ say, standardInput: typed }))).text, 'typed\n');
    assert.equal(said.length, 1);
    assert.match(said[0]!, /Ctrl\+D/);
    await readInput('-', terminalWith({ say }));
    await readInput(file('b.json', ''), terminalWith({ say, standardInput: typed }));
    assert.equal(said.length, 1);
  });

  it('complains of what cannot be read, in a sentence', async () => {
    const refused = (name: string, message: string): Promise<void> =>
      assert.rejects(readInput(name, terminalWith()), new Complaint(message));
    const missing = path.join(folder, 'missing.json');
    await refused(missing, `There is no file ${missing}.`);
    await refused(folder, `${folder} is a folder: name a file in it.`);
    const below = path.join(file('c.json', ''), 'd.json');
    await refused(below, `There is no file ${below}.`);
    await refused('', 'There is no file “”.');
    await refused('no\u001B[31m\nfile', 'There is no file no?[31m?file.');
  });

  it('complains of what it may not read, and of a device that fails', async () => {
    const failing = (error: NodeJS.ErrnoException) => ({
      async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
        throw error;
      },
    });
    for (const [code, sentence] of [
      ['EACCES', 'You may not read standard input: change its permissions.'],
      ['EIO', 'standard input cannot be read: i/o error.'],
    ] as const) {
      const standardInput = () => failing(Object.assign(new Error('i/o error'), { code }));
      await assert.rejects(readInput('-', terminalWith({ standardInput })), new Complaint(sentence));
    }
  });

  it('reads up to a limit, to the byte, and stops there', async () => {
    const name = file('large.json', 'x'.repeat(2_000_000));
    assert.equal((await readInput(name, terminalWith(), 2_000_000)).text.length, 2_000_000);
    const message = `${name} is larger than 1.999999 MB: give the part of it that matters.`;
    await assert.rejects(readInput(name, terminalWith(), 1_999_999), new Complaint(message));
    let taken = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken += 1_000_000;
        yield new Uint8Array(1_000_000);
      }
    };
    await assert.rejects(readInput('-', terminalWith({ standardInput: endless })), /larger than 50 MB/);
    assert.equal(taken, LARGEST + 1_000_000);
  });
});
