import assert from 'node:assert/strict';
import type { ConstantsAnswer, ConstantsOffer } from '../../server/src/protocol.ts';
import { applied, editsOf } from '../support/edits.ts';
import { sessions } from './session.ts';

const URI = 'file:///project/codes.ts';

describe('errorCodeAssist/constantsOffer and /constants', () => {
  const start = sessions();

  it('answer without a document', async () => {
    const { connection } = await start();
    const offer: ConstantsOffer | null = await connection.sendRequest('errorCodeAssist/constantsOffer', {
      textDocument: null,
    });
    assert.deepEqual([offer?.catalogs[0]?.id, offer?.languages[0]?.id], ['planfix', 'typescript']);
    const answer: ConstantsAnswer | null = await connection.sendRequest('errorCodeAssist/constants', {
      textDocument: null,
      catalog: 'teamwork',
      language: 'java',
    });
    assert.ok(answer && 'text' in answer);
    assert.match(answer.text, /^public enum TeamworkCrmErrorCode \{$/m);
  });

  it('edit the document that has the markers', async () => {
    const session = await start();
    const own = 'export const own = 1;\n';
    await session.open(URI, `${own}// error-codes:begin primatime\n// error-codes:end\n${own}`);
    const textDocument = { uri: URI };
    const offer: ConstantsOffer | null = await session.connection.sendRequest('errorCodeAssist/constantsOffer', {
      textDocument,
    });
    assert.deepEqual(offer?.catalogs[0], { id: 'primatime', name: 'primaTime', marked: true });
    const request = { textDocument, catalog: 'primatime', language: null };
    const answer: ConstantsAnswer | null = await session.connection.sendRequest('errorCodeAssist/constants', request);
    assert.ok(answer && 'edit' in answer);
    const document = session.document(URI);
    const text = applied(document, editsOf(answer.edit, URI, document.version));
    assert.ok(text.startsWith(own) && text.endsWith(own));
    assert.match(text, /^ {2}IllegalState: "PE01-1106",$/m);
  });
});
