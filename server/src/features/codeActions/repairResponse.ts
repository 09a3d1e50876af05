import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { isGroup, memberNamed, type Group, type Literal, type Member } from '../../analysis/literals/literals.ts';
import type { ResponseMember } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Language } from '../../languages/language.ts';
import { mistypedCodes } from '../../responses/codeTypes.ts';
import type { Described } from '../../responses/described.ts';
import type { ErrorResponse } from '../../responses/errorResponse.ts';
import { flawsOf, type Flaw } from '../../responses/flaws.ts';
import { isJson } from '../../responses/standing.ts';
import { writtenSpan } from '../../responses/reading.ts';
import { saysTheSame } from '../../responses/wording.ts';
import { action, type ActionContext } from './action.ts';
import type { Edit } from './edits.ts';
import { insertion, memberStyle, writtenName, writtenValue } from './memberStyle.ts';

interface Repair {
  readonly title: string;
  readonly edits: readonly Edit[];
}

interface Source {
  readonly text: string;
  readonly language: Language;
}

/** Makes a response what the vendor sends, where what it has to say is known. */
export function repairResponse(context: ActionContext): readonly CodeAction[] {
  const { snapshot, region, diagnostics } = context;
  const source = { text: region.segment.text, language: region.known.language };
  return diagnostics.flatMap((diagnostic) => {
    const { code, range } = diagnostic;
    if (code !== 'response-shape' && code !== 'code-type-mismatch') return [];
    const at = snapshot.document.text.offsetAt(range.start) - region.start;
    for (const response of snapshot.resolved(region).responses) {
      const repair = code === 'response-shape' ? ofShape(source, response, at) : ofCode(source, response, at);
      if (repair) return [action(context, repair.title, CodeActionKind.QuickFix, repair.edits, [diagnostic], true)];
    }
    return [];
  });
}

function ofShape(source: Source, response: ErrorResponse, at: number): Repair | undefined {
  const flaw = flawsOf(response, source.text, source.language).find(({ span }) => span.start === at);
  switch (flaw?.kind) {
    case 'missing':
      return added(source, flaw, response.catalog);
    case 'type':
      return retyped(source, flaw.member, flaw.expected.type);
    case 'unlisted':
      return listed(source, flaw.member, flaw.group);
    case 'misspelled':
      return renamed(source, flaw.member, flaw.meant);
    case 'disagreement':
      return flaw.instead === undefined ? undefined : replaced(flaw.member.value, flaw.instead);
    case 'misplaced':
    case undefined:
      return undefined;
  }
}

function ofCode(source: Source, response: ErrorResponse, at: number): Repair | undefined {
  const code = mistypedCodes(response, source.text, source.language).find(({ span }) => span.start === at);
  if (!code) return undefined;
  const { value } = code.value;
  // A number in quotes is none of the codes that begin with a letter.
  if (code.type === 'string' && !response.catalog.findCode(String(value))) return undefined;
  return retyped(source, code.member, code.type);
}

function added(
  { text, language }: Source,
  flaw: Extract<Flaw, { kind: 'missing' }>,
  catalog: CatalogIndex,
): Repair | undefined {
  const { group, members } = flaw.part;
  const style = memberStyle(text, group, language.syntax?.writing.quote ?? '"');
  if (!style) return undefined;
  const values = flaw.names.map((name) => {
    const value = valueFor(members[name]!, flaw.part, catalog);
    return { name, value: value === undefined ? undefined : writtenValue(value, style.quote, group.isQuoted) };
  });
  const known = values.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  if (known.length < values.length) return undefined;
  const title = `Add ${flaw.names.map((name) => `"${name}"`).join(' and ')}`;
  return { title, edits: insertion(text, group, style, known, Object.keys(members)) };
}

/** What the catalog says of the error; nothing where it does not say it, and any value would be an invention. */
function valueFor(
  { role, type, outcome }: ResponseMember,
  { error, group, members, anyCase }: Described,
  catalog: CatalogIndex,
): string | number | undefined {
  const entry = error?.known?.entry;
  if (outcome) return outcome.failure[0];
  if (role === 'httpStatus') return entry?.httpStatus?.length === 1 ? entry.httpStatus[0] : undefined;
  if (role === 'message') return entry?.title ?? '';
  if (role !== 'code') return type === 'string' ? '' : undefined;
  const texts = Object.keys(members).flatMap((name) => {
    const own = members[name]!.role === 'message' ? memberNamed(group, name, anyCase)?.value : undefined;
    return own?.kind === 'string' ? [String(own.value)] : [];
  });
  const meant = catalog.listed.filter((one) => texts.some((said) => saysTheSame(said, one)));
  return meant.length === 1 ? meant[0]!.code : undefined;
}

function retyped({ text, language }: Source, { value }: Member, type: ResponseMember['type']): Repair | undefined {
  const span = writtenSpan(text, value.span);
  if (isGroup(value)) {
    const isEmpty =
      value.closed && value.members.length === 0 && text.slice(span.start + 1, span.end - 1).trim() === '';
    if (type !== 'array' || !isEmpty || value.bracket !== '{' || !isJson(value, language)) return undefined;
    return { title: 'Write an array', edits: [{ span, text: ['[]'] }] };
  }
  const written = text.slice(span.start, span.end);
  if (type === 'integer' && value.kind === 'string') {
    const number = /^(?:\\"|""|["'])(0|[1-9]\d*)(?:\\"|""|["'])$/.exec(written)?.[1];
    return number === undefined ? undefined : { title: 'Remove the quotes', edits: [{ span, text: [number] }] };
  }
  return undefined;
}

/** Brackets are the same in a string of something else. */
function listed({ text, language }: Source, member: Member, group: Group): Repair | undefined {
  const name = writtenName(text, member);
  if (!group.closed || group.bracket !== '{' || !name || !isJson(group, language)) return undefined;
  const { start, end } = group.span;
  return {
    title: `Write "${member.name}" as an array`,
    edits: [
      { span: { start, end: start }, text: ['['] },
      { span: { start: end, end }, text: [']'] },
    ],
  };
}

function renamed({ text }: Source, member: Member, meant: string): Repair | undefined {
  const name = writtenName(text, member);
  return name && { title: `Rename to "${meant}"`, edits: [{ span: name.inner, text: [meant] }] };
}

function replaced(value: Literal, instead: string | number): Repair | undefined {
  if (isGroup(value) || (value.kind === 'string') !== (typeof instead === 'string')) return undefined;
  return {
    title: `Replace by ${typeof instead === 'string' ? `"${instead}"` : instead}`,
    edits: [{ span: value.inner, text: [String(instead)] }],
  };
}
