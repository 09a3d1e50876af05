import type { CatalogFile } from '../../../server/src/catalogs/catalog.ts';

const LONG =
  'The value was not taken, because it is longer than what the system keeps, which is 255 characters in most places and fewer in the rest of them';

/** A system that nobody has: its texts hold all that could end a comment or a string early, and its symbols collide. */
export const difficult: CatalogFile = {
  id: 'acme-desk',
  name: 'Acme Desk',
  vendor: 'Acme */ Inc.',
  documentation: 'https://acme.example/errors',
  locales: ['en', 'ru'],
  completeness: 'closed',
  sources: { en: 'Errors "in full"', ru: 'Ошибки' },
  detect: { decisive: {}, supporting: [], subjects: ['code'] },
  codeSets: [
    { id: 'api', name: 'Acme Desk', type: 'string', format: '\\S+' },
    { id: 'http', name: 'Acme Desk HTTP', type: 'integer', format: '\\d{3}', role: 'http' },
    { id: 'queue', name: 'Acme Desk queue', type: 'integer', format: '-?\\d+' },
  ],
  responses: [
    {
      id: 'error',
      name: 'Acme error: "all" of it',
      path: 'errors[]',
      members: {
        code: { type: 'string', required: true, role: 'code' },
        'no.': { type: 'integer', values: [1, 2] },
        fields: { type: 'array', members: { name: { type: 'string', description: 'yes' } } },
        extra: { type: 'object', members: {} },
      },
    },
  ],
  categories: [{ name: 'Ends ?> */ \\u002a', i18n: { ru: 'Концы' } }],
  notes: [{ text: 'Codes are <b>never</b> & nowhere translated.' }],
  entries: [
    { code: 'a"b\\c\'d$e', symbol: 'DEFAULT', title: 'It says */ and /* and """ and \\u000a, and ends with "' },
    {
      code: 'X1',
      symbol: 'FOO_1',
      title: LONG,
      detail: 'First line\nand @second\r\nwith \u202E a mark and {@code x} and a [link](x) and `code`',
      category: 'Ends ?> */ \\u002a',
      httpStatus: [400, 422],
      i18n: { ru: { title: 'Значение слишком длинное' } },
    },
    {
      code: 'X2',
      symbol: 'FOO1',
      title: 'Gone',
      category: 'Ends ?> */ \\u002a',
      status: 'deprecated',
      replacedBy: 'X1',
      provenance: { source: 'Another document' },
    },
    { code: 'X3', symbol: 'CLASS', title: 'Not yet', status: 'reserved' },
    { code: 'X4', symbol: 'END', title: 'Old', status: 'deprecated' },
    { code: 'X5', symbol: 'TO_STRING', title: 'Concluded', provenance: { source: 'Errors', inferred: true } },
    { code: '|`', symbol: 'USER_ID', title: 'A | bar' },
    {
      pattern: 'P_$first/$second',
      params: [{ name: 'first' }, { name: 'second', description: 'The second one.' }],
      symbol: 'PAIR',
      title: 'Two parameters',
    },
    { pattern: 'Q_$name', params: [{ name: 'name' }], symbol: 'NAMED', title: 'One parameter', status: 'deprecated' },
    { code: 404, set: 'http', symbol: 'HTTP_NOT_FOUND', title: 'Nothing there', httpStatus: [404] },
    { code: -32700, set: 'queue', symbol: 'PARSE_ERROR', title: 'Parse error' },
    { code: 4294967295, set: 'queue', symbol: 'UNKNOWN', title: 'Unknown' },
  ],
};
