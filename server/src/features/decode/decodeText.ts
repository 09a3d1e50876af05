import type { CatalogFile } from '../../catalogs/catalog.ts';
import { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Host } from '../../host.ts';
import { defaultSettings, type Settings } from '../../settings.ts';
import { Workspace } from '../../workspace.ts';
import { codesIn } from './codesIn.ts';
import { decodeResponses } from './decode.ts';
import type { DecodedPart } from './decodeAt.ts';
import type { Decoded, DecodedResponse } from './decoded.ts';

export interface DecodeOptions {
  readonly catalogs: readonly CatalogFile[];
  /** The language of what the rules say. */
  readonly locale: string;
  readonly settings?: Settings;
}

/** With the catalogs that the settings enable. */
export function decodeOptions(
  all: readonly CatalogFile[],
  settings: Settings,
  locale: string,
): Required<DecodeOptions> {
  return { catalogs: all.filter(({ id }) => settings.catalogs.enabled.includes(id)), locale, settings };
}

/** What is understood of a text that stands alone: JSON, an HTTP response with its head, lines of a log, a code. */
export async function decodeText(host: Host, text: string, options: DecodeOptions): Promise<Decoded> {
  // What marks the order of the bytes is no part of a text.
  const own = text.replace(/^\uFEFF/, '');
  const responses = own.trim() === '' ? [] : await responsesIn(host, own, options);
  const codes = codesIn(
    own,
    options.catalogs.map((file) => new CatalogIndex(file)),
    responses.length > 0,
  );
  if (responses.length > 0 || codes.length > 0) return { responses, codes };
  return { responses, codes, strange: own.trim() === '' ? 'empty' : isJson(own) ? 'json' : 'text' };
}

/** A part of a document: by what the document says about it, and where that leaves doubts by itself. */
export async function decodePart(host: Host, part: DecodedPart, options: DecodeOptions): Promise<Decoded> {
  const { responses, text } = part;
  if (responses.some(({ confidence }) => confidence === 'certain')) return { responses, codes: [] };
  const alone = await decodeText(host, text, options);
  return alone.responses.length === 0 && responses.length > 0 ? { responses, codes: [] } : alone;
}

async function responsesIn(host: Host, text: string, options: DecodeOptions): Promise<readonly DecodedResponse[]> {
  const found = await ask(host, text, options, undefined);
  if (found.some(({ confidence }) => confidence === 'certain')) return found;
  // Whoever asks wants an answer: what it would be if it were of a system, with all that its rules say about it.
  const ids = found.length > 0 ? [...new Set(found.map(({ catalog }) => catalog.id))] : idsOf(options);
  const supposed = await Promise.all(ids.map((id) => ask(host, text, options, id)));
  return supposed
    .flat()
    .filter(isLikely)
    .map(asPossible)
    .toSorted((a, b) => a.line - b.line);
}

function idsOf({ catalogs }: DecodeOptions): readonly string[] {
  return catalogs.map(({ id }) => id);
}

/** The notations that a text may be opened in: strings of JSON have escapes, and prose has quotes that are none. */
function notationOf(text: string): string {
  return /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text) ? 'json' : 'plaintext';
}

async function ask(
  host: Host,
  text: string,
  { catalogs, locale, settings = defaultSettings }: DecodeOptions,
  pin: string | undefined,
): Promise<readonly DecodedResponse[]> {
  const workspace = new Workspace(host, catalogs);
  workspace.editorLocale = locale;
  const enabled = catalogs.map(({ id }) => id);
  const fileCatalogs = pin === undefined ? {} : { '**': pin };
  workspace.fallback = { ...settings, locale: 'auto', catalogs: { ...settings.catalogs, enabled }, fileCatalogs };
  workspace.open(DECODED, notationOf(text), 1, text);
  return (await workspace.ask(DECODED, (snapshot) => decodeResponses(snapshot, { start: 0, end: text.length }))) ?? [];
}

/** The address of a text from elsewhere: no file, so that nothing is concluded from where it would stand. */
export const DECODED = 'untitled:response';

/** A code that the catalog knows, or that is written like one of its codes; any other object is somebody else's. */
function isLikely({ catalog, errors }: DecodedResponse): boolean {
  return errors.some(({ code, entry }) => entry !== undefined || (code !== undefined && catalog.hasFormat(code)));
}

function asPossible(response: DecodedResponse): DecodedResponse {
  return { ...response, confidence: 'possible' };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return notationOf(text) === 'json';
  }
}
