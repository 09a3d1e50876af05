import assert from 'node:assert/strict';
import type { CodeSet, Entry } from '../../../server/src/catalogs/catalog.ts';
import { catalogIds, catalogValidator, entriesOf, keyOf, namesOfCatalogsFiles, readCatalog } from './catalogFiles.ts';

const validate = catalogValidator();

it('the folder holds the four catalogs and their schema', () => {
  assert.deepEqual(namesOfCatalogsFiles(), ['catalog.schema.json', ...catalogIds.map((id) => `${id}.json`)].sort());
});

for (const id of catalogIds) {
  describe(`the ${id} catalog`, () => {
    const catalog = readCatalog(id);

    it('is valid and says by which schema', () => {
      assert.ok(validate(catalog), JSON.stringify(validate.errors, null, 2));
      assert.equal(catalog.$schema, './catalog.schema.json');
      assert.equal(catalog.id, id);
    });

    it('has each code once in its set, and each symbol once', () => {
      assertUnique(catalog.codeSets.map((set) => set.id));
      for (const set of catalog.codeSets) assertUnique(entriesOf(catalog, set.id).map(keyOf));
      const sets = catalog.codeSets.flatMap((set) => entriesOf(catalog, set.id));
      assert.equal(sets.length, catalog.entries.length, 'every entry belongs to a set');
      assertUnique(catalog.entries.map((entry) => entry.symbol));
    });

    it('has readable symbols', () => {
      for (const { symbol } of catalog.entries) {
        assert.match(symbol, /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/);
        assert.ok(symbol.length <= 40 && symbol.split('_').length <= 6, `${symbol} is a name, not a sentence`);
      }
    });

    it('has codes of the type and format of their set', () => {
      for (const set of catalog.codeSets) {
        for (const entry of entriesOf(catalog, set.id)) assertFormat(set, entry);
      }
    });

    it('refers only to what exists', () => {
      const codes = new Set(catalog.entries.map(keyOf));
      const referred = catalog.detect.supporting.flatMap((evidence) => evidence.siblings?.codes ?? []);
      for (const code of [...referred, ...catalog.entries.flatMap((entry) => entry.replacedBy ?? [])]) {
        assert.ok(codes.has(code), `${code} is a code of ${id}`);
      }
      for (const { path, inferredMembers } of inferences(catalog)) {
        for (const member of inferredMembers) {
          assert.notEqual(memberAt(catalog, [...path, ...member.split('.')]), undefined, member);
        }
      }
    });

    it('takes its facts from its own documents', () => {
      const sources = Object.values(catalog.sources ?? {});
      for (const source of valuesOf(catalog, 'source')) assert.ok(sources.includes(String(source)), String(source));
    });

    it('uses each of its categories and no other', () => {
      const used = new Set(catalog.entries.flatMap((entry) => entry.category ?? []));
      assert.deepEqual(
        [...used],
        (catalog.categories ?? []).map((category) => category.name),
      );
    });

    it('has texts and sources only in its own locales', () => {
      const [first, ...others] = catalog.locales;
      assert.deepEqual(Object.keys(catalog.sources ?? {}), [...catalog.locales]);
      const translated = [...catalog.entries, ...(catalog.notes ?? []), ...(catalog.categories ?? [])];
      const locales = new Set(translated.flatMap(({ i18n }) => Object.keys(i18n ?? {})));
      assert.ok(!locales.has(first ?? ''));
      assert.deepEqual([...locales].sort(), [...others].sort());
    });

    it('has titles that start with a capital and end without a full stop', () => {
      for (const { title, i18n } of catalog.entries) {
        for (const text of [title, ...Object.values(i18n ?? {}).map((translation) => translation.title)]) {
          assert.match(text, /^\p{Lu}.*[^.]$/u);
        }
      }
    });

    it('has examples that parse and carry their code', () => {
      for (const entry of catalog.entries) {
        for (const { language, text } of entry.examples ?? []) {
          assert.equal(language, 'json');
          assert.ok(valuesIn(JSON.parse(text)).includes(keyOf(entry)), `the example of ${keyOf(entry)}`);
        }
      }
    });

    it('has one member for the code or the envelope in each response', () => {
      assertUnique((catalog.responses ?? []).map((response) => response.id));
      for (const { members } of catalog.responses ?? []) {
        const roles = Object.values(members).filter(({ role }) => role === 'code' || role === 'envelope');
        assert.equal(roles.length, 1);
      }
    });
  });
}

describe('formats take whole codes only', () => {
  const lookAlikes: Readonly<Record<(typeof catalogIds)[number], readonly string[]>> = {
    planfix: ['0005', '20000', '40001', '0x4001', '-1', '10.5'],
    servicedeskplus: ['401', '0400', '40001', '0x4001', '4001.0'],
    primatime: ['PE01-11045', 'PE01-110', 'PE02-1104', 'XPE01-1104', 'pe01-1104'],
    teamwork: ['E10001', 'E0', 'E01', 'A1', 'E', '?', '?1_', 'e1', 'E1_x', 'L2R'],
  };
  for (const id of catalogIds) {
    it(`${id}: ${lookAlikes[id].join(' ')} are none`, () => {
      const format = wholeCode(readCatalog(id).codeSets[0]);
      assert.deepEqual(
        lookAlikes[id].filter((text) => format.test(text)),
        [],
      );
    });
  }
});

function assertUnique(values: readonly (number | string)[]): void {
  const repeated = values.filter((value, at) => values.indexOf(value) !== at);
  assert.deepEqual(repeated, []);
}

function assertFormat(set: CodeSet, entry: Entry): void {
  if (entry.pattern === undefined) {
    assert.equal(typeof entry.code, set.type === 'integer' ? 'number' : 'string');
    assert.match(String(entry.code), wholeCode(set));
    return;
  }
  const names = [...entry.pattern.matchAll(/\$([A-Za-z][A-Za-z0-9]*)/g)].map(([, name]) => name);
  assert.deepEqual(
    entry.params?.map(({ name }) => name),
    names,
  );
  assert.equal(set.type, 'string');
  for (const instance of [entry.pattern, entry.pattern.replaceAll(/\$\w+/g, 'first_name')]) {
    assert.match(instance, wholeCode(set));
  }
}

function wholeCode(set: CodeSet | undefined): RegExp {
  assert.ok(set);
  assert.doesNotMatch(set.format, /\\[1-9]|\(\?<?[=!]/, 'no back-reference and no look-around');
  return new RegExp(`^(?:${set.format})$`);
}

interface Inference {
  readonly path: readonly string[];
  readonly inferredMembers: readonly string[];
}

/** Every `inferredMembers`, with the path of the object whose members they are. */
function inferences(value: unknown, path: readonly string[] = []): Inference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'inferredMembers'
      ? [{ path: path.slice(0, -1), inferredMembers: member as string[] }]
      : inferences(member, [...path, name]),
  );
}

function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((object, name) => (object as Record<string, unknown> | undefined)?.[name], value);
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [value];
}

/** The values of all members of one name, however deep. */
function valuesOf(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === name ? [member] : valuesOf(member, name)));
}
