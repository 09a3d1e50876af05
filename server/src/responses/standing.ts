import { isGroup, type Group, type Literal } from '../analysis/literals/literals.ts';
import type { Language } from '../languages/language.ts';
import { namesIn } from './candidates.ts';
import type { ErrorResponse } from './errorResponse.ts';
import { isProse } from '../text/lexis.ts';

/**
 * What a response is where it stands. A `body` is what the vendor sends, from its first to its last member; an `excerpt` may
 * leave out some of them, as a line of a log does. Undefined for what is written like a response and only describes one:
 * a schema, the expectation of a test, values that are given names.
 */
export type Standing = 'body' | 'excerpt';

export function standingOf(response: ErrorResponse, text: string, language: Language): Standing | undefined {
  const { root } = response;
  if (DESCRIBING.test(root.path.join(' ')) || isTemplate(root)) return undefined;
  // Of a long document only a part is at hand, and what it stands in goes on behind it.
  if (language.notation === 'json' && !root.isQuoted) return ofPath(response);
  if (!root.closed) return undefined;
  if (root.isQuoted) return ofQuoted(root, text);
  if (isProse(language.lexis)) return standsAlone(root, text) ? ofPath(response) : 'excerpt';
  if (!isLiteral(root)) return undefined;
  return language.lexis.bareValues === undefined ? ofLiteral(response, text) : ofPath(response);
}

/** Whether the brackets of a text mean what they do in JSON, so that `{}` is no array. */
export function isJson(group: Group, language: Language): boolean {
  return group.isQuoted || language.notation === 'json' || isProse(language.lexis);
}

/** Names of what holds a description of an object, or only those of its members that somebody asks for. */
const DESCRIBING =
  /schema|propert|definition|mapping|filter|query|where|match|contain|partial|expect|assert|pattern|like|subset|request|param|select|column/i;

/** Names of what holds a response as it was sent. */
const BODY = /response|reply|answer|body|payload|json|content|example|sample|fixture|mock|stub|value|data/i;

/** In data that holds much else, only a name says that all of a response is there. */
function ofPath(response: ErrorResponse): Standing {
  const name = pathTo(response).at(-1);
  if (name === undefined) return 'body';
  return BODY.test(name) && response.catalog.find(name) === undefined ? 'body' : 'excerpt';
}

/** The names that lead to a response. In a part of a long document its own names may be among those of what is around it. */
function pathTo({ root, errors }: ErrorResponse): readonly string[] {
  const way = namesIn(errors[0]?.shape.path ?? '');
  for (let own = way.length; own > 0; own--) {
    const from = root.path.length - own;
    if (from >= 0 && way.slice(0, own).every((name, index) => root.path[from + index] === name))
      return root.path.slice(0, from);
  }
  return root.path;
}

function ofQuoted(root: Group, text: string): Standing | undefined {
  const before = statementBefore(text, root.span.start);
  if (COMPARING.test(before)) return undefined;
  if (/["'`]?[\w-]+\\*["'`]?\s*:\s*[bfru]*\\*["'`]+\s*$/.test(before)) return BODY.test(before) ? 'body' : 'excerpt';
  return LOGGING.test(before) || !holdsAll(root, text) ? 'excerpt' : 'body';
}

/** The string holds the response and nothing behind it: otherwise something may be printed after it. */
function holdsAll({ span }: Group, text: string): boolean {
  return /^(?:\\[nrt]|\s)*(?:["'`]|$|\w+\b)/.test(text.slice(span.end, span.end + 40));
}

const COMPARING =
  /assert|expect|verify|should|contain|match|includes?\b|like|equal|\bcontent\(\)\s*\.\s*json|filter|where|schema|partial/i;
const LOGGING = /\b(?:log|logger|logging|console|print\w*|puts|echo|curl|warn|debug|info|trace|fmt)\b/i;

/** What stands before a place in its statement: its line, and the one before where the line only opens a string. */
function statementBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - REACH), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  if (/[\w)]/.test(line)) return line.slice(line.lastIndexOf(';') + 1);
  const lines = near.trimEnd().split('\n');
  return lines.slice(-2).join('\n');
}

const REACH = 200;

/** A literal of a program is a response where something sends it as one, or its name says so. */
function ofLiteral({ root }: ErrorResponse, text: string): Standing | undefined {
  const before = statementBefore(text, root.span.start);
  if (COMPARING.test(before) || LOGGING.test(before)) return undefined;
  const name = root.path.at(-1);
  if (name !== undefined)
    return /^(?:json|data|payload|.*(?:body|response(?:json|data)?))$/i.test(name) ? 'body' : undefined;
  const called = root.parent?.bracket === '(' ? root.parent.callee : undefined;
  if (called !== undefined) return SENDING.test(called) ? 'body' : undefined;
  return NAMED.test(before) && !/\btype\b/.test(before) ? 'body' : undefined;
}

const SENDING = /^(?:json|reply(?:once)?|respond(?:with)?|jsonify|(?:json|mock|fake|make|create)?_?response)$/i;
const NAMED = /(?:response|reply|body|payload)(?:_?(?:json|data|body))?\s*(?::\s*[\w.<>[\]| ,]+)?\s*=\s*(?:new\s+)?$/i;

function isLiteral(literal: Literal): boolean {
  if (!isGroup(literal)) return literal.kind !== 'expression';
  const isList = literal.members.length === 0;
  return (
    (isList || literal.elements.length === 0) &&
    [...literal.members.map(({ value }) => value), ...literal.elements].every(isLiteral)
  );
}

/** In prose a whole response has lines of its own, apart from what is said before and behind it, or in a fence. */
function standsAlone({ span }: Group, text: string): boolean {
  const before = /(?:^|\n)([^\n]*)\n[ \t]*$/.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[1];
  const isFirst = span.start <= REACH && text.slice(0, span.start).trim() === '';
  const isApart = isFirst || /^\s*(?:```.*|~~~.*)?\s*$/.test(before ?? '-');
  return isApart && /^[ \t]*(?:\r?\n\s*(?:\n|```|~~~|$)|$)/.test(text.slice(span.end, span.end + REACH));
}

/** The names of types in the place of values: a document says what a member is. */
function isTemplate(group: Group): boolean {
  return (
    group.members.some(({ value }) =>
      isGroup(value) ? isTemplate(value) : typeof value.value === 'string' && TYPE.test(value.value),
    ) || group.elements.some((element) => isGroup(element) && isTemplate(element))
  );
}

const TYPE =
  /^(?:string|str|text|integer|int\d*|number|long|float|boolean|bool|object|array|null|uuid|any)\b(?:\(.*\)|\[\])?$/i;
