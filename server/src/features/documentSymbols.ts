import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import type { Group } from '../analysis/literals/literals.ts';
import { textsOf } from '../catalogs/texts.ts';
import { codeValue } from '../responses/candidates.ts';
import { certainOf, roleMember, type ErrorResponse, type ResponseError } from '../responses/errorResponse.ts';
import { violationsOf } from '../responses/particulars.ts';
import type { Region, Snapshot } from '../snapshot.ts';
import { shifted, type Span } from '../text/span.ts';
import { excerpt } from './excerpt.ts';
import { statusesOf } from './explanation.ts';
import { rangeOf } from './ranges.ts';
import { violationName } from './responseSummary.ts';
import { wordsOf } from './words.ts';
import { isProse } from '../text/lexis.ts';

/**
 * The error responses that a document certainly holds: one symbol each, with its errors and what they complain of below. Only in
 * data and text: programs have an outline of their own, in which an object literal is one of many things, and so has text with
 * headings. Beside an outline of members ours is worth its place where there is one error to be found among several.
 */
export function documentSymbols(snapshot: Snapshot): readonly DocumentSymbol[] {
  const { language, languageId } = snapshot.document;
  const isOutlined = language.outlined?.includes(languageId) === true;
  const isText = isProse(language.lexis);
  if (isText ? isOutlined : language.notation === undefined) return [];
  const certain = [...snapshot.regions()].flatMap((region) =>
    certainOf(snapshot.resolved(region).responses).map((response) => ({ region, response })),
  );
  const isSingle = certain.flatMap(({ response }) => response.errors).length < 2;
  if (isOutlined && isSingle) return [];
  return certain.slice(0, MOST).map(({ region, response }) => responseSymbol(snapshot, region, response));
}

/** Through a longer list nobody looks, and clients ask for it again after each change. */
const MOST = 1000;

/** The same for a client that knows no tree, each with the name of what it stands below. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): readonly SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children ?? [], uri, name),
  ]);
}

function responseSymbol(snapshot: Snapshot, region: Region, response: ErrorResponse): DocumentSymbol {
  const { errors, root, catalog, envelope } = response;
  const [first] = errors;
  if (first && errors.length === 1) return errorSymbol(snapshot, region, response, first, root.span);
  const outer = envelope && roleMember(envelope, 'envelope');
  const value = outer && codeValue(outer.value);
  const entry = value === undefined ? undefined : catalog.findCode(value)?.entry;
  const count = first ? wordsOf(snapshot.locale).errors(errors.length) : (envelope?.shape.name ?? catalog.name);
  return {
    name: entry ? `${value} ${textsOf(entry, catalog.file, snapshot.locale).title} (${count})` : count,
    detail: catalog.name,
    kind: SymbolKind.Event,
    ...rangesOf(snapshot, region, root.span, outer?.value.span ?? opening(root)),
    children: errors.map((error) => errorSymbol(snapshot, region, response, error, error.group.span)),
  };
}

function errorSymbol(
  snapshot: Snapshot,
  region: Region,
  { catalog }: ErrorResponse,
  error: ResponseError,
  span: Span,
): DocumentSymbol {
  const { known, value, shape, code, group } = error;
  const title = known ? textsOf(known.entry, catalog.file, snapshot.locale).title : '';
  const name = value === undefined ? shape.name : `${value} ${title}`;
  const statuses = known ? statusesOf(known.entry) : '';
  return {
    name: excerpt(name, LONGEST_NAME),
    detail: [catalog.name, statuses].filter((text) => text !== '').join(' · '),
    kind: SymbolKind.Event,
    ...rangesOf(snapshot, region, span, code?.value.span ?? opening(group)),
    children: violationsOf(error).map((violation) => ({
      // Clients refuse a name that is blank.
      name: violationName(violation) || shape.name,
      kind: SymbolKind.Field,
      ...rangesOf(snapshot, region, violation.group.span, opening(violation.group)),
    })),
  };
}

const LONGEST_NAME = 120;

function rangesOf(
  snapshot: Snapshot,
  { start }: Region,
  span: Span,
  selected: Span,
): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  return {
    range: rangeOf(snapshot, shifted(span, start)),
    selectionRange: rangeOf(snapshot, shifted(selected, start)),
  };
}

/** The bracket that an object begins with. */
function opening({ span: { start } }: Group): Span {
  return { start, end: start + 1 };
}
