/** How a catalog is compared with what its vendor's document states. */
import assert from 'node:assert/strict';
import type {
  CatalogFile,
  Entry,
  Example,
  LocalizedText,
  ResponseMember,
  ResponseShape,
} from '../../../server/src/catalogs/catalog.ts';
import { keyOf } from './catalogFiles.ts';
import { corrected, corrections, exampleCorrection } from './corrections.ts';
import type { StatedCode } from './vendorDocuments.ts';

/** The same codes in the same order, each with the stated wording, category and HTTP status. */
export function assertEntries(entries: readonly Entry[], stated: readonly StatedCode[], document: string): void {
  assert.deepEqual(entries.map(keyOf), codesOf(stated));
  stated.forEach((row, at) => {
    const entry = entries[at];
    assertWording(entry, row, document);
    assert.equal(entry?.category, row.category, `category of ${row.code}`);
    assert.deepEqual(entry?.httpStatus, row.httpStatus === undefined ? undefined : [row.httpStatus], `${row.code}`);
  });
}

/** The title is the printed wording or its first clause, the detail is the rest; what is corrected keeps the print. */
export function assertWording(text: LocalizedText | undefined, stated: StatedCode, document: string): void {
  assert.ok(text, `${document} has ${stated.code}`);
  const wording = capitalised(corrected(document, stated.code, stated.printed));
  assert.equal(text.title, wording.slice(0, text.title.length), `title of ${stated.code}`);
  const rest = wording.slice(text.title.length);
  assert.match(rest, /^(?:$|[\s.,(])/, `the title of ${stated.code} ends with a clause`);
  const detail = rest.replace(/^[\s.,(]+/, '').replace(/\)$/, '');
  assert.equal(text.detail ?? '', capitalised(detail), `detail of ${stated.code}`);
  const isCorrected = corrections.some((made) => made.document === document && made.code === stated.code);
  assert.equal(text.provenance?.printed, isCorrected ? stated.printed : undefined, `print of ${stated.code}`);
}

export function repairedExample({ code, example = '' }: StatedCode): string {
  return code === exampleCorrection.code
    ? example.replace(exampleCorrection.printed, exampleCorrection.shown)
    : example;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function examplesOf(catalog: CatalogFile): [number | string, readonly Example[]][] {
  return catalog.entries.flatMap((entry) => (entry.examples ? [[keyOf(entry), entry.examples]] : []));
}

export function shape(catalog: CatalogFile, id: string): ResponseShape {
  const found = catalog.responses?.find((response) => response.id === id);
  assert.ok(found, `${catalog.id} has the response ${id}`);
  return found;
}

export function typesOf(members: Readonly<Record<string, ResponseMember>>): Record<string, string> {
  return Object.fromEntries(Object.entries(members).map(([name, { type }]) => [name, type]));
}

export function requiredOf(members: Readonly<Record<string, ResponseMember>>): string[] {
  return Object.keys(members).filter((name) => members[name]?.required);
}

export function typesSeen(objects: readonly Readonly<Record<string, unknown>>[]): Record<string, string> {
  return Object.fromEntries(
    objects.flatMap(Object.entries).map(([name, value]: [string, unknown]) => [name, jsonType(value)]),
  );
}

export function alwaysThere(objects: readonly Readonly<Record<string, unknown>>[]): string[] {
  return Object.keys(typesSeen(objects)).filter((name) => objects.every((object) => name in object));
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** All `printed` members, however deep. */
export function textsPrinted(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'printed' ? [String(member)] : textsPrinted(member),
  );
}

export function inOrderOf(order: readonly StatedCode[], codes: readonly StatedCode[]): StatedCode[] {
  return order.flatMap(({ code }) => codes.filter((stated) => stated.code === code));
}

export function codesOf(stated: readonly StatedCode[]): (number | string)[] {
  return stated.map(codeOf);
}

export function codeOf({ code }: StatedCode): number | string {
  return code;
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
