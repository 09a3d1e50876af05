import assert from 'node:assert/strict';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as textmate from 'vscode-textmate';
import { createRegistry } from './hosts.ts';
import { loadSamples, type Assertion, type Sample } from './sample.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'samples');
const marked = 'constant.other.error-code';

describe('grammar: error codes in strings and comments', function () {
  this.timeout(20_000);
  let registry: textmate.Registry;
  before(async () => {
    registry = await createRegistry();
  });

  for (const sample of loadSamples(folder)) {
    it(`${sample.name}: ${sample.description}`, async function () {
      const host = await registry.loadGrammar(sample.scopeName);
      // Only an editor brings the grammar of a real language; `npm test` downloads one first.
      if (!host) return this.skip();
      check(sample, tokenize(host, sample.lines));
    });
  }
});

/** A scope of a token, as an assertion would say it. */
type Found = Assertion;

function tokenize(host: textmate.IGrammar, lines: readonly string[]): readonly Found[] {
  let state = textmate.INITIAL;
  return lines.flatMap((text, line) => {
    const { tokens, ruleStack } = host.tokenizeLine(text, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) =>
      scopes.map((scope) => ({ line, start: startIndex, end: endIndex, scope })),
    );
  });
}

function check(sample: Sample, found: readonly Found[]): void {
  const describeAll = (assertions: readonly Assertion[]) =>
    assertions.filter(({ scope }) => scope.startsWith(marked)).map((assertion) => describeOne(sample, assertion));
  // Marks that no assertion expects fail as well as missing ones.
  assert.deepEqual(describeAll(found), describeAll(sample.assertions));
  for (const expected of sample.assertions) {
    assert.ok(
      found.some((token) => covers(token, expected)),
      `not there: ${describeOne(sample, expected)}`,
    );
  }
}

function covers(token: Found, expected: Assertion): boolean {
  const samePlace = token.line === expected.line && token.start <= expected.start && token.end >= expected.end;
  return samePlace && `${token.scope}.`.startsWith(`${expected.scope}.`);
}

function describeOne(sample: Sample, { line, start, end, scope }: Assertion): string {
  const text = sample.lines[line] ?? '';
  return `${text} [${start}, ${end}) ${text.slice(start, end)}: ${scope}`;
}
