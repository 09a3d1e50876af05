import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/codeActions/codeActions.ts';
import { applied, editsOf } from '../support/edits.ts';
import { Desk } from './desk.ts';
import { limit, runs } from './property.ts';

const USUAL = 300;

const RULES: readonly unknown[] = ['response-shape', 'code-type-mismatch'];

describe('fixes of any error response', function () {
  this.timeout(limit(USUAL));
  const desk = new Desk();

  it('leave JSON that can be parsed, and repair what was reported', async () => {
    let applications = 0;
    await fc.assert(
      fc.asyncProperty(responses, layouts, fc.boolean(), async (response, layout, isQuoted) => {
        const printed = JSON.stringify(response, null, layout.indent).replaceAll('\n', layout.eol);
        const text = isQuoted ? JSON.stringify({ note: pins, body: printed }) : printed;
        for (const diagnostic of await reported(desk, text)) {
          const fix = await fixOf(desk, diagnostic);
          if (!fix) continue;
          applications++;
          const document = TextDocument.create(desk.uri, 'json', desk.version, text);
          const after = applied(document, editsOf(fix.edit!, desk.uri, desk.version));
          assertParses(after, isQuoted);
          const left = await reported(desk, after);
          assert.ok(
            countOf(left, diagnostic) < countOf(await reported(desk, text), diagnostic),
            `${fix.title}\n${after}`,
          );
        }
      }),
      runs(USUAL),
    );
    assert.ok(applications >= runs(USUAL).numRuns / 5, `only ${applications} actions were offered`);
  });

  it('say nothing about what the vendors send', async () => {
    await fc.assert(
      fc.asyncProperty(sound, layouts, async (response, { indent, eol }) => {
        const text = JSON.stringify({ note: pins, response }, null, indent).replaceAll('\n', eol);
        assert.deepEqual(
          (await reported(desk, text)).map(({ message }) => message),
          [],
        );
      }),
      runs(USUAL),
    );
  });
});

/** Evidence for all of the vendors whose codes need any. */
const pins = 'https://my.planfix.com/rest SDPOnDemand.requests.ALL';

const layouts = fc.record({
  indent: fc.constantFrom(undefined, 2, 4, '\t'),
  eol: fc.constantFrom('\n', '\r\n'),
});

const planfix = fc.record({
  result: fc.constant('fail'),
  code: fc.constantFrom(1000, 22, 7002),
  error: fc.constantFrom('Task does not exist', 'an "error" of \\ its own'),
});
const violation = fc.record(
  {
    entityPath: fc.constant(''),
    field: fc.constant('owner'),
    constraint: fc.constant('NotNull'),
    message: fc.constant('no'),
  },
  { requiredKeys: [] },
);
const primatime = fc.record(
  {
    status: fc.constant(412),
    code: fc.constantFrom('PE01-1104', 'PE01-1106'),
    message: fc.constantFrom('Validation error', ''),
    description: fc.constantFrom('Project.owner', null),
    constraintViolations: fc.array(violation, { maxLength: 2 }),
  },
  { requiredKeys: ['status', 'code', 'message'] },
);
const message = fc.record(
  {
    status_code: fc.constantFrom(4012, 4009),
    type: fc.constant('failed'),
    field: fc.constant('title'),
    message: fc.constant('x'),
  },
  { requiredKeys: ['status_code', 'type'] },
);
const serviceDesk = fc.record({
  response_status: fc.record(
    {
      status_code: fc.constant(4000),
      messages: fc.array(message, { minLength: 1, maxLength: 3 }),
      status: fc.constant('failed'),
    },
    { requiredKeys: ['messages', 'status'] },
  ),
});
const teamwork = fc.record({
  errors: fc.array(
    fc.record({
      id: fc.constant('21bd9ca2'),
      title: fc.constant('Subscription payment failed'),
      code: fc.constantFrom('E11', 'D17'),
      detail: fc.constant('The card was declined'),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

const sound: fc.Arbitrary<unknown> = fc.oneof(planfix, primatime, serviceDesk, teamwork);

type Change = (holder: Record<string, unknown>, name: string) => void;

/** What people do to a response by hand. */
const changes: readonly Change[] = [
  (holder, name) => delete holder[name],
  (holder, name) => {
    const { [name]: value } = holder;
    delete holder[name];
    holder[`${name.slice(0, -2)}${name.at(-1)}`] = value;
  },
  (holder, name) => (holder[name] = String(holder[name])),
  (holder, name) => {
    const value = holder[name];
    holder[name] = Array.isArray(value) ? ((value as unknown[])[0] ?? {}) : value;
  },
  (holder, name) =>
    (holder[name] = holder[name] === 'failed' ? 'success' : holder[name] === 4000 ? 2000 : holder[name]),
  (holder, name) => (holder[name] = null),
];

/** Two sound responses with up to three changes at any of their members. */
const responses = fc
  .tuple(sound, sound, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...changes)), { minLength: 1, maxLength: 3 }))
  .map(([first, second, made]): unknown => {
    const changed = structuredClone({ note: pins, response: first, body: second });
    for (const [at, change] of made) {
      const places = placesIn([changed.response, changed.body]);
      const place = places[at % Math.max(1, places.length)];
      if (place) change(place.holder, place.name);
    }
    return changed;
  });

interface Placed {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

function placesIn(value: unknown): readonly Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(placesIn);
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

async function reported(desk: Desk, text: string): Promise<readonly Diagnostic[]> {
  desk.open('json', text);
  return (await desk.diagnostics()).filter(({ code }) => RULES.includes(code));
}

async function fixOf(desk: Desk, diagnostic: Diagnostic): Promise<CodeAction | undefined> {
  const offered = await desk.ask((snapshot) =>
    codeActions(snapshot, diagnostic.range, { diagnostics: [diagnostic] }, { snippets: false }),
  );
  return offered.find(({ isPreferred, edit }) => isPreferred && edit);
}

function countOf(diagnostics: readonly Diagnostic[], { code, message }: Diagnostic): number {
  return diagnostics.filter((one) => one.code === code && one.message === message).length;
}

function assertParses(text: string, isQuoted: boolean): void {
  const parsed = JSON.parse(text) as { readonly body: string };
  if (isQuoted) JSON.parse(parsed.body);
}
