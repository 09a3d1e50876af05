import type { CatalogFile, ResponseMember, ResponseShape } from '../../catalogs/catalog.ts';
import { words } from '../../text/words.ts';
import { systemWords } from '../constants/constants.ts';
import { pascal } from '../constants/names.ts';
import type { DocumentFormat } from './format.ts';
import { codeSchema, schemaName, type Json } from './schema.ts';

/** Valid in OpenAPI 3.0 and 3.1 alike. */
export const openApi: DocumentFormat = {
  id: 'openapi',
  description: 'components of OpenAPI 3 in YAML: the codes, and the objects that hold them',
  write(file, locale) {
    const codes = file.codeSets.map((set) => [schemaName(file, set), codeSchema(file, set, locale)] as const);
    const shapes = (file.responses ?? []).map((shape) => [shapeName(file, shape), shapeSchema(file, shape)] as const);
    return `${yaml({ components: { schemas: Object.fromEntries([...codes, ...shapes]) } }).join('\n')}\n`;
  },
};

function shapeName(file: CatalogFile, { id }: ResponseShape): string {
  return pascal([...systemWords(file), ...words(id)]);
}

function shapeSchema(file: CatalogFile, { name, members }: ResponseShape): Json {
  return { description: name, ...objectSchema(file, members) };
}

function objectSchema(
  file: CatalogFile,
  members: Readonly<Record<string, ResponseMember>>,
): { readonly [name: string]: Json } {
  const required = Object.keys(members).filter((name) => members[name]!.required);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(Object.entries(members).map(([name, member]) => [name, memberSchema(file, member)])),
  };
}

function memberSchema(file: CatalogFile, member: ResponseMember): Json {
  const { type, role, description, values, members } = member;
  // Beside a reference, nothing else is read in OpenAPI 3.0.
  if (role === 'code') return { $ref: `#/components/schemas/${schemaName(file, file.codeSets[0]!)}` };
  const about = { ...(description !== undefined && { description }), ...(values && { enum: values }) };
  if (type === 'array') return { type, ...about, items: members ? objectSchema(file, members) : {} };
  return members ? { ...about, ...objectSchema(file, members) } : { type, ...about };
}

/** YAML of plain values in block style; every text is quoted as JSON quotes it, which YAML reads alike. */
function yaml(value: Json, indent = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => yamlItem(`${indent}- `, item, `${indent}  `));
  if (typeof value !== 'object') return [indent + scalar(value)];
  return Object.entries(value).flatMap(([name, member]) => yamlItem(`${indent}${key(name)}:`, member, `${indent}  `));
}

function yamlItem(head: string, value: Json, indent: string): readonly string[] {
  if (typeof value !== 'object') return [`${head.trimEnd()} ${scalar(value)}`];
  if (Object.keys(value).length === 0) return [`${head.trimEnd()} ${Array.isArray(value) ? '[]' : '{}'}`];
  const lines = yaml(value, indent);
  // The first member of an object in a list stands on the line of its dash.
  return head.endsWith('- ') ? [head + lines[0]!.trimStart(), ...lines.slice(1)] : [head, ...lines];
}

function key(name: string): string {
  return /^[A-Za-z$_][\w$-]*$/.test(name) ? name : JSON.stringify(name);
}

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[A-Za-z][\w-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  // A few characters that JSON leaves as they are would end a line of YAML.
  return plain ? value : JSON.stringify(value).replace(/[\u0085\u2028\u2029\uFEFF]/g, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
