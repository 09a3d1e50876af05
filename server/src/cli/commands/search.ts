import { textsOf } from '../../catalogs/texts.ts';
import { catalogOption, chosenCatalogs } from '../catalogChoice.ts';
import type { Arguments } from '../arguments.ts';
import { Complaint, type Command, type Terminal } from '../command.ts';
import { entryJson } from '../entryJson.ts';
import { entryShape, jsonOption, jsonText } from '../json.ts';
import { table } from '../layout.ts';
import { localeOf, localeOption } from '../locale.ts';
import { rank, type Ranked } from '../ranking.ts';
import { terminalStyle } from '../terminalStyle.ts';

/** About what a terminal shows without scrolling. */
const USUAL_LIMIT = 20;

export const search: Command = {
  name: 'search',
  operands: 'WORD…',
  summary: 'Finds codes by the words of their descriptions.',
  description: [
    'Lists the entries in which every WORD begins a word of the code, symbol, title, explanation or category, in any language that the catalog has. Letter case, diacritics and the endings of words do not matter. The best matches come first: those by the code, then by the title or symbol, then by the rest.',
  ],
  options: [
    catalogOption,
    localeOption,
    {
      name: 'limit',
      short: 'n',
      value: 'N',
      description: `At most so many entries; ${USUAL_LIMIT} when left out.`,
    },
    jsonOption,
  ],
  json: [
    '  { "words", "total", "entries": [ENTRY…] }',
    'where "total" counts what --limit leaves out as well.',
    ...entryShape,
  ],
  exitCodes: { 0: 'something was found', 1: 'nothing was found' },
  examples: [
    { line: 'search file size', shows: 'entries with both words' },
    { line: 'search задача', shows: 'words of any language' },
    { line: 'search permission --json | jq -r ".entries[].code"', shows: 'the codes alone' },
  ],
  run(given, terminal) {
    const words = given.operands.join(' ').trim();
    if (words === '') throw new Complaint('search needs a word: error-code-assist search file size.');
    const limit = limitOf(given);
    const found = rank(words, chosenCatalogs(given), localeOf(given, terminal));
    // Who asks for a language gets it, wherever the words were found.
    const asked = given.value('locale') === undefined ? undefined : localeOf(given, terminal);
    const shown = found.slice(0, limit).map(({ match, locale }) => ({ match, locale: asked ?? locale }));
    const exitCode = found.length > 0 ? 0 : 1;
    if (given.has('json')) {
      const entries = shown.map(({ match, locale }) => entryJson(match, locale));
      return { exitCode, output: jsonText({ words, total: found.length, entries }), remarks: [] };
    }
    if (found.length === 0) return { exitCode, output: '', remarks: [nothing(words, given.values('catalog'))] };
    const more = found.length - shown.length;
    const remarks = more > 0 ? [`${more} more: --limit ${found.length} shows all.`] : [];
    return { exitCode, output: `${listing(shown, terminal)}\n`, remarks };
  },
};

function limitOf(given: Arguments): number {
  const written = given.value('limit');
  if (written === undefined) return USUAL_LIMIT;
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new Complaint(`--limit is a whole number from 1, not “${written}”.`);
  return Number(written);
}

function nothing(words: string, catalogs: readonly string[]): string {
  return `Nothing ${catalogs.length > 0 ? `in ${catalogs.join(' or ')} ` : ''}has “${words}”. Fewer or shorter words find more.`;
}

function listing(shown: readonly Ranked[], { columns, colour }: Terminal): string {
  const { text, strong, quiet } = terminalStyle(colour);
  const rows = shown.map(({ match: { catalog, entry, code }, locale }) => [
    text(code),
    text(textsOf(entry, catalog.file, locale).title),
    text(catalog.name),
  ]);
  const head = [
    { title: 'CODE', paint: strong },
    { title: 'TITLE', flexible: true },
    { title: 'CATALOG', paint: quiet },
  ];
  return table(head, rows, columns);
}
