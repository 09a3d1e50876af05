import assert from 'node:assert/strict';
import { crashRecord } from '../../../client/src/crashes.ts';
import { globOf, withPin, withoutPin } from '../../../client/src/fileCatalogs.ts';
import type { CatalogStatus } from '../../../client/src/protocol.ts';
import { pinChoices, statusText } from '../../../client/src/views/statusText.ts';

const planfix = { id: 'planfix', name: 'Planfix' };
const primatime = { id: 'primatime', name: 'primaTime' };
const teamwork = { id: 'teamwork', name: 'Teamwork CRM' };
const nothing: CatalogStatus = {
  inForce: null,
  reason: 'none',
  candidates: [],
  available: [planfix, primatime, teamwork],
};

describe('crash record', () => {
  const minute = 60_000;
  const verdicts = (...times: readonly number[]) => {
    const clock = times.values();
    const record = crashRecord(() => clock.next().value ?? NaN);
    return times.map(() => record.worthRestarting());
  };

  it('allows four restarts in three minutes, and no fifth', () => {
    assert.deepEqual(verdicts(0, 1, 2, 3, 4), [true, true, true, true, false]);
  });

  it('forgets crashes after three minutes', () => {
    assert.deepEqual(verdicts(0, 1, 2, 3, 3 * minute, 3 * minute), [true, true, true, true, true, false]);
  });
});

describe('status text', () => {
  const cases: readonly [Partial<CatalogStatus>, string, string][] = [
    [{ inForce: primatime, reason: 'evidence' }, 'primaTime', 'error codes, by evidence'],
    [{ inForce: primatime, reason: 'directive' }, 'primaTime', 'error codes, pinned by a comment'],
    [{ inForce: primatime, reason: 'setting' }, 'primaTime', 'error codes, by settings'],
    [{}, 'No catalog', 'error codes'],
    [{ reason: 'directive' }, 'No catalog', 'error codes, ignored by a comment'],
    [{ reason: 'setting' }, 'No catalog', 'error codes, ignored by settings'],
    [{ candidates: [planfix] }, 'No catalog', 'error codes, could be Planfix'],
    [{ candidates: [planfix, teamwork] }, 'No catalog', 'error codes, could be Planfix or Teamwork CRM'],
  ];
  for (const [status, text, detail] of cases) {
    it(`${JSON.stringify(status)} is "${text}", "${detail}"`, () => {
      assert.deepEqual(statusText({ ...nothing, ...status }), { text, detail });
    });
  }
});

describe('choices for a pin', () => {
  it('begin with the catalog in force and the candidates, and end with none and automatic', () => {
    const choices = pinChoices({
      ...nothing,
      inForce: teamwork,
      reason: 'directive',
      candidates: [teamwork, primatime],
    });
    assert.deepEqual(
      choices.map(({ catalog, description }) => [catalog, description]),
      [
        ['teamwork', 'in force'],
        ['primatime', 'there is evidence for it'],
        ['planfix', ''],
        ['none', 'ignore this file'],
        ['auto', 'decide by what the file shows'],
      ],
    );
  });
});

describe('pins in settings', () => {
  it('name one file, whatever its name', () => {
    assert.equal(globOf('src/api/errors.ts'), 'src/api/errors.ts');
    assert.equal(globOf('app/[id]/{a}*?.ts'), 'app/[[]id]/[{]a}[*][?].ts');
  });

  it('are added and replaced beside the others', () => {
    assert.deepEqual(withPin(undefined, 'a.ts', 'planfix'), { 'a.ts': 'planfix' });
    assert.deepEqual(withPin({ 'a.ts': 'none', 'b.ts': 'teamwork' }, 'a.ts', 'planfix'), {
      'a.ts': 'planfix',
      'b.ts': 'teamwork',
    });
  });

  it('are removed, and the setting with the last of them', () => {
    assert.deepEqual(withoutPin({ 'a.ts': 'none', 'b.ts': 'teamwork' }, 'a.ts'), { 'b.ts': 'teamwork' });
    assert.equal(withoutPin({ 'a.ts': 'none' }, 'a.ts'), undefined);
    assert.equal(withoutPin(undefined, 'a.ts'), undefined);
  });
});
