import { createReadStream } from 'node:fs';
import { Complaint, type Terminal } from './command.ts';
import { textOf } from './encoding.ts';
import { shownName } from './output.ts';

/** Larger inputs are not read to their end. Bytes. */
export const LARGEST = 50_000_000;

export interface Input {
  /** For messages: the file as it was named, or what it is read from. */
  readonly name: string;
  readonly text: string;
}

/** The text of a file, or of the standard input where `-` or nothing is named. Complains of what cannot be read. */
export async function readInput(file: string | undefined, terminal: Terminal, most = LARGEST): Promise<Input> {
  if (file !== undefined && file !== '-') {
    const name = shownName(file);
    return { name, text: textOf(await bytesOf(name, createReadStream(file), most), name) };
  }
  const name = 'standard input';
  const stream = terminal.standardInput();
  if (stream.isTTY)
    terminal.say('Type or paste the text, and end with Ctrl+D on a line of its own (Ctrl+Z on Windows).');
  return { name, text: textOf(await bytesOf(name, stream, most), name) };
}

/** Counts while it reads, because a pipe or a device does not say how long it is. */
async function bytesOf(name: string, stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > most) throw new Complaint(tooLarge(name, most));
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(unreadable(name, error as NodeJS.ErrnoException));
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, most: number): string {
  return `${name} is larger than ${most / 1_000_000} MB: give the part of it that matters.`;
}

function unreadable(name: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${name}.`;
  if (code === 'EISDIR') return `${name} is a folder: name a file in it.`;
  if (code === 'EACCES' || code === 'EPERM') return `You may not read ${name}: change its permissions.`;
  return `${name} cannot be read: ${message}.`;
}
