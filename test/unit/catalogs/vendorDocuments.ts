/**
 * Reads the vendors' documents as they were published, as plain text, and says what they state. It shares no code with the
 * product and none with whatever wrote the catalogs: that is what makes the comparison worth something.
 */
import { readFileSync } from 'node:fs';

export interface StatedCode {
  readonly code: number | string;
  /** The wording as printed, misprints included. */
  readonly printed: string;
  readonly category?: string;
  readonly httpStatus?: number;
  /** The example response as printed. */
  readonly example?: string;
  readonly deprecated?: boolean;
}

export interface StatedMember {
  readonly name: string;
  readonly type: string;
}

export function readDocument(name: string): string {
  return readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
}

/** Headings stand on a line of their own, with or without `##`; codes on lines such as `• 22 — The daily limit …`. */
export function planfixCodes(text: string): StatedCode[] {
  const codes: StatedCode[] = [];
  let heading = '';
  for (const line of text.split('\n').map((printed) => printed.trim())) {
    const [bullet, number, dash, ...words] = line.split(/\s+/);
    if ((bullet === '•' || bullet === '*') && dash === '—') {
      codes.push({ code: Number(number), printed: words.join(' '), category: heading });
    } else if (line !== '') {
      heading = line.replace(/^#+ /, '');
    }
  }
  return codes;
}

/** The lines `Code integer($int32)` between the first braces. */
export function planfixMembers(text: string): StatedMember[] {
  const format = text.slice(text.indexOf('{') + 1, text.indexOf('}'));
  return [...format.matchAll(/(\w+)\s+(\w+)(?:\(.*\))?/g)].map(([, name = '', type = '']) => ({ name, type }));
}

/** One row a line: `scenario | code | HTTP code | example |`. */
export function serviceDeskPlusCodes(text: string): StatedCode[] {
  return tableRows(text, 4)
    .filter(([, code = '']) => isNumber(code))
    .map(([printed = '', code, httpStatus, example = '']) => ({
      code: Number(code),
      printed,
      httpStatus: Number(httpStatus),
      example,
    }));
}

export function primaTimeCodes(text: string): StatedCode[] {
  return tableRows(text, 3)
    .filter(([code = '']) => code.startsWith('PE01-'))
    .map(([code = '', httpStatus, printed = '']) => ({ code, printed, httpStatus: Number(httpStatus) }));
}

export function primaTimeHttpStatuses(text: string): StatedCode[] {
  return tableRows(text, 2)
    .filter(([status = '']) => isNumber(status))
    .map(([status, printed = '']) => ({ code: Number(status), printed, httpStatus: Number(status) }));
}

export function primaTimeExample(text: string): string {
  return between(text, 'A validation error:\n', '\nSuppress response code');
}

/** The same lost line breaks: `code\nis an error code. … are listed below.id\nis a reference …`. First sentence by member. */
export function teamworkMembers(text: string): Map<string, string> {
  const sentences = text.matchAll(/(?:^|\.)(code|id|title|detail)\nis (an? .+?)(?=\.(?:\s|(?:id|title|detail)$))/gm);
  return new Map([...sentences].map(([, name = '', sentence = '']) => [name, `${sentence}.`]));
}

export function teamworkExample(text: string): string {
  return between(text, 'Errors\n', '\nAny response can contain errors.');
}

/**
 * The page lost its line breaks before codes, so that a code is glued to the text before it: `No accessE9`. A line that
 * starts in lower case goes on with the text above; any other line that is neither a code nor a text is a heading.
 */
export function teamworkCodes(text: string): StatedCode[] {
  const list = between(text, 'scenarios, do not rely on the detail', '\nFeedback\n');
  const lines = list.split('\n').flatMap(unglue);
  const codes: { code: string; printed: string; category: string }[] = [];
  let heading = '';
  lines.forEach((line, at) => {
    const next = lines[at + 1] ?? '';
    if (line.startsWith('- ')) {
      codes.push({ code: lines[at - 1] ?? '', printed: line.slice('- '.length), category: heading });
    } else if (/^[a-z]/.test(line)) {
      const last = codes.at(-1);
      if (last) last.printed += ` ${line}`;
    } else if (!next.startsWith('- ')) {
      heading = line;
    }
  });
  return codes.map((stated) => ({ ...stated, deprecated: stated.printed.endsWith(' deprecated') }));
}

function unglue(line: string): string[] {
  const glued = /^(.*[A-Za-z.])([A-Z?]\d+)$/.exec(line);
  return glued ? [glued[1] ?? '', glued[2] ?? ''] : [line];
}

function tableRows(text: string, columns: number): string[][] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === columns + 1 && cells.at(-1) === '');
}

function isNumber(cell: string): boolean {
  return /^\d+$/.test(cell);
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The document has no passage between ${start} and ${end}`);
  return text.slice(from + start.length, to);
}
