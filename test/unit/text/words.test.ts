import assert from 'node:assert/strict';
import { containsRun, endsWithRun, words } from '../../../server/src/text/words.ts';

describe('words', () => {
  const rows: readonly (readonly [name: string, words: string])[] = [
    ['closeCode', 'close code'],
    ['close_code', 'close code'],
    ['CloseCode', 'close code'],
    ['CLOSE_CODE', 'close code'],
    ['close-code', 'close code'],
    ['__closeCode$', 'close code'],
    ['HTTPStatus2', 'http status 2'],
    ['getHTTPStatusCode', 'get http status code'],
    ['statuscode', 'statuscode'],
    ['x2y', 'x 2 y'],
    ['кодОшибки', 'код ошибки'],
    ['@scope/teamwork-crm', 'scope teamwork crm'],
    ['', ''],
    ['$_', ''],
  ];
  for (const [name, expected] of rows) it(name || 'nothing', () => assert.equal(words(name).join(' '), expected));
});

describe('runs of words', () => {
  it('are found when they stand together', () => {
    assert.ok(containsRun(['create', 'teamwork', 'crm', 'client'], ['teamwork', 'crm']));
    assert.ok(!containsRun(['teamwork', 'and', 'crm'], ['teamwork', 'crm']));
    assert.ok(!containsRun(['crm', 'teamwork'], ['teamwork', 'crm']));
    assert.ok(!containsRun(['a'], []));
    assert.ok(!containsRun([], ['a']));
  });

  it('end a name', () => {
    assert.ok(endsWithRun(['error', 'code'], ['code']));
    assert.ok(endsWithRun(['status', 'code'], ['status', 'code']));
    assert.ok(!endsWithRun(['code', 'error'], ['code']));
    assert.ok(!endsWithRun(['code'], ['error', 'code']));
  });
});
