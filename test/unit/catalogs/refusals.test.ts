import assert from 'node:assert/strict';
import type { CatalogFile } from '../../../server/src/catalogs/catalog.ts';
import { catalogValidator } from './catalogFiles.ts';

const validate = catalogValidator();

const smallest: CatalogFile = {
  id: 'a',
  name: 'A',
  locales: ['en'],
  completeness: 'open',
  detect: { decisive: {}, supporting: [], subjects: ['code'] },
  codeSets: [{ id: 'api', name: 'A', type: 'string', format: 'A\\d' }],
  entries: [{ code: 'A1', symbol: 'ONE', title: 'One' }],
};

describe('the schema rejects', () => {
  const refusals: readonly { what: string; catalog: unknown; at: string; keyword: string }[] = [
    { what: 'an unknown member of an entry', ...withEntry({ colour: 'red' }), keyword: 'additionalProperties' },
    { what: 'both a code and a pattern', ...withEntry({ pattern: 'X_$a', params: [{ name: 'a' }] }), keyword: 'oneOf' },
    { what: 'neither a code nor a pattern', ...withEntry({ code: undefined }), keyword: 'oneOf' },
    { what: 'a pattern without its parameters', ...withEntry({ code: undefined, pattern: 'X_$a' }), keyword: 'oneOf' },
    { what: 'parameters without a pattern', ...withEntry({ params: [{ name: 'a' }] }), keyword: 'dependencies' },
    { what: 'a pattern that has no parameter', ...withEntry({ pattern: 'X1' }, '/pattern'), keyword: 'pattern' },
    { what: 'an HTTP status below 100', ...withEntry({ httpStatus: [99] }, '/httpStatus/0'), keyword: 'minimum' },
    { what: 'an HTTP status above 599', ...withEntry({ httpStatus: [600] }, '/httpStatus/0'), keyword: 'maximum' },
    { what: 'an HTTP status that is text', ...withEntry({ httpStatus: ['400'] }, '/httpStatus/0'), keyword: 'type' },
    { what: 'an HTTP status outside an array', ...withEntry({ httpStatus: 400 }, '/httpStatus'), keyword: 'type' },
    { what: 'an empty code', ...withEntry({ code: '' }, '/code'), keyword: 'oneOf' },
    { what: 'a fractional code', ...withEntry({ code: 1.5 }, '/code'), keyword: 'oneOf' },
    { what: 'a symbol in lower case', ...withEntry({ symbol: 'oneError' }, '/symbol'), keyword: 'pattern' },
    { what: 'an entry without a title', ...withEntry({ title: undefined }), keyword: 'required' },
    { what: 'a title of two lines', ...withEntry({ title: 'One\nTwo' }, '/title'), keyword: 'pattern' },
    { what: 'a status nobody knows', ...withEntry({ status: 'gone' }, '/status'), keyword: 'enum' },
    { what: 'a replacement of an active code', ...withEntry({ replacedBy: 'A2' }), keyword: 'dependencies' },
    {
      what: 'a translation into no locale',
      ...withEntry({ i18n: { Russian: {} } }, '/i18n'),
      keyword: 'additionalProperties',
    },
    {
      what: 'a link that is not https',
      ...withEntry({ links: [{ title: 'A', href: 'file:///a' }] }, '/links/0/href'),
      keyword: 'pattern',
    },
    {
      what: 'an example without a language',
      ...withEntry({ examples: [{ text: '1' }] }, '/examples/0'),
      keyword: 'required',
    },
    { what: 'a catalog without entries', catalog: { ...smallest, entries: [] }, at: '/entries', keyword: 'minItems' },
    {
      what: 'an unknown member of a catalog',
      catalog: { ...smallest, codes: [] },
      at: '',
      keyword: 'additionalProperties',
    },
    { what: 'a host with a scheme', ...withHost('https://a.example'), keyword: 'pattern' },
    { what: 'a host with a star inside', ...withHost('a.*.example'), keyword: 'pattern' },
  ];

  it('nothing about the catalog that the others are made from', () => {
    assert.ok(validate(smallest), JSON.stringify(validate.errors));
  });

  for (const { what, catalog, at, keyword } of refusals) {
    it(what, () => {
      assert.equal(validate(JSON.parse(JSON.stringify(catalog))), false);
      const errors = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
      assert.ok(errors.includes(`${at} ${keyword}`), errors.join('\n'));
    });
  }
});

/** The smallest catalog with one entry changed, and where below that entry the schema objects. */
function withEntry(change: Record<string, unknown>, below = ''): { catalog: unknown; at: string } {
  const entries = [{ ...smallest.entries[0], ...change }];
  return { catalog: { ...smallest, entries }, at: `/entries/0${below}` };
}

function withHost(host: string): { catalog: unknown; at: string } {
  const detect = { ...smallest.detect, decisive: { hosts: [{ host }] } };
  return { catalog: { ...smallest, detect }, at: '/detect/decisive/hosts/0/host' };
}
