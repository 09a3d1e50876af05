import assert from 'node:assert/strict';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import type { CatalogFile } from '../../../server/src/catalogs/catalog.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { memoryHost } from '../../support/host.ts';
import { hovered, type Case } from './ask.ts';

const PLANFIX = '// error-codes: planfix\nlet it;\n';
const SDP = '// error-codes: servicedeskplus\nlet it;\n';
const TEAMWORK = '// error-codes: teamwork\nlet it;\n';

async function shown(file: Case): Promise<string> {
  const found = await hovered(file);
  assert.ok(found, 'there is a hover');
  return found.value;
}

describe('hover on a code', () => {
  it('says what it is, compactly, with the example last', async () => {
    const value = await shown({ text: "switch (e.code) { case 'PE01-11<|>04': break; }" });
    const [head, source, ...example] = value.split('\n\n');
    assert.equal(head, '**PE01-1104** Validation error  \nprimaTime · HTTP 412 Precondition Failed');
    assert.equal(source, '*Source: primaTime, “Errors handling”*');
    assert.match(example.join('\n\n'), /^```json\n\{\n {2}"status": 412,[^]*\n```$/);
  });

  it('gives the category and no status where the vendor names none', async () => {
    assert.equal(
      (await shown({ text: `${PLANFIX}if (e.code === 90<|>04) it();` })).split('\n\n')[0],
      '**9004** Request creation rate limit exceeded  \nPlanfix REST · Reports',
    );
  });

  it('gives the detail', async () =>
    assert.match(
      await shown({ text: `${SDP}if (m.status_code === 40<|>05) it();` }),
      /\n\nCannot delete an entity, because it is being used in another module\n\n/,
    ));

  it('speaks the language asked for', async () => {
    const value = await shown({ text: `${PLANFIX}if (e.code === 10<|>00) it();`, locale: 'ru' });
    assert.equal(
      value,
      '**1000** Задача не существует  \nPlanfix REST · Задачи\n\n*Источник: Planfix, «REST API: Error Codes (Russian, older)»*',
    );
  });

  it('falls back to English text by text', async () => {
    const value = await shown({ text: `${PLANFIX}if (e.code === 24<|>) it();`, locale: 'ru-RU' });
    assert.match(
      value,
      /^\*\*24\*\* The account has reached the employee limit {2}\nPlanfix REST · Ошибки без классификации\n\n\*Источник: Planfix, «REST API: Error Codes \(English\)»\*$/,
    );
  });

  it('says what is deprecated, and what we only concluded', async () => {
    assert.match(
      await shown({ text: `${TEAMWORK}if (e.code === 'C6<|>') it();` }),
      /\n\n\*\*Deprecated\.\*\* Use `C5` instead \(concluded, not the vendor’s word\)\.\n\n/,
    );
  });

  it('says what is an envelope, and that the vendor does not say so', async () => {
    const value = await shown({
      text: `${SDP}switch (d.response_status.status_code) { case 4001: case 4002: case 40<|>00: }`,
    });
    assert.match(
      value,
      /An envelope: the codes that say what failed are in "messages"\.\n\n\*Concluded from ManageEngine, “Common Error Codes”; not the vendor’s word\*/,
    );
  });

  it('says what is no error', async () =>
    assert.match(
      await shown({ text: `${SDP}switch (m.status_code) { case 4001: case 4002: case 20<|>00: }` }),
      /No error: the request has succeeded\./,
    ));

  it('gives a note to the codes that it speaks of, and to no other', async () => {
    const note = /are codes of Planfix, not HTTP statuses/;
    assert.match(await shown({ text: `${PLANFIX}if (e.code === 40<|>2) it();` }), note);
    assert.doesNotMatch(await shown({ text: `${PLANFIX}if (e.code === 60<|>2) it();` }), note);
  });

  it('explains a code with a parameter by what is written', async () => {
    assert.match(
      await shown({ text: `${TEAMWORK}if (e.code === '?1_<|>owner') it();` }),
      /^\*\*\?1_owner\*\* Unknown column {2}\nTeamwork CRM · Unknown errors/,
    );
  });

  it('hints that the vendor sends an integer', async () =>
    assert.match(
      await shown({ text: `${SDP}if (m.status_code === '40<|>09') it();` }),
      /\*ServiceDesk Plus sends an integer; here it is a string\.\*/,
    ));

  it('says of an invented code that it is none, with the nearest', async () => {
    assert.equal(
      await shown({ text: "if (e.code === 'PE01-11<|>99') it();" }),
      '**PE01-1199** is not a primaTime code.  \nThe nearest is **PE01-1109**: File size limit exceeded.',
    );
  });

  it('explains a constant', async () => {
    const found = await hovered({
      text: "enum Failure { VALIDATION = 'PE01-1104' }\nswitch (e.code) { case Failure.VALI<|>DATION: break; }",
    });
    assert.equal(found?.about, 'Failure.VALIDATION');
    assert.match(found.value, /^\*\*PE01-1104\*\*/);
  });

  it('explains an element and a key', async () => {
    assert.match(
      await shown({ text: "const retry = new Set(['PE01-1101', 'PE01-<|>1104']); retry.has(e.code);" }),
      /^\*\*PE01-1104\*\*/,
    );
    assert.match(
      await shown({ text: "const texts = { 'PE01-<|>1104': 'wrong' }; it(texts[e.code]);" }),
      /^\*\*PE01-1104\*\*/,
    );
  });

  it('is plain text where the client shows no Markdown', async () => {
    const found = await hovered({ text: "case_('PE01-10<|>01')" }, { format: 'plaintext' });
    assert.equal(found?.kind, 'plaintext');
    assert.match(found.value, /^PE01-1001 Unauthorized\nprimaTime · HTTP 401 Unauthorized\n\n/);
    assert.doesNotMatch(found.value, /[*`\\]/);
  });

  const ranges: readonly (readonly [name: string, file: Case, about: string])[] = [
    ['the literal with its quotes', { text: 'if (e.code === "PE01-1104<|>") it();' }, '"PE01-1104"'],
    ['a number from behind it', { text: `${PLANFIX}switch (e.code) { case 1001<|>: }` }, '1001'],
    ['the code in a comment', { text: '// seen: PE01-<|>1104, often\nit();' }, 'PE01-1104'],
    ['the code in a longer string', { text: "it('failed with PE01-1104<|>.')" }, 'PE01-1104'],
    ['a literal that is no code position, with its quotes', { text: "it('PE01-<|>1104')" }, "'PE01-1104'"],
    ['a code behind CRLF', { text: "let it;\r\nif (e.code === 'PE01<|>-1104')\r\n  it();\r\n" }, "'PE01-1104'"],
    ['a code behind a surrogate pair', { text: "it('😀', e.code === 'PE01<|>-1104')" }, "'PE01-1104'"],
    [
      'a value of an untitled document',
      { text: '{ "code": "PE01-<|>1104" }', language: 'json', uri: 'untitled:Untitled-1' },
      '"PE01-1104"',
    ],
  ];
  for (const [name, file, about] of ranges)
    it(`is about ${name}`, async () => assert.equal((await hovered(file))?.about, about));
});

describe('hover in any language', () => {
  const files: readonly (readonly [language: string, text: string, starts: string])[] = [
    ['python', 'if error["code"] == "PE01-<|>1105":\n    retry()\n', '**PE01-1105**'],
    ['java', 'if ("PE01-<|>1105".equals(e.getCode())) {}', '**PE01-1105**'],
    ['yaml', 'code: PE01-<|>1105\n', '**PE01-1105**'],
    ['markdown', 'The API answers `PE01-<|>1105` then.\n', '**PE01-1105**'],
    ['plaintext', '2024-01-01 ERROR PE01-<|>1105 wrong parameters', '**PE01-1105**'],
    ['http', 'HTTP/1.1 400 Bad Request\n\n{ "code": "PE01-<|>1105" }', '**PE01-1105**'],
    ['nobody-knows-it', "x = 'PE01-<|>1105'", '**PE01-1105**'],
    ['go', '// see https://acme.planfix.com/rest/\nswitch body.Code {\ncase 10<|>01:\n}', '**1001**'],
    [
      'json',
      '{ "url": "https://acme.planfix.com/rest/", "body": { "result": "fail", "code": 30<|>01, "error": "x" } }',
      '**3001**',
    ],
    ['markdown', 'Calls to https://acme.planfix.com/rest/ end in error 90<|>04 when there are too many.\n', '**9004**'],
    ['markdown', '# https://acme.planfix.com/rest/\n\n- 90<|>04: too many\n', '**9004**'],
    ['python', '# error 90<|>04 of https://acme.planfix.com/rest/ means: wait\n', '**9004**'],
  ];
  for (const [language, text, starts] of files) {
    it(`explains ${JSON.stringify(text)} in ${language}`, async () =>
      assert.ok((await shown({ text, language })).startsWith(starts)));
  }

  it('explains a response in a string of another language', async () => {
    const response = '{"response_status":{"status_code":4000,"messages":[{"status_code":40<|>09,"type":"failed"}]}}';
    assert.match(await shown({ text: `${SDP}const answer = '${response}';` }), /^\*\*4009\*\*/);
    const escaped = response.replaceAll('"', '\\"');
    assert.match(
      await shown({ text: `// error-codes: servicedeskplus\nString answer = "${escaped}";`, language: 'java' }),
      /^\*\*4009\*\*/,
    );
  });
});

describe('hover on an HTTP status', () => {
  const evident = "const known = 'PE01-1104';\n";
  it('gives the words of a catalog that has its own', async () => {
    const value = await shown({ text: `${evident}if (response.status === 41<|>2) it();` });
    assert.match(value, /^\*\*412\*\* The precondition failed {2}\nprimaTime · HTTP 412 Precondition Failed\n\n/);
    assert.match(value, /An HTTP status in the words of primaTime, not one of its error codes\./);
  });
  it('does so in a response', async () =>
    assert.match(
      await shown({ text: '{ "status": 41<|>2, "code": "PE01-1104" }', language: 'json' }),
      /^\*\*412\*\* The precondition failed/,
    ));
  it('does so in a file that is pinned', async () =>
    assert.match(
      await shown({ text: '# error-codes: primatime\nif r.status_code == 50<|>3: pass', language: 'python' }),
      /^\*\*503\*\*/,
    ));
  it('does so with two things that support it', async () => {
    assert.match(
      await shown({
        text: "it('?suppress_response_code=true', e.constraintViolations);\nif (r.status === 42<|>4) it();",
      }),
      /^\*\*424\*\*/,
    );
  });

  const silent: readonly (readonly [name: string, text: string])[] = [
    ['in a file of nobody', 'if (response.status === 41<|>2) it();'],
    ['with one thing that supports it', 'it(e.constraintViolations);\nif (response.status === 41<|>2) it();'],
    ['of another catalog', `${PLANFIX}if (response.status === 50<|>3) it();`],
    ['that the catalog does not word', `${evident}if (response.status === 41<|>8) it();`],
    ['under a name for something else', `${evident}if (box.width === 41<|>2) it();`],
    ['in a property of another name', `${evident}it({ size: 41<|>2 });`],
  ];
  for (const [name, text] of silent)
    it(`is silent ${name}`, async () => assert.equal(await hovered({ text }), undefined));
});

describe('hover where it is not sure whose code it is', () => {
  const both = 'it("https://acme.planfix.com/rest/", "https://sdpondemand.manageengine.com/");\n';
  it('lists the candidates, and says how to pin one', async () => {
    assert.equal(
      await shown({ text: `${both}if (found === 40<|>02) it();\n` }),
      '- Planfix REST: **4002** Error updating employee data\n' +
        '- ServiceDesk Plus: **4002** Forbidden / User not allowed to perform the operation\n\n' +
        'Not sure whose code this is. Write `// error-codes: planfix` in the file, or set `errorCodeAssist.fileCatalogs`.',
    );
  });
  it('speaks the language asked for', async () => {
    assert.match(
      await shown({ text: `${both}if (found === 40<|>02) it();\n`, locale: 'ru' }),
      /^- Planfix REST: \*\*4002\*\* Ошибка обновления данных сотрудника\n[^]*Неясно, чей это код\. Напишите `\/\/ error-codes: planfix` в файле/,
    );
  });
  const comments: readonly (readonly [language: string, directive: string])[] = [
    ['python', '# error-codes: planfix'],
    ['sql', '-- error-codes: planfix'],
    ['nobody-knows-it', '// error-codes: planfix'],
  ];
  for (const [language, directive] of comments) {
    it(`writes the comment of ${language}`, async () => {
      const value = await shown({ text: `u = "https://acme.planfix.com/rest/"\nif found == 40<|>02:\n`, language });
      assert.ok(value.includes(`\`${directive}\``), value);
    });
  }
});

describe('hover says nothing', () => {
  const silent: readonly (readonly [name: string, file: Case])[] = [
    ['on a word', { text: `${PLANFIX}con<|>st a = 1;` }],
    ['on a number of something else', { text: `${SDP}const port = 40<|>09;` }],
    ['on a longer number', { text: `${PLANFIX}if (e.code === 100<|>10) it();` }],
    ['on a fraction', { text: '# error-codes: planfix\nx = { code: 1001<|>.5 }', language: 'python' }],
    ['on a bare letter and digit', { text: "if (cell === 'E<|>1') it();" }],
    ['where the file is nobody’s', { text: '// error-codes: none\nlet it;\nif (e.code === "PE01-11<|>04") it();' }],
    [
      'where the setting says so',
      { text: 'if (e.code === "PE01-11<|>04") it();', settings: { fileCatalogs: { '**/*.txt': 'none' } } },
    ],
    [
      'for a catalog that is not enabled',
      { text: 'if (e.code === "PE01-11<|>04") it();', settings: { catalogs: { enabled: ['planfix'] } } },
    ],
    ['on part of a longer name', { text: '// XPE01-11<|>04-b\nit();' }],
    ['on a subtraction', { text: 'it(PE01-11<|>04);' }],
    ['on a number in a comment of a file of nobody', { text: '// error 90<|>04\nit();' }],
    [
      'on a number in prose that is not said to be a code',
      { text: 'https://acme.planfix.com/rest/ has 90<|>04 users.', language: 'markdown' },
    ],
    ['on a year in a comment', { text: `${PLANFIX}// since 20<|>01 it works` }],
    ['on another system’s number', { text: `${PLANFIX}ws.close(10<|>00);` }],
    ['in an empty file', { text: '<|>' }],
  ];
  for (const [name, file] of silent) it(name, async () => assert.equal((await hovered(file))?.value, undefined));
});

describe('hover', () => {
  it('reads no syntax in a file without candidates', async () => {
    const host = memoryHost();
    const workspace = new Workspace({ ...host, grammar: (name) => assert.fail(`${name} is loaded`) }, builtInCatalogs);
    workspace.open(
      'file:///a.ts',
      'typescript',
      1,
      'export function plain(count: number): number {\n  return count + 17;\n}\n',
    );
    for (const character of [9, 18, 27])
      assert.equal(await workspace.ask('file:///a.ts', (s) => hover(s, { line: 0, character })), undefined);
    assert.equal(await workspace.ask('file:///a.ts', (s) => hover(s, { line: 1, character: 18 })), undefined);
  });

  it('shows what a catalog says and obeys none of it', async () => {
    const hostile = structuredClone(builtInCatalogs.find(({ id }) => id === 'primatime')!) as {
      -readonly [K in keyof CatalogFile]: CatalogFile[K];
    };
    hostile.entries = [
      {
        code: 'PE01-1104',
        symbol: 'X',
        title: '[free](command:evil) <b>x</b>',
        detail: 'line\n# heading',
        links: [{ title: 'more', href: 'command:evil' }],
        examples: [{ language: 'json', text: '```\n[x](command:evil)' }],
      },
    ];
    const value = (await hovered({ text: "it('PE01-11<|>04')", catalogs: [hostile] }))!.value;
    assert.match(value, /^\*\*PE01-1104\*\* \\\[free\\\]\(command:evil\) \\<b\\>x\\<\/b\\> {2}\n/);
    assert.match(value, /\n\nline # heading\n\n/);
    const [text = ''] = value.split('````');
    assert.doesNotMatch(text, /(?<!\\)\]\(/);
    assert.match(value, /````json\n```\n\[x\]\(command:evil\)\n````$/);
  });

  it('links to what a catalog names by https', async () => {
    const linked = structuredClone(builtInCatalogs.find(({ id }) => id === 'primatime')!) as {
      -readonly [K in keyof CatalogFile]: CatalogFile[K];
    };
    linked.documentation = 'https://example.org/errors_(all)';
    assert.match(
      (await hovered({ text: "it('PE01-11<|>05')", catalogs: [linked] }))!.value,
      /\[Documentation\]\(https:\/\/example\.org\/errors_%28all%29\)/,
    );
  });
});
