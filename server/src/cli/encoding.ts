import { Complaint } from './command.ts';

/** The text of a file: UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text. */
export function textOf(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  try {
    // A decoder drops the mark of its own encoding.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (encoding !== 'utf-8')
      throw new Complaint(`${name} begins like UTF-16 and is something else: save it as UTF-8.`);
    const { line, column, byte } = firstStrange(bytes);
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    throw new Complaint(`${name}:${line}:${column}: the byte 0x${hex} is no UTF-8: save the file as UTF-8.`);
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const MARK = [0xef, 0xbb, 0xbf] as const;
const LINE_FEED = 0x0a;

/** The place of the first byte that is no UTF-8; lines and columns count from 1, columns in characters. */
function firstStrange(bytes: Uint8Array): { readonly line: number; readonly column: number; readonly byte: number } {
  const text = MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes;
  // What is valid comes back as it was, so the first byte that does not is where it ends.
  const restored = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text));
  let at = 0;
  while (at < text.length - 1 && text[at] === restored[at]) at++;
  let line = 1;
  for (let index = text.indexOf(LINE_FEED); index >= 0 && index < at; index = text.indexOf(LINE_FEED, index + 1))
    line++;
  const before = text.subarray(at === 0 ? 0 : text.lastIndexOf(LINE_FEED, at - 1) + 1, at);
  return { line, column: [...new TextDecoder().decode(before)].length + 1, byte: text[at] ?? 0 };
}
