import { isGroup, memberNamed, type Group, type Literal, type Member } from '../analysis/literals.ts';
import { isCommonplace } from '../attribution/everyday.ts';
import type { CodeValue, ResponseMember, ResponseShape } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { saysTheSame } from './wording.ts';

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
  return groups.flatMap((group) => {
    if (group.members.length === 0) return [];
    return catalogs.flatMap((catalog) =>
      (catalog.file.responses ?? []).flatMap((shape) => candidate(group, catalog, shape) ?? []),
    );
  });
}

/** The member of a group that has a role in its shape. */
export function memberWith(group: Group, shape: ResponseShape, role: ResponseMember['role']): Member | undefined {
  for (const [name, member] of Object.entries(shape.members)) {
    const own = member.role === role ? memberNamed(group, name, shape.caseInsensitive === true) : undefined;
    if (own) return own;
  }
  return undefined;
}

function candidate(group: Group, catalog: CatalogIndex, shape: ResponseShape): Candidate | undefined {
  const path = pathTo(group, shape);
  if (!path || !isWorthALook(group, shape, path)) return undefined;
  const code = memberWith(group, shape, 'code');
  const value = code && codeValue(code.value);
  return {
    catalog,
    shape,
    group,
    code,
    value,
    way: path,
    grounds: value === undefined ? [] : groundsOf(group, catalog, shape, value, path),
  };
}

/** Whether the names on the way to an object are those of a shape. */
export function standsAt(group: Group, shape: ResponseShape): boolean {
  return pathTo(group, shape) !== undefined;
}

function pathTo(group: Group, shape: ResponseShape): readonly string[] | undefined {
  return pathOf(shape).find((names) => endsWith(group, names));
}

/** The names on the way to the object, as every spelling of the path has them. */
function pathOf(shape: ResponseShape): readonly (readonly string[])[] {
  let names = paths.get(shape);
  if (!names) paths.set(shape, (names = [shape.path, ...(shape.alsoAt ?? [])].map(namesIn)));
  return names;
}

/** Each group is compared with each shape, of which there are few. */
const paths = new WeakMap<ResponseShape, readonly (readonly string[])[]>();

/** `response_status.messages[]` without its brackets. */
export function namesIn(path: string): readonly string[] {
  return path === '' ? [] : path.split('.').map((name) => name.replaceAll('[]', ''));
}

function endsWith({ path }: Group, names: readonly string[]): boolean {
  const from = path.length - names.length;
  return from >= 0 && names.every((name, index) => path[from + index] === name);
}

/** It has the code and something else of the shape, or all that the shape must have but the code. */
function isWorthALook(group: Group, shape: ResponseShape, path: readonly string[]): boolean {
  const anyCase = shape.caseInsensitive === true;
  const members = Object.entries(shape.members);
  const has = ([name]: (typeof members)[number]): boolean => memberNamed(group, name, anyCase) !== undefined;
  const required = members.filter(([, { required }]) => required);
  const [codes, others] = [required.filter(isCode), required.filter((member) => !isCode(member))];
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
  if (typeof value === 'string') return value.length <= LONGEST ? value : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** No code is as long. */
const LONGEST = 64;

function groundsOf(
  group: Group,
  catalog: CatalogIndex,
  shape: ResponseShape,
  value: CodeValue,
  path: readonly string[],
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
  if (texts.some((text) => saysTheSame(text, entry))) grounds.push(`the vendor's own words for ${String(value)}`);
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
