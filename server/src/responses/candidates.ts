import { isGroup, memberNamed, type Group, type Literal, type Member } from '../analysis/literals.ts';
import { isCommonplace } from '../attribution/everyday.ts';
import type { CodeValue, ResponseMember, ResponseShape } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { Wordings } from './wording.ts';

/** A group that has the members of an error object of some catalog, whoever it may be from in the end. */
export interface Candidate {
  readonly catalog: CatalogIndex;
  readonly shape: ResponseShape;
  readonly group: Group;
  /** Undefined where that member is missing, and in an envelope. */
  readonly code: Member | undefined;
  /** Undefined where the code is none that could be one: an expression, an object. */
  readonly value: CodeValue | undefined;
  /** The names that the object stands under in a response: `response_status`, `messages`. */
  readonly way: readonly string[];
  /** What the object itself says for the catalog, beside its code: sentences for people. */
  readonly grounds: readonly string[];
}

/** The error objects, and the envelopes around them, that the groups may be. Sorted as the groups are. */
export function candidatesIn(groups: readonly Group[], catalogs: readonly CatalogIndex[]): readonly Candidate[] {
  const forms = catalogs.flatMap(formsOf);
  const wordings = new Wordings();
  return groups.flatMap((group) => {
    if (group.members.length === 0) return [];
    const names = new Set(group.members.map(({ name }) => name.toLowerCase()));
    return forms.flatMap((form) => (mayBe(names, form) ? (candidate(group, form, wordings) ?? []) : []));
  });
}

/** A shape, with all that can be said of it before any object is seen. */
interface Form {
  readonly catalog: CatalogIndex;
  readonly shape: ResponseShape;
  /** The names on the way to the object, as every spelling of the path has them. */
  readonly paths: readonly (readonly string[])[];
  readonly codes: readonly string[];
  readonly others: readonly string[];
  /** The names that one of must be there, in small letters. */
  readonly needed: readonly string[];
}

function formsOf(catalog: CatalogIndex): readonly Form[] {
  return (catalog.file.responses ?? []).map((shape): Form => {
    const required = Object.entries(shape.members).filter(([, member]) => member.required);
    const codes = required.filter(isCode).map(([name]) => name);
    const others = required.filter((member) => !isCode(member)).map(([name]) => name);
    // An envelope may have lost any of its members.
    const needed = (codes.length > 0 ? [codes[0]!, ...others.slice(0, 1)] : others).map((name) => name.toLowerCase());
    return { catalog, shape, paths: pathsOf(shape), codes, others, needed };
  });
}

/** A first look at the names alone, which nearly all objects of a large document fail. */
function mayBe(names: ReadonlySet<string>, { needed }: Form): boolean {
  return needed.some((name) => names.has(name));
}

/** The member of a group that has a role in its shape. */
export function memberWith(group: Group, shape: ResponseShape, role: ResponseMember['role']): Member | undefined {
  for (const [name, member] of Object.entries(shape.members)) {
    const own = member.role === role ? memberNamed(group, name, shape.caseInsensitive === true) : undefined;
    if (own) return own;
  }
  return undefined;
}

function candidate(group: Group, form: Form, wordings: Wordings): Candidate | undefined {
  const { catalog, shape } = form;
  const path = form.paths.find((names) => endsWith(group, names));
  if (!path || !isWorthALook(group, form, path) || !isWritten(group, shape)) return undefined;
  const code = memberWith(group, shape, 'code');
  const value = code && codeValue(code.value);
  return {
    catalog,
    shape,
    group,
    code,
    value,
    way: path,
    grounds: value === undefined ? [] : groundsOf(group, form, value, path, wordings),
  };
}

/** Whether the names on the way to an object are those of a shape. */
export function standsAt(group: Group, shape: ResponseShape): boolean {
  return pathsOf(shape).some((names) => endsWith(group, names));
}

function pathsOf({ path, alsoAt }: ResponseShape): readonly (readonly string[])[] {
  return [path, ...(alsoAt ?? [])].map(namesIn);
}

/** What holds nothing but types, or names of what is elsewhere, describes an object and is none. */
function isWritten(group: Group, shape: ResponseShape): boolean {
  let isWritten = false;
  for (const [name, { type, role }] of Object.entries(shape.members)) {
    const value = memberNamed(group, name, shape.caseInsensitive === true)?.value;
    if (!value) continue;
    const isScalar = type !== 'array' && type !== 'object';
    if (isGroup(value)) {
      if (isScalar && (role === 'code' || role === 'result') && value.members.length > 0) return false;
      isWritten ||= !isScalar && value.elements.length > 0;
    } else isWritten ||= value.kind !== 'expression';
  }
  return isWritten;
}

/** `response_status.messages[]` without its brackets. */
export function namesIn(path: string): readonly string[] {
  return path === '' ? [] : path.split('.').map((name) => name.replaceAll('[]', ''));
}

function endsWith({ path }: Group, names: readonly string[]): boolean {
  const from = path.length - names.length;
  return from >= 0 && names.every((name, index) => path[from + index] === name);
}

/** It has the code and something else of the shape, or all that the shape must have but the code. */
function isWorthALook(group: Group, { shape, codes, others }: Form, path: readonly string[]): boolean {
  const has = (name: string): boolean => memberNamed(group, name, shape.caseInsensitive === true) !== undefined;
  if (codes.length > 0 && codes.every(has)) return path.length > 0 || others.some(has);
  // What an envelope holds may have been put beside it.
  if (path.length > 0 && codes.length === 0 && saysThatItFailed(group, shape)) return true;
  return others.length > 0 && others.every(has) && (path.length > 0 || saysThatItFailed(group, shape));
}

function isCode([, { role }]: readonly [string, ResponseMember]): boolean {
  return role === 'code';
}

/** In the words of the vendor. */
function saysThatItFailed(group: Group, shape: ResponseShape): boolean {
  return Object.entries(shape.members).some(([name, { role, values, outcome }]) => {
    const failures = role === 'result' ? (values ?? outcome?.failure) : undefined;
    const own = failures && memberNamed(group, name, shape.caseInsensitive === true)?.value;
    return own !== undefined && !isGroup(own) && failures!.some((value) => value === own.value);
  });
}

export function codeValue(literal: Literal): CodeValue | undefined {
  if (isGroup(literal)) return undefined;
  const { value } = literal;
  if (typeof value === 'string') return value.length <= LONGEST && !PLACEHOLDER.test(value) ? value : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** No code is as long. */
const LONGEST = 64;

/** What is put into a text when the program runs: `${code}`, `#{code}`, `%s`, `{0}`, `<code>`. */
const PLACEHOLDER = /[${}%<>\\]/;

function groundsOf(
  group: Group,
  { catalog, shape }: Form,
  value: CodeValue,
  path: readonly string[],
  wordings: Wordings,
): readonly string[] {
  const entry = catalog.findCode(value)?.entry;
  if (!entry) return [];
  const grounds: string[] = [];
  // `E1` and `22` are what anybody's objects may have.
  const isShaped = isExactly(group, shape) || (path.length > 1 && hasAllRequired(group, shape));
  if (isShaped && !isCommonplace(value)) grounds.push(`an object with the members of a ${shape.name}`);
  const said = Object.entries(shape.members).filter(([, { role }]) => role === 'message');
  const texts = said.flatMap(([name]) => {
    const own = memberNamed(group, name, shape.caseInsensitive === true)?.value;
    return own?.kind === 'string' ? [String(own.value)] : [];
  });
  if (texts.some((text) => wordings.says(text, entry))) grounds.push(`the vendor's own words for ${String(value)}`);
  return grounds;
}

/** All that the shape must have, of the right type, and nothing that it does not know. */
function isExactly(group: Group, shape: ResponseShape): boolean {
  const anyCase = shape.caseInsensitive === true;
  const known = Object.keys(shape.members).map((name) => (anyCase ? name.toLowerCase() : name));
  const isKnown = ({ name }: Member): boolean => known.includes(anyCase ? name.toLowerCase() : name);
  return hasAllRequired(group, shape) && group.members.every(isKnown);
}

function hasAllRequired(group: Group, shape: ResponseShape): boolean {
  return Object.entries(shape.members).every(([name, expected]) => {
    const own = memberNamed(group, name, shape.caseInsensitive === true);
    // A code in quotes is one all the same.
    return own ? expected.role === 'code' || hasType(own.value, expected) : !expected.required;
  });
}

/** Whether a literal is of the type that the vendor sends; what only the running program knows may be. */
export function hasType(literal: Literal, { type, values, required }: ResponseMember): boolean {
  if (literal.kind === 'expression') return true;
  if (literal.kind === 'null') return !required;
  if (isGroup(literal)) {
    const isList = literal.members.length === 0 && literal.bracket === '[';
    return type === 'array' ? isList || literal.members.length === 0 : type === 'object' && !isList;
  }
  if (values) return values.some((value) => value === literal.value);
  return type === 'integer' ? Number.isInteger(literal.value) : type === literal.kind;
}
