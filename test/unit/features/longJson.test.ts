import assert from 'node:assert/strict';
import { ask, hovered, offered } from './ask.ts';

// A long document is read in parts. What is said about a response in one may not depend on where in it the response stands.

interface Exchange {
  /** Stands in the answer once. */
  readonly code: string;
  readonly answer: object;
}

/** An error response of each system, and something that says whose it is. */
const EXCHANGES: Readonly<Record<string, Exchange>> = {
  Planfix: {
    code: '4001',
    answer: {
      url: 'https://acme.planfix.com/rest/',
      body: { result: 'fail', code: 4001, error: 'Error adding employee' },
    },
  },
  'ServiceDesk Plus': {
    code: '4007',
    answer: {
      url: 'https://sdpondemand.manageengine.com/api/v3/requests',
      body: {
        response_status: { status_code: 4000, messages: [{ status_code: 4007, type: 'failed' }], status: 'failed' },
      },
    },
  },
  primaTime: {
    code: 'PE01-1104',
    answer: {
      cause: 'PE01-1109',
      body: { status: 412, code: 'PE01-1104', message: 'Failed', constraintViolations: [{ field: 'owner' }] },
    },
  },
  Teamwork: {
    code: 'E1',
    answer: {
      url: 'https://acme.teamwork.com/crm/v2/',
      body: { errors: [{ id: '8d2a', title: 'Bad request', code: 'E1', detail: 'Invalid', meta: {} }] },
    },
  },
};

/** Data that speaks of no system, a few times as long as what is never cut. */
const filling = Array.from({ length: 1_500 }, (_, index) => ({ name: `entry ${index}`, length: index }));

/** The document around, in which `"HERE"` is where a response stands. */
const DOCUMENTS: Readonly<Record<string, unknown>> = {
  'an array': [...filling, 'HERE', ...filling],
  'an object in objects': { mocks: { entries: [...filling, { body: 'HERE' }, ...filling] } },
};

function pretty(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** The document with the exchange in its place, and the cursor in the code or, where that is not written yet, in its stead. */
function inDocument(document: unknown, { code, answer }: Exchange, isWritten: boolean): string {
  const marked = isWritten
    ? pretty(answer).replace(code, `${code[0]}<|>${code.slice(1)}`)
    : pretty(answer).replace(new RegExp(`"?${code}"?`), '<|>');
  return pretty(document).replace('"HERE"', () => marked);
}

describe('a response in a long JSON document', () => {
  for (const [system, exchange] of Object.entries(EXCHANGES)) {
    for (const [what, document] of Object.entries(DOCUMENTS)) {
      it(`of ${system} in ${what} is explained as one alone`, async () => {
        const alone = await hovered({ language: 'json', text: inDocument('HERE', exchange, true) });
        assert.ok(alone, 'nothing is said about it alone');
        assert.deepEqual(await hovered({ language: 'json', text: inDocument(document, exchange, true) }), alone);
      });

      it(`of ${system} in ${what} is completed as one alone`, async () => {
        const alone = await offered({ language: 'json', text: inDocument('HERE', exchange, false) });
        assert.ok((alone?.labels.length ?? 0) > 3, 'nothing is offered alone');
        const offer = await offered({ language: 'json', text: inDocument(document, exchange, false) });
        assert.deepEqual(offer?.labels, alone?.labels);
      });
    }
  }

  it('is explained as a member of a list that is long itself', async () => {
    const message = { status_code: 4001, type: 'failed', field: 'subject' };
    const messages = Array.from({ length: 600 }, () => message);
    const url = 'https://sdpondemand.manageengine.com/api/v3/requests';
    const whole = { url, response_status: { status_code: 4000, messages, status: 'failed' } };
    const text = pretty(whole);
    const parts = text.split('4001');
    const marked = `${parts.slice(0, 500).join('4001')}40<|>01${parts.slice(500).join('4001')}`;
    const shown = await hovered({ language: 'json', text: marked });
    assert.match(shown?.value ?? '', /ServiceDesk Plus/);
    const offer = await offered({ language: 'json', text: marked.replace('40<|>01', '<|>') });
    assert.ok(offer?.labels.includes('4002'), 'its codes are not offered');
  });

  it('is no response where the list is one of something else', async () => {
    const inList = (name: string, length: number): string =>
      inDocument(
        { url: 'https://acme.planfix.com/rest/', [name]: [...filling.slice(0, length), 'HERE'] },
        { code: '4001', answer: { code: 4001 } },
        false,
      );
    for (const length of [1, filling.length]) {
      assert.ok(await offered({ language: 'json', text: inList('failures', length) }), 'nothing is offered');
      assert.equal(await offered({ language: 'json', text: inList('event', length) }), undefined);
    }
  });

  it('is what a directive at the top or above another member says', async () => {
    const list = inDocument(DOCUMENTS['an array'], { code: '4001', answer: { code: 4001 } }, true);
    assert.equal(await hovered({ language: 'jsonc', text: list }), undefined);
    const first = list.indexOf('  {');
    const last = list.lastIndexOf('  {');
    for (const at of [0, first, last]) {
      const text = `${list.slice(0, at)}// error-codes: planfix\n${list.slice(at)}`;
      assert.match((await hovered({ language: 'jsonc', text }))?.value ?? '', /Planfix/);
    }
  });

  it('is one of several segments', async () => {
    const text = inDocument(DOCUMENTS['an array'], EXCHANGES['Planfix']!, true);
    const { answer } = await ask({ language: 'json', text }, ({ document }) => document.segmentation.segments.length);
    assert.ok(answer > 20, `${answer}`);
  });
});
