import { parseSettings, settingsTable, type Settings } from '../../server/src/settings.ts';
import { CARETS, checkCarets } from './carets.ts';
import { withoutMarks, type Mark, type MarkedLine } from './marks.ts';
import { languageIdOf } from './languageIds.ts';

/**
 * One test as a text: a description, then sections that begin with `-- name --`.
 *
 * - `-- settings.json --`: members of `errorCodeAssist`, nested or flat;
 * - `-- src/a.ts --`: a document with cursor marks and lines of carets. Options behind the path: `crlf`, `untitled`,
 *   `closed` (a file on the disk that is not open, without marks or carets), `no-newline` (the last line has no end),
 *   `language=vue` where the ending does not say it;
 * - any section of `sections.ts`: what a feature answers at a cursor.
 */
export interface Fixture {
  /** The lines before the first section. */
  readonly description: readonly string[];
  readonly sections: readonly Section[];
  readonly settings: Settings;
  readonly documents: readonly FixtureDocument[];
}

export interface Section {
  /** What stands between the dashes. */
  readonly title: string;
  readonly lines: readonly string[];
}

export interface FixtureDocument {
  readonly section: Section;
  readonly path: string;
  readonly languageId: string;
  /** The text as an editor holds it. */
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  readonly open: boolean;
  readonly untitled: boolean;
}

/** A mark and where it stands. */
export interface Place {
  readonly document: FixtureDocument;
  readonly position: { readonly line: number; readonly character: number };
}

const HEADER = /^-- (\S.*) --$/;
const PATH = /^([\w.@/-]*\.\w+)((?: [\w=-]+)*)$/;

/** Throws at whatever it does not know. `isFeature` tells the titles of sections that ask a feature. */
export function parseFixture(source: string, isFeature: (title: string) => boolean): Fixture {
  const { description, sections } = sectionsOf(source);
  if (description.join('').trim() === '') throw new Error('The first line does not say what the fixture is about');
  let settings: Settings | undefined;
  const documents: FixtureDocument[] = [];
  const titles = new Set<string>();
  for (const section of sections) {
    if (titles.has(section.title)) throw new Error(`There are two sections "${section.title}"`);
    titles.add(section.title);
    if (section.title === 'settings.json') settings = settingsOf(section);
    else if (!isFeature(section.title)) documents.push(documentOf(section));
  }
  if (documents.length === 0) throw new Error('There is no document');
  const fixture = { description, sections, settings: settings ?? parseSettings(undefined), documents };
  checkMarks(fixture);
  return fixture;
}

export function printFixture(description: readonly string[], sections: readonly Section[]): string {
  const lines = [...description, ...sections.flatMap(({ title, lines: body }) => [`-- ${title} --`, ...body])];
  return `${lines.join('\n')}\n`;
}

/** Where the mark of that name stands; undefined when no document has it. */
export function placeOf({ documents }: Fixture, name: string): Place | undefined {
  for (const document of documents) {
    for (const [line, { marks }] of document.lines.entries()) {
      const mark = marks.find((one) => one.name === name);
      if (mark) return { document, position: { line, character: mark.column } };
    }
  }
  return undefined;
}

function sectionsOf(source: string): {
  readonly description: readonly string[];
  readonly sections: readonly Section[];
} {
  if (source.includes('\r'))
    throw new Error('A fixture has plain line feeds; the option "crlf" of a document makes the others');
  if (!source.endsWith('\n')) throw new Error('The last line has no end');
  const description: string[] = [];
  const sections: { title: string; lines: string[] }[] = [];
  for (const line of source.slice(0, -1).split('\n')) {
    const title = HEADER.exec(line)?.[1];
    if (title !== undefined) sections.push({ title, lines: [] });
    else (sections[sections.length - 1]?.lines ?? description).push(line);
  }
  return { description, sections };
}

function documentOf(section: Section): FixtureDocument {
  const [, path, rest = ''] = PATH.exec(section.title) ?? [];
  if (path === undefined) throw new Error(`"${section.title}" is neither a document nor a section that is known`);
  const options = rest.split(' ').filter((option) => option !== '');
  const language = options.find((option) => option.startsWith('language='))?.slice('language='.length);
  const unknown = options.find(
    (option) => !['crlf', 'untitled', 'closed', 'no-newline'].includes(option) && !option.startsWith('language='),
  );
  if (unknown !== undefined) throw new Error(`"${unknown}" is no option of a document`);
  const closed = options.includes('closed');
  const languageId = language ?? (closed ? '' : languageIdOf(path));
  const lines: MarkedLine[] = [];
  for (const line of section.lines) {
    if (CARETS.test(line)) checkCarets(line, lines[lines.length - 1]);
    else lines.push(withoutMarks(line));
    if (closed && (CARETS.test(line) || lines[lines.length - 1]!.marks.length > 0))
      throw new Error(`${path} is closed: nothing can be seen in it`);
  }
  const end = options.includes('crlf') ? '\r\n' : '\n';
  const last = options.includes('no-newline') || lines.length === 0 ? '' : end;
  const text = lines.map((line) => line.text).join(end) + last;
  return { section, path, languageId, text, lines, open: !closed, untitled: options.includes('untitled') };
}

function settingsOf({ lines }: Section): Settings {
  const raw: unknown = JSON.parse(lines.join('\n'));
  checkSettings(raw, '');
  return parseSettings(raw);
}

/** Refuses a setting that there is not, and a value that would be read as something else than it says. */
function checkSettings(raw: unknown, prefix: string): void {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Error(`${prefix || 'settings.json'} is not an object`);
  for (const [name, value] of Object.entries(raw)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (Object.hasOwn(settingsTable, key)) {
      const read = settingsTable[key as keyof typeof settingsTable].read(value);
      if (!isSaidBy(value, read)) throw new Error(`${JSON.stringify(value)} is no value of the setting "${key}"`);
    } else if (Object.keys(settingsTable).some((known) => known.startsWith(`${key}.`))) {
      checkSettings(value, key);
    } else {
      throw new Error(`There is no setting "${key}"`);
    }
  }
}

/** Whether everything of `value` is found in what was read; there may be more, where defaults were added. */
function isSaidBy(value: unknown, read: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === read;
  if (typeof read !== 'object' || read === null) return false;
  return Object.entries(value).every(
    ([key, member]) => Object.hasOwn(read, key) && isSaidBy(member, (read as Record<string, unknown>)[key]),
  );
}

function checkMarks({ documents }: Fixture): void {
  const names = new Set<string>();
  const marks: readonly Mark[] = documents.flatMap(({ lines }) => lines.flatMap((line) => line.marks));
  for (const { name, text } of marks) {
    if (names.has(name)) throw new Error(`The mark ${text} stands in two places`);
    names.add(name);
  }
  if (names.has('[') !== names.has(']')) throw new Error('A selection has a beginning and an end');
}
