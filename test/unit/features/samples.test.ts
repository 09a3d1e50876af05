import assert from 'node:assert/strict';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { CatalogIndex } from '../../../server/src/catalogs/catalogIndex.ts';
import { decodeText } from '../../../server/src/features/decode/decodeText.ts';
import { copies } from '../../../server/src/features/samples/copies.ts';
import { sampleChoices } from '../../../server/src/features/samples/choices.ts';
import { sampleText } from '../../../server/src/features/samples/insertion.ts';
import { languages } from '../../../server/src/languages/table.ts';
import { sampledEntries, sampleOf, sentCode } from '../../../server/src/responses/sample.ts';
import { memoryHost } from '../../support/host.ts';
import { ask } from './ask.ts';

const catalogs = builtInCatalogs.map((file) => new CatalogIndex(file));
const options = { insertSpaces: true, tabSize: 2 };
const samples = catalogs.flatMap((catalog) =>
  sampledEntries(catalog).map((entry) => ({ catalog, entry, sample: sampleOf(catalog, entry)! })),
);

describe('sample responses', () => {
  it('are there for every error of every catalog', () => {
    const counts = Object.fromEntries(catalogs.map((one) => [one.id, sampledEntries(one).length]));
    assert.deepEqual(counts, { planfix: 71, servicedeskplus: 17, primatime: 28, teamwork: 49 });
  });

  for (const { catalog, entry, sample } of samples) {
    it(`of ${catalog.name} ${sentCode(entry)} is recognised as that, and has no faults`, async () => {
      const text = JSON.stringify(sample.value, undefined, 2);
      const { responses } = await decodeText(memoryHost(), text, { catalogs: builtInCatalogs, locale: 'en' });
      assert.deepEqual(
        responses.map(({ catalog: { id }, errors }) => [id, ...errors.map((error) => error.entry?.symbol)]),
        [[catalog.id, entry.symbol]],
      );
      const faults = responses.flatMap(({ problems }) => problems.map(({ rule }) => rule));
      assert.deepEqual(faults, entry.status === 'deprecated' ? ['deprecated-code'] : []);
      assert.equal(sample.httpStatus, entry.httpStatus?.[0]);
      assert.ok(!text.includes('$'), 'no place holder of the catalog is left');
    });
  }

  it('can be chosen by what the file is about, with what people search for', async () => {
    const { answer } = await ask({ text: '// error-codes: teamwork\n<|>' }, sampleChoices);
    const [first, ...others] = answer.catalogs;
    assert.deepEqual([first!.id, first!.isAbout, others.some(({ isAbout }) => isAbout)], ['teamwork', true, false]);
    const codes = answer.catalogs.flatMap((one) => one.codes);
    assert.equal(codes.length, samples.length);
    const violation = codes.find(({ symbol }) => symbol === 'TENANT_CONFLICT');
    assert.deepEqual(violation, {
      symbol: 'TENANT_CONFLICT',
      code: 'PE01-1004',
      title: 'Tenant conflict',
      status: 'HTTP 409 Conflict',
      category: '',
      isDeprecated: false,
    });
    assert.deepEqual(
      codes.filter(({ isDeprecated }) => isDeprecated).map(({ code }) => code),
      ['C6'],
    );
  });

  it('are none of a code that no catalog has', async () => {
    for (const chosen of [
      { catalog: 'planfix', symbol: 'NO_SUCH' },
      { catalog: 'jira', symbol: 'BAD_REQUEST' },
    ]) {
      const { answer } = await ask({ text: '<|>' }, (s, position) => [
        sampleText(s, position, chosen, options),
        copies(s, position, options, chosen),
      ]);
      assert.deepEqual(answer, [undefined, undefined]);
    }
  });
});

describe('what is inserted or copied into a program', () => {
  const shown = samples.filter(({ entry }, index) => index % 20 === 0 || entry.symbol === 'VALIDATION_ERROR');

  for (const { name, ids, syntax } of languages) {
    if (!syntax?.writing.literals) continue;
    it(`is recognised again in ${name}`, async () => {
      for (const { catalog, entry } of shown) {
        const chosen = { catalog: catalog.id, symbol: entry.symbol };
        const language = ids[0]!;
        const { answer: written } = await ask({ text: 'body = <|>', language }, (s, position) => [
          `body = ${sampleText(s, position, chosen, options)!}`,
          copies(s, position, options, chosen)!.forms[0]!.text,
        ]);
        for (const text of written) {
          const { answer: seen } = await ask({ text: `${text}<|>`, language }, (s) =>
            [...s.regions()].flatMap((region) =>
              s.resolved(region).responses.flatMap((one) => one.errors.map(({ known }) => known?.entry.symbol)),
            ),
          );
          assert.deepEqual(seen, [entry.symbol], text);
        }
      }
    });
  }

  it('is written by every language that fixes are written in', () => {
    const lacking = languages.filter(({ syntax }) => syntax && !syntax.writing.literals).map(({ name }) => name);
    assert.deepEqual(lacking, []);
  });
});
