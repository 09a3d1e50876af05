import type { FormattingOptions, Position } from 'vscode-languageserver-types';
import { textsOf } from '../../catalogs/texts.ts';
import type { Entry } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { codeValue } from '../../responses/candidates.ts';
import { roleMember } from '../../responses/errorResponse.ts';
import type { Json } from '../../responses/json.ts';
import { sampleOf } from '../../responses/sample.ts';
import type { Snapshot } from '../../snapshot.ts';
import { httpPhrase } from '../httpPhrases.ts';
import { chosenEntry, unitOf, type Chosen } from './insertion.ts';
import { jsonOfGroup } from './responseJson.ts';
import { constantText, jsonText } from './writeLiteral.ts';

/** A response in every form in which it can be copied. */
export interface Copies {
  /** Which it is: `PE01-1104 Validation error`. */
  readonly title: string;
  readonly forms: readonly CopyForm[];
}

export interface CopyForm {
  readonly label: string;
  readonly description: string;
  readonly text: string;
}

/** What is copied, wherever it comes from. */
interface Source {
  readonly catalog: CatalogIndex;
  readonly entry: Entry | undefined;
  readonly value: Json;
  readonly httpStatus: number | undefined;
}

/** Of the response at a position, or of a sample; undefined where there is neither. */
export function copies(
  snapshot: Snapshot,
  position: Position,
  options: FormattingOptions,
  chosen?: Chosen,
): Copies | undefined {
  const offset = snapshot.document.text.offsetAt(position);
  const region = snapshot.regionAt(offset);
  const source = chosen ? sampleSource(snapshot, chosen) : responseSource(snapshot, offset);
  if (!source) return undefined;
  const { catalog, entry } = source;
  const title = entry && `${entry.code ?? entry.pattern!} ${textsOf(entry, catalog.file, snapshot.locale).title}`;
  const { language } = region.known;
  const literals = language.syntax?.writing.literals;
  const unit = unitOf(options);
  const constant = literals && {
    label: `${language.name} constant`,
    description: literals.kind === 'data' ? 'a test fixture, as data' : 'a test fixture, as a string of JSON',
    text: `${constantText(source.value, `${entry?.symbol ?? 'error'} response`, literals, unit)}\n`,
  };
  return { title: title ?? catalog.name, forms: [...(constant ? [constant] : []), ...plainForms(source, unit)] };
}

function sampleSource({ catalogs }: Snapshot, chosen: Chosen): Source | undefined {
  const found = chosenEntry(catalogs, chosen);
  const sample = found && sampleOf(found.catalog, found.entry);
  return sample && { ...found, ...sample };
}

function responseSource(snapshot: Snapshot, offset: number): Source | undefined {
  const region = snapshot.regionAt(offset);
  const found = snapshot.responseAt(region, offset);
  if (!found) return undefined;
  const { response } = found;
  const error = found.error ?? response.errors[0];
  const entry = error?.known?.entry;
  const sent = error && roleMember(error, 'httpStatus');
  const status = sent && codeValue(sent.value);
  return {
    catalog: response.catalog,
    entry,
    value: jsonOfGroup(response.root, region.segment.source),
    httpStatus: typeof status === 'number' && isStatus(status) ? status : entry?.httpStatus?.[0],
  };
}

function isStatus(status: number): boolean {
  return status >= 100 && status <= 599;
}

/** What a mock answers with where the vendor's document does not say it. */
const USUAL_STATUS = 400;

const PORT = 8080;

function plainForms({ value, httpStatus }: Source, unit: string): readonly CopyForm[] {
  const status = httpStatus ?? USUAL_STATUS;
  const named = httpStatus === undefined ? `HTTP ${status}, as the vendor names no status` : `HTTP ${status}`;
  const body = jsonText(value, { base: '', unit });
  return [
    { label: 'JSON', description: '', text: `${body}\n` },
    { label: 'HTTP response', description: named, text: `${head(status, body).join('\n')}\n\n${body}\n` },
    {
      label: 'curl command that stubs it in WireMock',
      description: `${named}, for every request to localhost:${PORT}`,
      text: wireMock(value, status, unit),
    },
    {
      label: 'Shell command that serves it once',
      description: `${named}, by nc on port ${PORT}`,
      text: served(body, status),
    },
  ];
}

function head(status: number, body: string): readonly string[] {
  const length = new TextEncoder().encode(body).length;
  return [
    `HTTP/1.1 ${[status, httpPhrase(status) ?? ''].join(' ').trim()}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${length}`,
    'Connection: close',
  ];
}

function wireMock(value: Json, status: number, unit: string): string {
  const mapping: Json = {
    request: { method: 'ANY', urlPattern: '.*' },
    response: { status, headers: { 'Content-Type': 'application/json' }, jsonBody: value },
  };
  return [
    `curl -X POST http://localhost:${PORT}/__admin/mappings \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d ${shellQuoted(jsonText(mapping, { base: '', unit }))}\n`,
  ].join('\n');
}

function served(body: string, status: number): string {
  const format = [...head(status, body), '', '%s'].join('\\r\\n');
  return `printf ${shellQuoted(format)} ${shellQuoted(body)} | nc -l ${PORT}\n`;
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
