import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { textsOf } from '../../catalogs/texts.ts';
import { explain as explained } from '../../features/explanation.ts';
import { allCatalogs, catalogOption, chosenCatalogs, noCatalog } from '../catalogChoice.ts';
import { Complaint, type Command, type Terminal } from '../command.ts';
import { briefJson, entryJson } from '../entryJson.ts';
import { entryShape, jsonOption, jsonText } from '../json.ts';
import { displayWidth, indent, textWidth, wrap } from '../layout.ts';
import { localeOf, localeOption } from '../locale.ts';
import { lookUp, strangeCatalog, suggestionsFor, type Match } from '../lookUp.ts';
import { terminalStyle } from '../terminalStyle.ts';

interface Answer {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Only where nothing matches. */
  readonly suggestions: readonly Match[];
}

export const explain: Command = {
  name: 'explain',
  operands: 'CODE…',
  summary: 'Says what codes mean, in every catalog that has them.',
  description: [
    'CODE is a code as the vendor writes it (4009, PE01-1104, D17, ?1_name; quote it where the shell knows ? itself) or its symbol (VALIDATION_ERROR), in either letter case. planfix:1000 or planfix/1000 asks one catalog.',
  ],
  options: [catalogOption, localeOption, jsonOption],
  json: [
    '  { "codes": [',
    '    { "query", "matches": [ENTRY…],',
    '      "suggestions": [ENTRY…] } … ] }',
    'where "suggestions" stands only if nothing matches, and names entries by their first five members.',
    ...entryShape,
  ],
  exitCodes: {
    0: 'every code is in a catalog',
    1: 'a code is in no catalog; the others are shown all the same',
  },
  examples: [
    { line: 'explain PE01-1104', shows: 'one code' },
    { line: 'explain 4001 --catalog planfix --locale ru', shows: 'one catalog, in Russian' },
    { line: 'explain E1 --json | jq -r ".codes[].matches[].title"', shows: 'the title alone' },
  ],
  run(given, terminal) {
    const queries = given.operands.map((operand) => operand.trim());
    if (queries.length === 0 || queries.includes(''))
      throw new Complaint('explain needs a code: error-code-assist explain 4009.');
    const catalogs = chosenCatalogs(given);
    const answers = [...new Set(queries)].map((query) => answerTo(query, catalogs));
    const missing = answers.filter(({ matches }) => matches.length === 0);
    const locale = localeOf(given, terminal);
    const exitCode = missing.length > 0 ? 1 : 0;
    if (given.has('json')) return { exitCode, output: jsonText({ codes: answers.map(toJson(locale)) }), remarks: [] };
    const matches = answers.flatMap((answer) => answer.matches);
    return {
      exitCode,
      output: withoutRepeats(matches)
        .map((match) => page(match, locale, terminal))
        .join('\n'),
      remarks: missing.map((answer) => notFound(answer, given.values('catalog'), locale)),
    };
  },
};

function answerTo(query: string, catalogs: readonly CatalogIndex[]): Answer {
  const matches = lookUp(query, catalogs);
  return { query, matches, suggestions: matches.length > 0 ? [] : suggestionsFor(query, catalogs) };
}

/** A code and its symbol are one thing to read. */
function withoutRepeats(matches: readonly Match[]): readonly Match[] {
  const same = (a: Match, b: Match): boolean => a.entry === b.entry && a.code === b.code;
  return matches.filter((match, at) => matches.findIndex((other) => same(other, match)) === at);
}

function toJson(locale: string) {
  return ({ query, matches, suggestions }: Answer): object => ({
    query,
    matches: matches.map((match) => entryJson(match, locale)),
    ...(matches.length === 0 && { suggestions: suggestions.map((match) => briefJson(match, locale)) }),
  });
}

/** What the hover says, below the code and its title. */
function page({ catalog, entry, code }: Match, locale: string, { columns, colour }: Terminal): string {
  const style = terminalStyle(colour);
  const width = textWidth(columns);
  const [headline = '', ...paragraphs] = explained({ catalog, entry, code, locale }, style).filter(
    (text) => text !== '',
  );
  const [title = '', ...standing] = headline.split('\n');
  const hanging = ' '.repeat(displayWidth(code) + 1);
  const body = [`${standing.join('\n')} · ${entry.symbol}`, ...paragraphs];
  return [
    wrap(title, width, hanging),
    body.map((paragraph) => indent(wrap(paragraph, width - INDENT.length), INDENT)).join('\n\n'),
    '',
  ].join('\n');
}

const INDENT = '  ';

function notFound({ query, suggestions }: Answer, asked: readonly string[], locale: string): string {
  const strange = strangeCatalog(query, allCatalogs());
  if (strange !== undefined) return noCatalog(strange);
  const where = asked.length === 0 ? 'in no catalog' : `not in ${asked.join(' or ')}`;
  const meant = suggestions.map(
    ({ catalog, entry, code }) => `${code} (${catalog.name}: ${textsOf(entry, catalog.file, locale).title})`,
  );
  return `${query} is ${where}.${meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : ''}`;
}
