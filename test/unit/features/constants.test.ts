import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { constantsAnswer, constantsOffer } from '../../../server/src/features/constants.ts';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { CatalogIndex } from '../../../server/src/catalogs/catalogIndex.ts';
import { applied, editsOf } from '../../support/edits.ts';
import { memoryHost } from '../../support/host.ts';
import { Workspace } from '../../../server/src/workspace.ts';

const catalogs = builtInCatalogs.map((file) => new CatalogIndex(file));
const uri = 'file:///a';

async function opened(languageId: string, text: string) {
  const workspace = new Workspace(memoryHost(new Map()), builtInCatalogs);
  workspace.open(uri, languageId, 1, text);
  return {
    offer: (await workspace.ask(uri, (snapshot) => constantsOffer(workspace.catalogs, snapshot)))!,
    answer: async (id: string, language: string | null = null) =>
      (await workspace.ask(uri, (snapshot) => constantsAnswer(workspace.catalogs, id, language, snapshot)))!,
  };
}

describe('constants for the editor', () => {
  it('are offered in the usual order where no document is open', () => {
    const offer = constantsOffer(catalogs, undefined);
    assert.deepEqual(
      offer.catalogs.map(({ id, marked }) => [id, marked]),
      builtInCatalogs.map(({ id }) => [id, false]),
    );
    assert.deepEqual(offer.languages[0], { id: 'typescript', name: 'TypeScript' });
    assert.equal(offer.languages.length, 12);
  });

  it('are offered first for what the document is about, in its language', async () => {
    const { offer } = await opened('go', 'package a\n\n// error-codes: primatime\n');
    assert.equal(offer.catalogs[0]!.id, 'primatime');
    assert.deepEqual(offer.languages[0], { id: 'go', name: 'Go' });
  });

  it('are made anew where the document has markers for them, with one edit', async () => {
    const text =
      'const a = 1;\r\n// error-codes:begin teamwork --name Code\r\nold\r\n// error-codes:end\r\nconst b = 2;\r\n';
    const { offer, answer } = await opened('typescriptreact', text);
    assert.deepEqual(offer.catalogs[0], { id: 'teamwork', name: 'Teamwork CRM', marked: true });
    const result = await answer('teamwork');
    assert.ok('edit' in result);
    const edits = editsOf(result.edit, uri, 1);
    assert.equal(edits.length, 1);
    const after = applied(TextDocument.create(uri, '', 1, text), edits);
    assert.match(
      after,
      /^const a = 1;\r\n\/\/ error-codes:begin teamwork --name Code\r\n[^]*export const Code = \{\r\n/,
    );
    assert.match(after, /\r\n\/\/ error-codes:end\r\nconst b = 2;\r\n$/);
    const again = await (await opened('typescriptreact', after)).answer('teamwork');
    assert.ok('edit' in again);
    assert.deepEqual(editsOf(again.edit, uri, 1), []);
  });

  it('are a new document in any language', async () => {
    const { answer } = await opened('plaintext', '');
    const result = await answer('planfix', 'ruby');
    assert.ok('text' in result);
    assert.match(result.text, /^module PlanfixRestErrorCode$/m);
  });

  it('are refused in a sentence', async () => {
    const { answer } = await opened('typescript', '// error-codes:begin planfix\n');
    assert.deepEqual(await answer('planfix'), {
      refusal: '“error-codes:begin planfix” in line 1 has no error-codes:end below it.',
    });
    assert.deepEqual(await answer('jira'), { refusal: 'There is no catalog “jira”.' });
    assert.deepEqual(constantsAnswer(catalogs, 'planfix', null, undefined), {
      refusal: 'Constants cannot be written in this language.',
    });
  });
});
