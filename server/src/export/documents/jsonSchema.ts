import type { DocumentFormat } from './format.ts';
import { codeSchema, schemaName } from './schema.ts';

export const jsonSchema: DocumentFormat = {
  id: 'json-schema',
  description: 'an enum of the codes, the other sets among its definitions',
  write(file, locale) {
    const [main, ...others] = file.codeSets;
    const definitions = others.map((set) => [schemaName(file, set), codeSchema(file, set, locale)] as const);
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: schemaName(file, main!),
      ...codeSchema(file, main!, locale),
      ...(definitions.length > 0 && { $defs: Object.fromEntries(definitions) }),
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
  },
};
