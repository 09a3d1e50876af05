import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ErrorResponse } from '../../../server/src/responses/errorResponse.ts';
import { Desk } from '../../fuzz/desk.ts';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8');

describe('every example of the vendors', () => {
  const desk = new Desk();

  async function responsesIn(languageId: string, text: string): Promise<readonly ErrorResponse[]> {
    desk.open(languageId, text);
    return desk.ask((snapshot) => [...snapshot.regions()].flatMap((region) => snapshot.resolved(region).responses));
  }

  it('of ServiceDesk Plus, its own missing quote and left-over number included', async () => {
    const rows = [...seed('servicedeskplus').matchAll(/^.*\| (\d+) \| \d+ \| (\{.*\}) \|$/gm)];
    assert.equal(rows.length, 17);
    for (const [, code, example] of rows) {
      const [response, ...more] = await responsesIn('json', example!);
      assert.equal(response?.catalog.id, 'servicedeskplus', example);
      assert.equal(response.confidence, 'certain', example);
      assert.ok(response.envelope, example);
      assert.deepEqual(
        response.errors.map(({ value }) => value),
        [Number(code)],
      );
      assert.deepEqual(more, []);
    }
  });

  it('of ServiceDesk Plus, in the text of the whole document', async () => {
    const responses = await responsesIn('plaintext', seed('servicedeskplus'));
    assert.equal(responses.length, 17);
    assert.ok(responses.every(({ confidence, errors }) => confidence === 'certain' && errors[0]?.known));
  });

  it('of primaTime', async () => {
    const [response, ...more] = await responsesIn('plaintext', seed('primatime'));
    assert.equal(response?.catalog.id, 'primatime');
    assert.deepEqual(
      response.errors.map(({ value }) => value),
      ['PE01-1104'],
    );
    assert.deepEqual(more, []);
  });

  it('of Teamwork CRM', async () => {
    const [response, ...more] = await responsesIn('plaintext', seed('teamwork'));
    assert.equal(response?.catalog.id, 'teamwork');
    assert.deepEqual(
      response.errors.map(({ value }) => value),
      ['E11'],
    );
    assert.deepEqual(more, []);
  });
});
