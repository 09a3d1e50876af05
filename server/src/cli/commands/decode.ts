import { builtInCatalogs } from '../../catalogs/builtIn.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Decoded, DecodedError, DecodedResponse } from '../../features/decode/decoded.ts';
import { decodedParagraphs } from '../../features/decode/decodedText.ts';
import { decodeText } from '../../features/decode/decodeText.ts';
import type { Host } from '../../host.ts';
import { catalogOption, chosenCatalogs } from '../catalogChoice.ts';
import { Complaint, type Command } from '../command.ts';
import { entryJson } from '../entryJson.ts';
import { readInput } from '../input.ts';
import { entryShape, jsonOption, jsonText } from '../json.ts';
import { textWidth, wrap } from '../layout.ts';
import { localeOf, localeOption } from '../locale.ts';
import { terminalStyle } from '../terminalStyle.ts';

export const decode: Command = {
  name: 'decode',
  operands: '[FILE|-]',
  summary: 'Says what the error responses in a text mean, and what is wrong with them.',
  description: [
    'FILE, or the standard input where - or nothing is named, may be JSON (whole, a part of it, or broken), an HTTP response as curl -i or curl -v prints it, a log, a program, or a code alone. What only may be a response of a system is shown as well, and said to be doubtful.',
  ],
  options: [catalogOption, localeOption, jsonOption],
  json: [
    '  { "responses": [ { "catalog", "name", "confidence",',
    '      "line", "httpStatus", "envelope",',
    '      "errors": [ { "line", "code", "entry": ENTRY,',
    '        "httpStatus", "messages", "fields",',
    '        "violations", "reference" } … ],',
    '      "problems": [ { "rule", "severity", "line",',
    '        "message" } … ] } … ],',
    '    "codes": [ { "line", "code",',
    '      "meanings": [ENTRY…] } … ] }',
    'where "entry" is missing for a code that the catalog does not have, and the other members of a response where it says nothing of them.',
    ...entryShape,
  ],
  exitCodes: {
    0: 'something was recognised, and every code in it is known',
    1: 'nothing was recognised, or a code is in no catalog',
  },
  examples: [
    { line: 'decode response.json', shows: 'a file' },
    { line: 'decode --json < app.log', shows: 'a log, for a script' },
    { line: 'decode --catalog primatime -', shows: 'what is pasted, by one catalog' },
  ],
  async run(given, terminal) {
    if (given.operands.length > 1)
      throw new Complaint('decode reads one file: error-code-assist decode response.json.');
    const catalogs = chosenCatalogs(given);
    const locale = localeOf(given, terminal);
    const { name, text } = await readInput(given.operands[0], terminal);
    const files = builtInCatalogs.filter(({ id }) => catalogs.some((catalog) => catalog.id === id));
    const decoded = await decodeText(noHost, text, { catalogs: files, locale });
    const exitCode = isKnown(decoded) ? 0 : 1;
    if (given.has('json')) return { exitCode, output: jsonText(decodedJson(decoded, locale)), remarks: [] };
    if (decoded.strange) return { exitCode, output: '', remarks: [strangeRemark(decoded.strange, name)] };
    const style = terminalStyle(terminal.colour);
    const paragraphs = decodedParagraphs(decoded, { style, locale, known: [] });
    const width = textWidth(terminal.columns);
    return {
      exitCode,
      output: `${paragraphs.map((paragraph) => wrap(paragraph, width, hanging(paragraph))).join('\n\n')}\n`,
      remarks: [],
    };
  },
};

/** What an item of a list goes on behind. */
function hanging(paragraph: string): string {
  return paragraph.startsWith('- ') ? '  ' : '';
}

/** What is decoded is read by its tokens: no grammar is asked for, and no file. */
const noHost: Host = {
  grammar: () => Promise.reject(new Error('No grammar is needed to decode a text')),
  read: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
  now: () => 0,
};

function isKnown({ responses, codes }: Decoded): boolean {
  const errors = responses.flatMap((response) => response.errors);
  return responses.length + codes.length > 0 && errors.every(({ entry }) => entry !== undefined);
}

function strangeRemark(strange: NonNullable<Decoded['strange']>, name: string): string {
  switch (strange) {
    case 'empty':
      return `${name} is empty.`;
    case 'json':
      return `${name} is JSON, but no error response of a known system.`;
    case 'text':
      return `${name} holds no error response and no error code of a known system.`;
  }
}

/** As docs/command-line.md describes it. */
function decodedJson({ responses, codes }: Decoded, locale: string): object {
  return {
    responses: responses.map((response) => responseJson(response, locale)),
    codes: codes.map(({ line, code, meanings }) => ({
      line,
      code,
      meanings: meanings.map(({ catalog, entry }) => entryJson({ catalog, entry, code }, locale)),
    })),
  };
}

function responseJson({ catalog, errors, envelope, ...rest }: DecodedResponse, locale: string): object {
  const { confidence, line, httpStatus, problems } = rest;
  return {
    catalog: catalog.id,
    name: catalog.name,
    confidence,
    line,
    httpStatus,
    envelope: envelope && {
      code: envelope.code,
      entry: envelope.entry && entryJson({ catalog, entry: envelope.entry, code: String(envelope.code) }, locale),
    },
    errors: errors.map((error) => errorJson(error, catalog, locale)),
    problems,
  };
}

function errorJson({ entry, code, ...rest }: DecodedError, catalog: CatalogIndex, locale: string): object {
  const { line, httpStatus, messages, fields, violations, reference } = rest;
  return {
    line,
    code,
    entry: entry && entryJson({ catalog, entry, code: String(code) }, locale),
    httpStatus,
    messages,
    fields,
    violations,
    reference,
  };
}
