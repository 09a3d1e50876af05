import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { isGroup, type Literal, type Member } from '../../analysis/literals/literals.ts';
import type { CodeValue, ResponseMember } from '../../catalogs/catalog.ts';
import { codeValue } from '../../responses/candidates.ts';
import {
  partMember,
  roleMember,
  type ErrorResponse,
  type ResponseError,
  type ResponsePart,
} from '../../responses/errorResponse.ts';
import type { Snapshot } from '../../snapshot.ts';
import { shifted, type Span } from '../../text/span.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';
import type { DecodedError, DecodedProblem, DecodedResponse, Violation } from './decoded.ts';

/** The error responses that overlap a part of a document, in words and figures. */
export function decodeResponses(snapshot: Snapshot, within: Span): readonly DecodedResponse[] {
  const found = [...snapshot.regions()].flatMap((region) =>
    snapshot.resolved(region).responses.map((response) => ({
      response,
      start: region.start,
      span: shifted(response.root.span, region.start),
    })),
  );
  const overlapping = found.filter(({ span }) => span.start <= within.end && within.start <= span.end);
  if (overlapping.length === 0) return [];
  const reported = diagnostics(snapshot).map((diagnostic) => ({ diagnostic, span: spanOf(snapshot, diagnostic) }));
  let before = 0;
  return overlapping.map(({ response, start, span }) => {
    const head = httpHead(snapshot, before, span.start);
    before = span.end;
    const own = reported.filter((one) => span.start <= one.span.start && one.span.end <= span.end);
    return {
      ...responseOf(snapshot, response, start),
      ...(head !== undefined && { httpStatus: head }),
      problems: own.map(({ diagnostic }) => problemOf(diagnostic)),
    };
  });
}

function spanOf({ document: { text } }: Snapshot, { range }: Diagnostic): Span {
  return { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
}

/** How far above a body its status line is looked for. */
const LONGEST_HEAD = 20_000;

/** The status of the last HTTP response that begins between two places: also as `curl -v` and `curl -i` show it. */
function httpHead({ document: { text } }: Snapshot, from: number, to: number): number | undefined {
  const above = text.slice(Math.max(from, to - LONGEST_HEAD), to);
  const last = [...above.matchAll(/^[<*\s]*HTTP\/\d(?:\.\d)?[ \t]+([1-5]\d\d)\b/gm)].at(-1);
  return last && Number(last[1]);
}

function responseOf(snapshot: Snapshot, response: ErrorResponse, start: number): Omit<DecodedResponse, 'problems'> {
  const { catalog, confidence, root, envelope, errors } = response;
  const lineOf = (offset: number): number => snapshot.document.text.positionAt(start + offset).line + 1;
  const outer = envelope && roleMember(envelope, 'envelope');
  const code = outer && codeValue(outer.value);
  const entry = code === undefined ? undefined : catalog.findCode(code)?.entry;
  return {
    catalog,
    confidence,
    line: lineOf(root.span.start),
    ...(code !== undefined && { envelope: { code, ...(entry && { entry }) } }),
    errors: errors.map((error) => errorOf(error, lineOf((error.code?.key ?? error.group.span).start))),
  };
}

function errorOf(error: ResponseError, line: number): DecodedError {
  const reference = textOf(roleMember(error, 'reference')?.value);
  const status = codeValueOf(roleMember(error, 'httpStatus'));
  return {
    line,
    ...(error.value !== undefined && { code: error.value }),
    ...(error.known && { entry: error.known.entry }),
    ...(typeof status === 'number' && { httpStatus: status }),
    messages: messagesOf(error),
    fields: membersWith(error, 'field').flatMap(({ value }) => textsOf(value)),
    violations: violationsOf(error),
    ...(reference !== undefined && { reference }),
  };
}

function codeValueOf(member: Member | undefined): CodeValue | undefined {
  return member && codeValue(member.value);
}

/** What the vendor says in words: all members that hold a text for people, and those whose use it does not name. */
function messagesOf(error: ResponseError): DecodedError['messages'] {
  const spoken = ({ role, type }: ResponseMember): boolean => role === 'message' || (!role && type === 'string');
  return Object.entries(error.shape.members).flatMap(([member, expected]) => {
    const text = spoken(expected) ? textOf(partMember(error, member)?.value) : undefined;
    // That it failed is known.
    return text === undefined || text === '' || (expected.role === undefined && expected.required)
      ? []
      : [{ member, text }];
  });
}

function violationsOf(error: ResponseError): readonly Violation[] {
  return membersWith(error, 'violations').flatMap(({ value }) => {
    if (!isGroup(value)) return [];
    const listed = value.elements.filter(isGroup);
    return [...(listed.length > 0 ? listed : value.members.length > 0 ? [value] : [])].map(({ members }) =>
      Object.fromEntries(
        members.flatMap(({ name, value: own }) => {
          const text = textOf(own);
          return text === undefined || text === '' ? [] : [[name, text]];
        }),
      ),
    );
  });
}

function membersWith(part: ResponsePart, role: ResponseMember['role']): readonly Member[] {
  return Object.entries(part.shape.members).flatMap(([name, member]) =>
    member.role === role ? (partMember(part, name) ?? []) : [],
  );
}

function textOf(literal: Literal | undefined): string | undefined {
  if (!literal || isGroup(literal)) return undefined;
  const { kind, value } = literal;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? String(value) : undefined;
}

/** One text, or all of a list. */
function textsOf(literal: Literal): readonly string[] {
  return (isGroup(literal) ? literal.elements : [literal]).flatMap((one) => textOf(one) ?? []);
}

function problemOf({ code, severity, message, range }: Diagnostic): DecodedProblem {
  return {
    rule: String(code),
    severity: SEVERITIES[severity ?? DiagnosticSeverity.Warning],
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  };
}

const SEVERITIES: Readonly<Record<DiagnosticSeverity, DecodedProblem['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};
