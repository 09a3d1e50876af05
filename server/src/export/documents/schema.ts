import type { CatalogFile, CodeSet } from '../../catalogs/catalog.ts';
import { textsOf } from '../../catalogs/texts.ts';
import { pascal } from '../constants/names.ts';
import { expressionFor, typeWords } from '../constants/constants.ts';
import { aboutSet } from '../constants/prose.ts';
import { entriesOf } from './sets.ts';

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** The name that the schema of a set goes by. */
export function schemaName(file: CatalogFile, set: CodeSet): string {
  return pascal(typeWords(file, set, false));
}

/**
 * The codes of a set as a schema. `x-enum-varnames` and `x-enum-descriptions` are what generators of code take names and
 * comments from; others pass over them.
 */
export function codeSchema(file: CatalogFile, set: CodeSet, locale: string): { readonly [name: string]: Json } {
  const entries = entriesOf(file, set);
  const listed = entries.filter(({ code }) => code !== undefined);
  const enumeration = {
    type: set.type,
    enum: listed.map(({ code }) => code!),
    'x-enum-varnames': listed.map(({ symbol }) => symbol),
    'x-enum-descriptions': listed.map((entry) => {
      const { title, detail } = textsOf(entry, file, locale);
      return detail === undefined ? title : `${title}. ${detail}`;
    }),
  };
  const patterns = entries.flatMap((entry) => {
    if (entry.pattern === undefined) return [];
    return [{ type: 'string', pattern: expressionFor(entry.pattern), description: textsOf(entry, file, locale).title }];
  });
  const description = aboutSet(file, set, locale).join('\n\n');
  if (patterns.length === 0) return { description, ...enumeration };
  return { description, anyOf: listed.length === 0 ? patterns : [enumeration, ...patterns] };
}
