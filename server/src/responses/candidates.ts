import { isGroup, memberNamed, type Group, type Literal, type Member } from '../analysis/literals/literals.ts';
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
  const candidates: Candidate[] = [];
  if (groups.length === 0) return candidates;
  const forms = catalogs.flatMap((catalog) => catalog.prepared(formsOf));
  // A first look at the names alone, which nearly all objects of a large document fail.
  const named = new FormsByName(forms);
  const last = new Map<Form, Group>();
  for (const group of groups) {
    for (const { name } of group.members) for (const form of named.with(name)) last.set(form, group);
    for (const form of forms) {
      const found = last.get(form) === group ? candidate(group, form) : undefined;
      if (found) candidates.push(found);
    }
  }
  return candidates;
}

/** A shape, with all that can be said of it before any object is seen. */
interface Form {
  readonly catalog: CatalogIndex;
  readonly shape: ResponseShape;
  readonly anyCase: boolean;
  /** The names on the way to the object, as every spelling of the path has them. */
  readonly paths: readonly (readonly string[])[];
  readonly members: readonly (readonly [name: string, member: ResponseMember])[];
  /** All names, in small letters where those make no difference. */
  readonly known: ReadonlySet<string>;
  readonly codes: readonly string[];
  readonly others: readonly string[];
  readonly messages: readonly string[];
  /** What says that something failed, and in which words. */
  readonly failures: readonly (readonly [name: string, values: readonly unknown[]])[];
  /** The names that one of must be there, in small letters. */
  readonly needed: readonly string[];
  readonly wordings: Wordings;
}

function formsOf(catalog: CatalogIndex): readonly Form[] {
  const wordings = new Wordings();
  return (catalog.file.responses ?? []).map((shape): Form => {
    const members = Object.entries(shape.members);
    const anyCase = shape.caseInsensitive === true;
    const required = members.filter(([, member]) => member.required);
    const codes = required.filter(isCode).map(([name]) => name);
    const others = required.filter((member) => !isCode(member)).map(([name]) => name);
    return {
      catalog,
      shape,
      anyCase,
      paths: pathsOf(shape),
      members,
      known: new Set(members.map(([name]) => (anyCase ? name.toLowerCase() : name))),
      codes,
      others,
      messages: members.flatMap(([name, { role }]) => (role === 'message' ? [name] : [])),
      failures: members.flatMap(([name, { role, values, outcome }]) => {
        const failures = role === 'result' ? (values ?? outcome?.failure) : undefined;
        return failures ? [[name, failures] as const] : [];
      }),
      // An envelope may have lost any of its members.
      needed: (codes.length > 0 ? [codes[0]!, ...others.slice(0, 1)] : others).map((name) => name.toLowerCase()),
      wordings,
    };
  });
}

/** The forms that need a name, however it is written. A document has the same few names over and over. */
class FormsByName {
  private readonly asked = new Map<string, readonly Form[]>();

  constructor(private readonly forms: readonly Form[]) {}

  with(name: string): readonly Form[] {
    let own = this.asked.get(name);
    if (!own) {
      const plain = name.toLowerCase();
      own = this.forms.filter(({ needed }) => needed.includes(plain));
      this.asked.set(name, own);
    }
    return own;
  }
}

/** The member of a group that has a role in its shape. */
export function memberWith(group: Group, shape: ResponseShape, role: ResponseMember['role']): Member | undefined {
  // Asked for each object of a document, of which no lists are to be made.
  for (const name in shape.members) {
    const isOwn = shape.members[name]!.role === role;
    const own = isOwn ? memberNamed(group, name, shape.caseInsensitive === true) : undefined;
    if (own) return own;
  }
  return undefined;
}

function candidate(group: Group, form: Form): Candidate | undefined {
  const { catalog, shape } = form;
  const path = form.paths.find((names) => endsWith(group, names));
  if (!path || !isWorthALook(group, form, path) || !isWritten(group, form)) return undefined;
  const code = memberWith(group, shape, 'code');
  const value = code && codeValue(code.value);
  return {
    catalog,
    shape,
    group,
    code,
    value,
    way: path,
    grounds: value === undefined ? noGrounds : groundsOf(group, form, value, path),
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
function isWritten(group: Group, { members, anyCase }: Form): boolean {
  let isWritten = false;
  for (const [name, { type, role }] of members) {
    const value = memberNamed(group, name, anyCase)?.value;
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
  if (from < 0) return false;
  for (let index = 0; index < names.length; index++) if (path[from + index] !== names[index]) return false;
  return true;
}

/** It has the code and something else of the shape, or all that the shape must have but the code. */
function isWorthALook(group: Group, form: Form, path: readonly string[]): boolean {
  const { codes, others, anyCase } = form;
  const has = (name: string): boolean => memberNamed(group, name, anyCase) !== undefined;
  if (codes.length > 0 && codes.every(has)) return path.length > 0 || others.some(has);
  // What an envelope holds may have been put beside it.
  if (path.length > 0 && codes.length === 0 && saysThatItFailed(group, form)) return true;
  return others.length > 0 && others.every(has) && (path.length > 0 || saysThatItFailed(group, form));
}

function isCode([, { role }]: readonly [string, ResponseMember]): boolean {
  return role === 'code';
}

/** In the words of the vendor. */
function saysThatItFailed(group: Group, { failures, anyCase }: Form): boolean {
  return failures.some(([name, values]) => {
    const own = memberNamed(group, name, anyCase)?.value;
    return own !== undefined && !isGroup(own) && values.includes(own.value);
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

function groundsOf(group: Group, form: Form, value: CodeValue, path: readonly string[]): readonly string[] {
  const { catalog, shape, messages, anyCase, wordings } = form;
  const entry = catalog.findCode(value)?.entry;
  if (!entry) return noGrounds;
  const grounds: string[] = [];
  // `E1` and `22` are what anybody's objects may have.
  const isShaped =
    !isCommonplace(value) && (path.length > 1 || hasOnlyKnown(group, form)) && hasAllRequired(group, form);
  if (isShaped) grounds.push(`an object with the members of a ${shape.name}`);
  const says = (name: string): boolean => {
    const own = memberNamed(group, name, anyCase)?.value;
    return own?.kind === 'string' && wordings.says(String(own.value), entry);
  };
  if (messages.some(says)) grounds.push(`the vendor's own words for ${String(value)}`);
  return grounds;
}

const noGrounds: readonly string[] = [];

function hasOnlyKnown({ members }: Group, { known, anyCase }: Form): boolean {
  return members.every(({ name }) => known.has(anyCase ? name.toLowerCase() : name));
}

/** All that the shape must have, of the right type. */
function hasAllRequired(group: Group, { members, anyCase }: Form): boolean {
  return members.every(([name, expected]) => {
    const own = memberNamed(group, name, anyCase);
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
