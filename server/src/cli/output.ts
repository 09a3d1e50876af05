import { readFile, writeFile } from 'node:fs/promises';
import { Complaint } from './command.ts';

/** A name from elsewhere goes to a terminal, so that it stays on its line and steers nothing. */
export function shownName(file: string): string {
  return file.replace(/\p{Cc}/gu, '?') || '“”';
}

/** The text of a file that is written again: a byte order mark is a part of it, so that it is kept. */
export async function readForUpdate(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Complaint(`${shownName(file)} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Complaint(`${shownName(file)} is no UTF-8: save it as UTF-8.`);
  }
}

export async function writeText(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new Complaint(`${shownName(file)} cannot be written: ${reasonOf(error)}.`);
  });
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such folder';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'its permissions do not allow that';
  return message;
}
