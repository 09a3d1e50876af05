import assert from 'node:assert/strict';
import type { Copies, DecodedPage, SampleCatalog } from '../../server/src/protocol.ts';
import { sessions, type Session } from './session.ts';

const URI = 'file:///project/mock.ts';
const MOCK = `const ok = true;
export const body = { status: 412, code: 'PE01-1104', message: 'Validation error' };
`;
const options = { insertSpaces: true, tabSize: 4 };
const at = (line: number, character: number) => ({ line, character });

describe('errorCodeAssist/decode, /sampleChoices, /sample and /copies', () => {
  const start = sessions();

  const decode = (session: Session, params: object): Promise<DecodedPage | null> =>
    session.connection.sendRequest('errorCodeAssist/decode', params);

  const sample = (session: Session, params: object): Promise<{ readonly text: string } | null> =>
    session.connection.sendRequest('errorCodeAssist/sample', { textDocument: { uri: URI }, options, ...params });

  const copies = (session: Session, params: object): Promise<Copies | null> =>
    session.connection.sendRequest('errorCodeAssist/copies', { textDocument: { uri: URI }, options, ...params });

  it('decode a text from elsewhere, with no document open', async () => {
    const session = await start();
    const page = await decode(session, { text: '{"result":"fail","code":1000,"error":"Task does not exist"}' });
    assert.equal(page?.isRecognised, true);
    assert.match(page.markdown, /^# \*\*1000\*\* Task does not exist\n\nPlanfix REST · Tasks/);
    const strange = await decode(session, { text: '{}' });
    assert.deepEqual(
      [strange?.isRecognised, strange?.markdown.split('\n')[0]],
      [false, 'This is JSON, but no error response of a known system.'],
    );
  });

  it('decode the response around the cursor, or what is selected', async () => {
    const session = await start();
    await session.open(URI, MOCK);
    const textDocument = { uri: URI };
    const inside = await decode(session, { textDocument, range: { start: at(1, 30), end: at(1, 30) } });
    assert.match(inside!.markdown, /^# \*\*PE01-1104\*\* Validation error/);
    assert.equal(await decode(session, { textDocument, range: { start: at(0, 3), end: at(0, 3) } }), null);
    const selected = await decode(session, { textDocument, range: { start: at(0, 0), end: at(0, 15) } });
    assert.equal(selected!.isRecognised, false);
  });

  it('follow the settings: the language of texts, and the catalogs that are enabled', async () => {
    const settings = () => ({ locale: 'ru', catalogs: { enabled: ['planfix'] } });
    const session = await start({ settings });
    const text = '{"result":"fail","code":1000,"error":"Task does not exist"}';
    assert.match((await decode(session, { text }))!.markdown, /Задача не существует/);
    assert.equal((await decode(session, { text: 'PE01-1104' }))!.isRecognised, false);
  });

  it('offer samples, and write the chosen one as its place asks', async () => {
    const session = await start();
    await session.open(URI, MOCK);
    const { catalogs } = await session.connection.sendRequest<{ readonly catalogs: readonly SampleCatalog[] }>(
      'errorCodeAssist/sampleChoices',
      { textDocument: { uri: URI } },
    );
    assert.deepEqual(
      catalogs.map(({ id, isAbout }) => [id, isAbout]),
      [
        ['primatime', true],
        ['planfix', false],
        ['servicedeskplus', false],
        ['teamwork', false],
      ],
    );
    const chosen = { catalog: 'planfix', symbol: 'TASK_NOT_FOUND' };
    assert.equal(
      (await sample(session, { position: at(2, 0), chosen }))?.text,
      "{\n    result: 'fail',\n    code: 1000,\n    error: 'Task does not exist',\n}",
    );
    assert.equal(await sample(session, { position: at(2, 0), chosen: { catalog: 'planfix', symbol: 'X' } }), null);
  });

  it('copy the response at a position, or a sample where there is none', async () => {
    const session = await start();
    await session.open(URI, MOCK);
    const here = await copies(session, { position: at(1, 30) });
    assert.deepEqual(
      [here?.title, here?.forms.map(({ label }) => label)],
      [
        'PE01-1104 Validation error',
        [
          'TypeScript constant',
          'JSON',
          'HTTP response',
          'curl command that stubs it in WireMock',
          'Shell command that serves it once',
        ],
      ],
    );
    assert.equal(await copies(session, { position: at(0, 0) }), null);
    const chosen = { catalog: 'teamwork', symbol: 'BAD_REQUEST' };
    assert.equal((await copies(session, { position: at(0, 0), chosen }))?.title, 'E4 Bad request');
  });

  it('say nothing of a document that is not open', async () => {
    const session = await start();
    const textDocument = { uri: 'file:///project/closed.ts' };
    assert.equal(await decode(session, { textDocument, range: { start: at(0, 0), end: at(0, 1) } }), null);
    assert.equal(await copies(session, { textDocument, position: at(0, 0) }), null);
  });
});
