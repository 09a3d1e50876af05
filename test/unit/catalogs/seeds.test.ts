import assert from 'node:assert/strict';
import { catalogIds, entriesOf, keyOf, readCatalog } from './catalogFiles.ts';
import {
  alwaysThere,
  assertEntries,
  assertWording,
  capitalised,
  codeOf,
  codesOf,
  examplesOf,
  inOrderOf,
  isJson,
  repairedExample,
  requiredOf,
  shape,
  textsPrinted,
  typesOf,
  typesSeen,
  unique,
} from './comparison.ts';
import { corrections, exampleCorrection } from './corrections.ts';
import {
  planfixCodes,
  planfixMembers,
  primaTimeCodes,
  primaTimeExample,
  primaTimeHttpStatuses,
  readDocument,
  serviceDeskPlusCodes,
  teamworkCodes,
  teamworkExample,
  teamworkMembers,
} from './vendorDocuments.ts';

describe('the catalogs say what the vendors’ documents say', () => {
  describe('Planfix', () => {
    const catalog = readCatalog('planfix');
    const english = planfixCodes(readDocument('planfix.en.txt'));
    const russian = planfixCodes(readDocument('planfix.ru.txt'));

    it('has the 71 codes with their texts and categories', () => {
      assert.equal(english.length, 71);
      assertEntries(catalog.entries, english, 'planfix.en.txt');
    });

    it('has the Russian texts of the 53 codes that the Russian document knows, and of no other', () => {
      assert.equal(russian.length, 53);
      const translated = catalog.entries.filter((entry) => entry.i18n);
      assert.deepEqual(translated.map(keyOf), inOrderOf(english, russian).map(codeOf));
      inOrderOf(english, russian).forEach((stated, at) => {
        const translations = translated[at]?.i18n ?? {};
        assert.deepEqual(Object.keys(translations), ['ru']);
        assertWording(translations['ru'], stated, 'planfix.ru.txt');
      });
    });

    it('has the categories in the order of the newer document, with the Russian names of the older', () => {
      const expected = unique(english.map((stated) => stated.category)).map((name) => {
        const member = english.find((stated) => stated.category === name && codesOf(russian).includes(stated.code));
        const ru = russian.find((stated) => stated.code === member?.code)?.category;
        return ru === undefined ? { name } : { name, i18n: { ru } };
      });
      assert.deepEqual(catalog.categories, expected);
      assert.deepEqual(
        unique(russian.map((stated) => stated.category)),
        expected.flatMap((category) => category.i18n?.ru ?? []),
      );
    });

    it('has a response of the three members that both documents print', () => {
      const members = planfixMembers(readDocument('planfix.en.txt'));
      assert.deepEqual(planfixMembers(readDocument('planfix.ru.txt')), members);
      assert.deepEqual(
        typesOf(shape(catalog, 'error').members),
        Object.fromEntries(members.map(({ name, type }) => [name.toLowerCase(), type])),
      );
      assert.deepEqual(requiredOf(shape(catalog, 'error').members), ['result', 'code', 'error']);
      assert.equal(shape(catalog, 'error').caseInsensitive, true);
    });
  });

  describe('ServiceDesk Plus', () => {
    const catalog = readCatalog('servicedeskplus');
    const stated = serviceDeskPlusCodes(readDocument('servicedeskplus.txt'));
    const errors = catalog.entries.filter((entry) => entry.kind === undefined);
    const responses = stated.map((row) => JSON.parse(repairedExample(row)) as ServiceDeskPlusResponse);

    it('has the 17 codes with their texts and HTTP statuses', () => {
      assert.equal(stated.length, 17);
      assertEntries(errors, stated, 'servicedeskplus.txt');
      assert.equal(errors.find((entry) => entry.code === 4009)?.title, 'Trying to edit non-editable field');
    });

    it('has the example of each code, with the broken one repaired and said to be so', () => {
      stated.forEach((row, at) => {
        const [example, ...others] = errors[at]?.examples ?? [];
        assert.ok(example && others.length === 0, `${row.code} has one example`);
        assert.equal(example.language, 'json');
        assert.equal(example.text, JSON.stringify(JSON.parse(repairedExample(row)), null, 2));
        const repaired = row.code === exampleCorrection.code;
        assert.equal(example.provenance?.printed, repaired ? row.example : undefined);
        assert.equal(example.note !== undefined, repaired);
        assert.equal(isJson(row.example ?? ''), !repaired, `${row.code} is printed as JSON`);
      });
    });

    it('adds only the envelope and the success code, marked as concluded', () => {
      const added = catalog.entries.filter((entry) => entry.kind !== undefined);
      assert.deepEqual(
        added.map(({ code, kind, exhaustive, provenance }) => [code, kind, exhaustive, provenance?.inferred]),
        [
          [4000, 'envelope', 'never', true],
          [2000, 'success', 'never', true],
        ],
      );
      const envelopes = responses.flatMap(({ response_status: { status_code: code } }) => code ?? []);
      assert.deepEqual(unique(envelopes), [4000]);
    });

    it('has responses with the members of the examples', () => {
      const statuses = responses.map((response) => response.response_status);
      const messages = statuses.flatMap((status) => status.messages);
      const { fields, ...message } = shape(catalog, 'message').members;
      assert.deepEqual(typesOf(message), typesSeen(messages));
      assert.deepEqual(requiredOf(message), alwaysThere(messages));
      assert.deepEqual(typesOf(shape(catalog, 'envelope').members), typesSeen(statuses));
      assert.deepEqual(requiredOf(shape(catalog, 'envelope').members), alwaysThere(statuses));
      assert.equal(fields?.type, 'array');
      assert.match(readDocument('servicedeskplus.txt'), /“fields” that cause the error/);
    });
  });

  describe('primaTime', () => {
    const catalog = readCatalog('primatime');
    const document = readDocument('primatime.txt');
    const codes = primaTimeCodes(document);
    const statuses = primaTimeHttpStatuses(document);

    it('has the 28 API codes with their texts and HTTP statuses', () => {
      assert.equal(codes.length, 28);
      assertEntries(entriesOf(catalog, 'api'), codes, 'primatime.txt');
    });

    it('has the 10 HTTP statuses with wordings of their own, apart from the API codes', () => {
      assert.equal(statuses.length, 10);
      assertEntries(entriesOf(catalog, 'http'), statuses, 'primatime.txt');
      assert.equal(catalog.entries.length, codes.length + statuses.length);
    });

    it('shows the validation error at PE01-1104 and no other example', () => {
      const text = JSON.stringify(JSON.parse(primaTimeExample(document)), null, 2);
      assert.deepEqual(examplesOf(catalog), [['PE01-1104', [{ language: 'json', text }]]]);
    });

    it('has a response with the members of the example', () => {
      const example = JSON.parse(primaTimeExample(document)) as { constraintViolations: Record<string, unknown>[] };
      const { members } = shape(catalog, 'error');
      assert.deepEqual(typesOf(members), typesSeen([example as unknown as Record<string, unknown>]));
      assert.deepEqual(
        typesOf(members['constraintViolations']?.members ?? {}),
        typesSeen(example.constraintViolations),
      );
    });

    it('warns of the parameter that hides the HTTP status', () => {
      const syntax = '?suppress_response_code=true';
      assert.ok(document.includes(`Syntax\n${syntax}\n`) && document.includes('always return status 200'));
      assert.ok(catalog.notes?.some(({ text }) => text.includes(syntax) && text.includes('200')));
      const { parameter, value, status } = catalog.masking!;
      assert.equal(`?${parameter}=${value}`, syntax);
      assert.ok(document.includes(`always return status ${status} `));
    });
  });

  describe('Teamwork CRM', () => {
    const catalog = readCatalog('teamwork');
    const document = readDocument('teamwork.txt');
    const codes = teamworkCodes(document);

    it('has the 49 codes with their texts and groups', () => {
      assert.equal(codes.length, 49);
      assertEntries(catalog.entries, codes, 'teamwork.txt');
      assert.deepEqual(
        catalog.categories?.map(({ name }) => name),
        unique(codes.map((stated) => stated.category)),
      );
    });

    it('deprecates what the document deprecates, and says that the replacement is our conclusion', () => {
      const deprecated = catalog.entries.filter((entry) => entry.status === 'deprecated');
      assert.deepEqual(deprecated.map(keyOf), codesOf(codes.filter((stated) => stated.deprecated)));
      for (const entry of deprecated) {
        const replacement = catalog.entries.find(({ code }) => code === entry.replacedBy);
        assert.equal(replacement?.title, entry.title);
        assert.deepEqual(entry.provenance?.inferredMembers, ['replacedBy']);
      }
    });

    it('has the code with a parameter as a pattern, and no other pattern', () => {
      const parametric = codesOf(codes).filter((code) => String(code).includes('$'));
      assert.deepEqual(
        catalog.entries.flatMap((entry) => entry.pattern ?? []),
        parametric,
      );
    });

    it('shows the example at the code it carries and no other example', () => {
      const value = JSON.parse(teamworkExample(document)) as { errors: { code: string }[] };
      const text = JSON.stringify(value, null, 2);
      assert.deepEqual(examplesOf(catalog), [[value.errors[0]?.code, [{ language: 'json', text }]]]);
    });

    it('describes the members of an error in the document’s words', () => {
      const value = JSON.parse(teamworkExample(document)) as { errors: Record<string, unknown>[] };
      const { members } = shape(catalog, 'error');
      assert.deepEqual(typesOf(members), typesSeen(value.errors));
      const described = teamworkMembers(document);
      assert.deepEqual([...described.keys()].sort(), requiredOf(members).sort());
      for (const [name, { description }] of Object.entries(members)) {
        const sentence = described.get(name);
        assert.equal(description, sentence && capitalised(sentence), name);
      }
    });

    it('knows that only the detail is unstable, as the document warns', () => {
      const unstable = Object.entries(shape(catalog, 'error').members).filter(([, member]) => member.unstable);
      assert.deepEqual(
        unstable.map(([name]) => name),
        ['detail'],
      );
      const warning = 'could be changed or translated in the future while the codes will remain the same';
      assert.ok(document.includes(`do not rely on the detail\nas this ${warning}`));
      assert.ok(catalog.notes?.some(({ text }) => text.includes(warning)));
    });
  });

  it('every correction is of something a document prints', () => {
    for (const { document, printed } of [...corrections, exampleCorrection]) {
      assert.ok(readDocument(document).includes(printed), `${document} prints ${printed}`);
    }
  });

  it('every text said to be printed is printed', () => {
    const printed = catalogIds.flatMap((id) => textsPrinted(readCatalog(id)).map((text) => ({ id, text })));
    assert.ok(printed.length >= corrections.length);
    for (const { id, text } of printed) {
      const documents = id === 'planfix' ? ['planfix.en.txt', 'planfix.ru.txt'] : [`${id}.txt`];
      assert.ok(documents.map(readDocument).join('\n').includes(text), `${id} prints: ${text}`);
    }
  });

  it('asks a dispatch for every active API code with a value of its own and for nothing else', () => {
    const never = catalogIds.flatMap((id) =>
      readCatalog(id)
        .entries.filter(({ exhaustive }) => exhaustive === 'never')
        .map((entry) => [id, keyOf(entry)]),
    );
    assert.deepEqual(never, [
      ['servicedeskplus', 4000],
      ['servicedeskplus', 2000],
      ...primaTimeHttpStatuses(readDocument('primatime.txt')).map(({ code }) => ['primatime', code]),
      ['teamwork', 'C6'],
      ['teamwork', '?1_$column'],
    ]);
  });

  it('leaves out what no document says: addresses, retries, causes and remedies', () => {
    for (const catalog of catalogIds.map(readCatalog)) {
      assert.equal(catalog.documentation, undefined);
      for (const { symbol, links, retry, causes, resolutions } of catalog.entries) {
        assert.deepEqual([links, retry, causes, resolutions], [undefined, undefined, undefined, undefined], symbol);
      }
    }
  });
});

interface ServiceDeskPlusResponse {
  readonly response_status: Record<string, unknown> & {
    readonly status_code?: number;
    readonly messages: readonly Record<string, unknown>[];
  };
}
