import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isGroup, type Group, type Literal } from '../../server/src/analysis/literals/literals.ts';
import { readGroups } from '../../server/src/analysis/literals/readGroups.ts';
import { languageOf, languages } from '../../server/src/languages/table.ts';
import { tokenize } from '../../server/src/text/lexer.ts';
import { checkAnswers } from './answers.ts';
import { Desk } from './desk.ts';
import { limit, runs } from './property.ts';
import { brokenResponses, documents, jsonSoups, layouts, written, type Json } from './texts/responses.ts';

const USUAL = 2_000;
const USUAL_ANSWERS = 150;
const DEEPEST = 100_000;

const ids = languages.map(({ ids: [id] }) => id!);
const anyLanguage = fc.oneof(
  fc.constantFrom('json', 'yaml', 'markdown', 'log', 'csv', 'typescript', 'python', 'shellscript', 'powershell'),
  fc.constantFrom(...ids),
);
const anyText = fc.oneof(
  brokenResponses,
  jsonSoups,
  fc.tuple(jsonSoups, brokenResponses).map((texts) => texts.join('')),
);

describe('the reader of literals', function () {
  this.timeout(limit(USUAL));

  it('gives groups that lie in the text and in each other, and no more of them than there is text', () =>
    fc.assert(
      fc.property(anyLanguage, anyText, (id, text) => checkGroups(groupsOf(id, text), text)),
      runs(USUAL),
    ));

  it('reads JSON as everybody does', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t'), fc.boolean(), (value, indent, isPadded) => {
        const text = JSON.stringify(value, null, indent);
        const groups = groupsOf('json', isPadded ? `\ufeff \r\n${text}\n` : text).filter(({ isQuoted }) => !isQuoted);
        const expected = JSON.parse(text) as Json;
        if (typeof expected !== 'object' || expected === null) assert.deepEqual(groups, []);
        else assert.deepEqual(valueOf(groups[0]!), plain(expected));
      }),
      runs(USUAL),
    ));
});

describe('the recogniser of responses', function () {
  this.timeout(limit(USUAL_ANSWERS));
  const desk = new Desk();

  it('sees the same in a response however it is laid out', () =>
    fc.assert(
      fc.asyncProperty(documents, layouts, fc.nat(2), async (value, layout, levels) => {
        const seen = await responsesIn(desk, 'json', JSON.stringify(value));
        assert.ok(seen.length > 0, 'nothing is recognised');
        const again = await responsesIn(desk, layout.hasComments ? 'jsonc' : 'json', written(value, layout));
        assert.deepEqual(again, layout.isReversed ? await responsesIn(desk, 'json', written(value, plainly)) : seen);
        let text = JSON.stringify(value);
        for (let level = 0; level < levels; level++) text = JSON.stringify({ body: text });
        assert.deepEqual(await responsesIn(desk, 'json', text), seen);
      }),
      runs(USUAL_ANSWERS),
    ));

  it('answers every question about a broken one, in any language', () =>
    fc.assert(
      fc.asyncProperty(anyLanguage, anyText, fc.array(fc.nat(), { maxLength: 4 }), async (id, text, places) => {
        desk.open(id, text);
        await checkAnswers(
          desk,
          text,
          places.map((place) => place % (text.length + 1)),
        );
      }),
      runs(USUAL_ANSWERS),
    ));

  const inner = '{"status":412,"code":"PE01-1104","message":"Validation error"}';
  const deep: readonly (readonly [what: string, id: string, text: string])[] = [
    ['objects', 'json', `${'{"a":'.repeat(DEEPEST)}${inner}${'}'.repeat(DEEPEST)}`],
    ['objects that are never closed', 'json', `${'{"code":'.repeat(DEEPEST)}${inner}`],
    ['lists', 'jsonc', `${'['.repeat(DEEPEST)}${inner}${']'.repeat(DEEPEST)}`],
    [
      'responses in responses',
      'json',
      `${'{"errors":[{"id":"a","title":"b","detail":"c","code":'.repeat(DEEPEST / 10)}${inner}`,
    ],
    ['fences', 'markdown', `${'{"a":['.repeat(DEEPEST)}${inner}`],
    ['sequences of YAML', 'yaml', `${'- '.repeat(DEEPEST)}{ status: 412, code: PE01-1104, message: x }`],
    ['flow of YAML', 'yaml', `a: ${'{a: ['.repeat(DEEPEST)}{ status: 412, code: PE01-1104, message: x }`],
    ['calls', 'typescript', `const x = ${'f({ a: '.repeat(DEEPEST)}${inner}`],
    ['a name', 'json', `{"status":412,"code":"PE01-1104","message":"x","${'n'.repeat(1_000_000)}":1}`],
    ['a text', 'json', `{"status":412,"code":"PE01-1104","message":"${'it is wrong '.repeat(90_000)}"}`],
  ];
  for (const [what, id, text] of deep) {
    it(`reads ${what} as long as they go on (${id})`, async () => {
      desk.open(id, text);
      await checkAnswers(desk, text, [0, text.length >> 1, text.lastIndexOf('PE01') + 2, text.length]);
      checkGroups(groupsOf(id, text), text);
    });
  }
});

const plainly = { indent: '', lineEnd: '\n', isReversed: true, hasComments: false };

function groupsOf(id: string, text: string): readonly Group[] {
  const language = languageOf(id);
  return readGroups(text, language, () => tokenize(text, language.lexis));
}

/** Everything lies in the text and in what it is a part of, in order; all that was read is no longer than the text. */
function checkGroups(groups: readonly Group[], text: string): void {
  let count = 0;
  let last = 0;
  for (const group of groups) {
    const { span, parent, members, elements } = group;
    assert.ok(last <= span.start, 'groups are out of order');
    last = span.start;
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, 'a group lies outside the text');
    if (parent) checkInside(span, parent.span);
    for (const { name, key, value } of members) {
      checkInside(key, span);
      checkInside(value.span, span);
      const shown = text.slice(key.start, key.end);
      if (!group.isQuoted && !shown.includes('\\')) assert.ok(shown.includes(name), `${shown} is not called ${name}`);
    }
    for (const element of elements) checkInside(element.span, span);
    for (const literal of [...members.map(({ value }) => value), ...elements]) checkLiteral(literal, text);
    count += 1 + members.length + elements.length;
  }
  // A group may be read on each of the levels of strings in strings.
  assert.ok(count <= 4 * text.length, `${count} parts of ${text.length} characters`);
}

function checkLiteral(literal: Literal, text: string): void {
  if (isGroup(literal)) return;
  checkInside(literal.inner, literal.span);
  if (literal.kind === 'boolean' || literal.kind === 'null')
    assert.match(text.slice(literal.span.start, literal.span.end), /^(?:true|false|null|nil|none|~|)$/i);
}

function checkInside(inner: { start: number; end: number }, outer: { start: number; end: number }): void {
  assert.ok(
    outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
    `${inner.start}-${inner.end} lies outside of ${outer.start}-${outer.end}`,
  );
}

/** What a literal means, with members as pairs, so that one of any name is as good as another. */
function valueOf(literal: Literal): unknown {
  if (!isGroup(literal)) return literal.value;
  if (literal.bracket === '[') return { elements: literal.elements.map(valueOf), members: literal.members.length };
  const members = new Map(literal.members.map(({ name, value }) => [name, valueOf(value)]));
  return { members: [...members], elements: literal.elements.length };
}

/** The same of a value; an object lists names that are numbers first, as `JSON.stringify` wrote them. */
function plain(value: Json): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return { elements: (value as readonly Json[]).map(plain), members: 0 };
  return { members: Object.entries(value).map(([name, one]) => [name, plain(one as Json)]), elements: 0 };
}

async function responsesIn(desk: Desk, id: string, text: string): Promise<readonly unknown[]> {
  desk.open(id, text);
  return desk.ask((snapshot) =>
    [...snapshot.regions()].flatMap((region) =>
      snapshot
        .resolved(region)
        .responses.map(({ catalog, confidence, errors, envelope }) => [
          catalog.id,
          confidence,
          errors.map(({ value, known }) => [value, known?.entry.code]),
          envelope !== undefined,
        ]),
    ),
  );
}
