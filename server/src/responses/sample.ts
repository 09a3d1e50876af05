import type { CodeValue, Entry, ResponseMember, ResponseShape } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { namesIn } from './candidates.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** A response as the vendor would send it for a code. */
export interface Sample {
  readonly value: JsonObject;
  /** Undefined where the vendor names none. */
  readonly httpStatus: number | undefined;
}

/** The entries that a sample can be made of: errors, and no HTTP statuses in the words of a vendor. */
export function sampledEntries({ file, mainSet }: CatalogIndex): readonly Entry[] {
  if (!errorShape(file.responses ?? [])) return [];
  return file.entries.filter(
    ({ set, kind }) => (kind ?? 'error') === 'error' && (set === undefined || set === mainSet.id),
  );
}

/** A code as it would be sent: each parameter of a pattern stands for itself. */
export function sentCode({ code, pattern = '' }: Entry): CodeValue {
  return code ?? pattern.replace(/\$(?=[A-Za-z])/g, '');
}

/** Made of the vendor's own example where there is one, and otherwise of the shape alone; undefined without a shape. */
export function sampleOf(catalog: CatalogIndex, entry: Entry): Sample | undefined {
  const shape = errorShape(catalog.file.responses ?? []);
  if (!shape) return undefined;
  const given = exampleOf(entry, shape);
  const own = given && errorIn(given, shape.path);
  const error = objectOf(shape, catalog, (name, member) => ownValue(name, member, entry, own));
  const wrapped = wrapIn(shape, error, catalog, given);
  return { value: wrapped, httpStatus: entry.httpStatus?.[0] };
}

/** The shape that holds a code. */
function errorShape(shapes: readonly ResponseShape[]): ResponseShape | undefined {
  return shapes.find(({ members }) => Object.values(members).some(({ role }) => role === 'code'));
}

/** Says that it is none: nobody shall ask support about it. */
const NO_REFERENCE = '00000000-0000-4000-8000-000000000000';

/** What the member of an error is in the sample; undefined where it is left out or is the same for all. */
function ownValue(
  name: string,
  member: ResponseMember,
  entry: Entry,
  example: JsonObject | undefined,
): Json | undefined {
  const shown = example?.[name];
  const { role, required, type, unstable } = member;
  if (role === 'code') return sentCode(entry);
  if (role === 'httpStatus') return entry.httpStatus?.[0] ?? shown;
  if (role === 'reference') return NO_REFERENCE;
  if (role === 'message' && required) return unstable ? (shown ?? plainDetail(entry) ?? entry.title) : entry.title;
  // Of what may be left out, that is worth showing what says something about this very error.
  return type === 'object' && !required ? undefined : shown;
}

/** An explanation of a parameter is none of an error. */
function plainDetail({ detail, pattern }: Entry): string | undefined {
  return pattern === undefined ? detail : undefined;
}

/** Its members in the order of the shape: what is required and not given is as it is in every failure. */
function objectOf(
  shape: ResponseShape,
  catalog: CatalogIndex,
  value: (name: string, member: ResponseMember) => Json | undefined,
): JsonObject {
  return Object.fromEntries(
    Object.entries(shape.members).flatMap(([name, member]) => {
      const own = value(name, member) ?? (member.required ? usualValue(name, member, shape, catalog) : undefined);
      return own === undefined ? [] : [[name, own]];
    }),
  );
}

/** What a member is in any failure: by the catalog's list, by its examples, by what speaks for the catalog. */
function usualValue(name: string, member: ResponseMember, shape: ResponseShape, { file }: CatalogIndex): Json {
  if (member.values) return member.values[0]!;
  for (const entry of file.entries) {
    const example = exampleOf(entry, shape);
    const shown = example && errorIn(example, shape.path)?.[name];
    if (shown !== undefined) return shown;
  }
  const seen = file.detect.supporting.find(({ values }) => values?.[name] !== undefined)?.values?.[name];
  return seen ?? { string: '', integer: 0, object: {}, array: [], boolean: false }[member.type];
}

function exampleOf({ examples }: Entry, shape: ResponseShape): JsonObject | undefined {
  for (const { language, text } of examples ?? []) {
    if (language !== 'json') continue;
    const value = parsed(text);
    if (isObject(value) && errorIn(value, shape.path)) return value;
  }
  return undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The first object at a path of a response. */
function errorIn(response: JsonObject, path: string): JsonObject | undefined {
  let value: Json | undefined = response;
  for (const name of namesIn(path)) {
    value = isObject(value) ? value[name] : undefined;
    if (Array.isArray(value)) value = (value as readonly Json[])[0];
  }
  return isObject(value) ? value : undefined;
}

/** The error in all that is around it, from the inside out, with what the vendor sends beside it. */
function wrapIn(
  shape: ResponseShape,
  error: JsonObject,
  catalog: CatalogIndex,
  example: JsonObject | undefined,
): JsonObject {
  const steps = shape.path === '' ? [] : shape.path.split('.');
  return steps.reduceRight((inner, step, index): JsonObject => {
    const name = step.replace('[]', '');
    const value: Json = step.endsWith('[]') ? [inner] : inner;
    const path = steps.slice(0, index).join('.');
    const around = catalog.file.responses?.find((one) => one.path === path && one !== shape);
    if (!around) return { [name]: value };
    const shown = example && errorIn(example, path);
    return objectOf(around, catalog, (member, { role }) => {
      if (member === name) return value;
      return role === 'envelope' && !shown ? envelopeCode(catalog) : shown?.[member];
    });
  }, error);
}

function envelopeCode({ file }: CatalogIndex): Json | undefined {
  return file.entries.find(({ kind }) => kind === 'envelope')?.code;
}
