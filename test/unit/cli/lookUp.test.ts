import assert from 'node:assert/strict';
import { allCatalogs } from '../../../server/src/cli/catalogChoice.ts';
import { lookUp, strangeCatalog, suggestionsFor, type Match } from '../../../server/src/cli/lookUp.ts';

const catalogs = allCatalogs();
const shown = (matches: readonly Match[]): readonly string[] =>
  matches.map(({ catalog, code, entry }) => `${catalog.id} ${code} ${entry.symbol}`);

describe('look-up', () => {
  for (const [query, ...expected] of [
    ['4009', 'servicedeskplus 4009 FIELD_NOT_EDITABLE'],
    ['4001', 'planfix 4001 EMPLOYEE_ADD_FAILED', 'servicedeskplus 4001 INVALID_VALUE'],
    ['PE01-1104', 'primatime PE01-1104 VALIDATION_ERROR'],
    ['pe01-1104', 'primatime PE01-1104 VALIDATION_ERROR'],
    ['d17', 'teamwork D17 DUPLICATE_CUSTOM_FIELD_NAME'],
    ['0', 'planfix 0 UNKNOWN_ERROR'],
    ['404', 'primatime 404 HTTP_NOT_FOUND'],
    ['?1_Name', 'teamwork ?1_Name UNKNOWN_COLUMN'],
    ['?1_$column', 'teamwork ?1_$column UNKNOWN_COLUMN'],
    ['UNKNOWN_COLUMN', 'teamwork ?1_$column UNKNOWN_COLUMN'],
    ['VALIDATION_ERROR', 'primatime PE01-1104 VALIDATION_ERROR'],
    ['validationError', 'primatime PE01-1104 VALIDATION_ERROR'],
    ['validation-error', 'primatime PE01-1104 VALIDATION_ERROR'],
    ['planfix:1000', 'planfix 1000 TASK_NOT_FOUND'],
    ['Planfix/1000', 'planfix 1000 TASK_NOT_FOUND'],
    ['servicedeskplus:4001', 'servicedeskplus 4001 INVALID_VALUE'],
    ['planfix:PE01-1104'],
    ['jira:1000'],
    ['04009'],
    ['40090'],
    ['PE01'],
    ['VALIDATION'],
    ['constructor'],
    ['.*'],
  ] as const) {
    it(`${query} is ${expected.join(' and ') || 'nowhere'}`, () =>
      assert.deepEqual(shown(lookUp(query, catalogs)), expected));
  }

  for (const [query, ...expected] of [
    ['PE01-1199', 'primatime PE01-1109 FILE_SIZE_LIMIT_EXCEEDED'],
    ['pe01-1199', 'primatime PE01-1109 FILE_SIZE_LIMIT_EXCEEDED'],
    ['D99', 'teamwork D9 DUPLICATE_PRODUCT_NAME'],
    ['VALIDATON_EROR', 'primatime PE01-1104 VALIDATION_ERROR'],
    ['primatime:PE01-1199', 'primatime PE01-1109 FILE_SIZE_LIMIT_EXCEEDED'],
    // Half of it would have to be different.
    ['X1'],
    ['99'],
    ['hello'],
    ['planfix:PE01-1199'],
  ] as const) {
    it(`${query} may be meant for ${expected.join(' or ') || 'nothing'}`, () =>
      assert.deepEqual(shown(suggestionsFor(query, catalogs)), expected));
  }

  for (const [query, expected] of [
    ['jira:1000', 'jira'],
    ['planfix:99', undefined],
    ['E1/E2', undefined],
    ['4009', undefined],
    ['?1_a:b', undefined],
  ] as const) {
    it(`${query} names ${expected ?? 'no'} strange catalog`, () =>
      assert.equal(strangeCatalog(query, catalogs), expected));
  }

  it('finds every code and symbol of every catalog', () => {
    for (const catalog of catalogs) {
      for (const entry of catalog.file.entries) {
        const code = String(entry.code ?? entry.pattern);
        for (const query of [code, code.toLowerCase(), entry.symbol.toLowerCase(), `${catalog.id}:${code}`]) {
          assert.ok(
            lookUp(query, catalogs).some((match) => match.entry === entry),
            `${catalog.id} ${query}`,
          );
        }
      }
    }
  });
});
