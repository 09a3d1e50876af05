import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { CodeAction, MarkupContent } from 'vscode-languageserver-types';
import { codeActions } from '../../../server/src/features/codeActions/codeActions.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { diagnostics } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { status } from '../../../server/src/features/status.ts';
import type { Snapshot } from '../../../server/src/snapshot.ts';
import { applied, editsOf } from '../../support/edits.ts';
import { primaTimeExample, readDocument, serviceDeskPlusCodes, teamworkExample } from '../catalogs/vendorDocuments.ts';
import { readSample, sampleFiles, sampleFolder, SampleProject } from './sampleProject.ts';

/** All that is reported in the whole sample, as `file · what is underlined · rule · message`. */
const REPORTED = [
  'src/planfix/reports.ts · switch (answer.code) · unhandled-code · 69 of 71 Planfix codes are not handled: 0, 1, 2 and 66 more',
  'src/servicedeskplus/requests.ts · switch (message.status_code) · unhandled-code · 15 of 17 ServiceDesk Plus codes are not handled: 4001, 4002, 4003 and 12 more',
  'src/teamworkCrm/contacts.ts · switch (error.code) · unhandled-code · 45 of 47 Teamwork CRM codes are not handled: E1, E3, E4 and 42 more',
  "src/teamworkCrm/contacts.ts · 'C6' · deprecated-code · C6 is deprecated: User with email already exists. Use C5 instead",
  'src/tour.ts · switch (error.code) · unhandled-code · 26 of 28 primaTime codes are not handled: PE01-1001, PE01-1002, PE01-1003 and 23 more',
  "src/tour.ts · 'PE01-1199' · unknown-code · PE01-1199 is not a primaTime code. Did you mean PE01-1109 (File size limit exceeded)?",
];

/** What the lightbulb offers where the tour says so: file, the text that is clicked, title. */
const OFFERED = [
  ['src/tour.ts', '|switch (error.code)', 'Add 26 missing cases'],
  ['src/tour.ts', '|switch (error.code)', 'Add default case'],
  ['src/tour.ts', "'PE|01-1199'", 'Replace by PE01-1109'],
  ['src/planfix/reports.ts', '|switch (answer.code)', 'Add 3 missing cases of "Reports"'],
  ['src/teamworkCrm/contacts.ts', '|switch (error.code)', 'Add 16 missing cases of "Duplication errors"'],
  ['src/teamworkCrm/contacts.ts', "'|C6'", 'Replace by C5'],
  ['src/servicedeskplus/requests.ts', '|switch (message.status_code)', 'Add 15 missing cases and default'],
  ['src/inbox.ts', '=== 40|03', 'Treat as Planfix REST'],
  ['src/inbox.ts', '=== 40|03', 'Treat as ServiceDesk Plus'],
] as const;

/** What the mouse finds: file, place, words of the hover. */
const EXPLAINED = [
  ['src/tour.ts', '=== 40|09', ['4009', 'ServiceDesk Plus', 'HTTP 400', '"status_code": 4009']],
  ['src/tour.ts', "'PE01-|1104'", ['Validation error', 'primaTime', 'HTTP 412 Precondition Failed']],
  ['src/tour.ts', 'status === 4|01', ['401', 'primaTime', 'Wrong or missing credentials']],
  ['src/tour.ts', 'mouse on PE01-|1010', ['Token is invalid or expired']],
  ['src/primatime/errors.ts', "'PE01-|9001'", ['Unhandled error']],
  ['src/planfix/codes.ts', 'DailyLimitSpent: 2|2', ['22', 'Planfix REST', 'daily limit']],
  ['src/planfix/codes.ts', 'ReportIsBeingMade: 90|02', ['9002', 'Planfix REST', 'Reports']],
  ['src/planfix/reports.ts', 'PlanfixCode.ReportDoes|NotExist', ['9000', 'Report does not exist']],
  ['src/planfix/tasks.ts', 'code === PlanfixCode.DailyLimit|Spent', ['22', 'daily limit']],
  ['src/planfix/tasks.ts', 'code === 5|01', ['501', 'Error adding custom field']],
  ['src/servicedeskplus/requests.ts', 'case 40|12', ['4012', 'Value for mandatory-field', '"field": "title"']],
  ['responses/servicedeskplus/4012.json', '"status_code": 40|12', ['4012', 'Value for mandatory-field']],
  ['responses/servicedeskplus/4012.json', '"status_code": 40|00', ['4000', 'envelope']],
  ['responses/primatime/validation-error.json', '"PE01-|1104"', ['Validation error']],
  ['responses/teamwork/errors.json', '"E|11"', ['Subscription payment failed']],
  ['src/teamworkCrm/contacts.ts', "case 'D|4'", ['Duplicated email address', 'Teamwork CRM']],
  ['src/teamworkCrm/contacts.ts', "'C|6'", ['Deprecated', 'C5']],
  ['src/inbox.ts', '=== 40|03', ['Planfix REST', 'The specified email is not unique', 'ServiceDesk Plus', 'Closure rule']],
] as const;

/** Numbers and strings that look like codes and are none: nothing is said about them. */
const SILENT = [
  ['src/tour.ts', 'localhost:40|01'],
  ['src/tour.ts', 'sleep(50|00)'],
  ['src/http.ts', 'status === 4|01'],
  ['src/http.ts', 'status === 4|03'],
  ['src/http.ts', 'status === 5|03'],
  ['src/http.ts', 'sleep(50|00)'],
  ['src/primatime/hours.ts', 'sleep(10|00)'],
  ['src/planfix/tasks.ts', 'sleep(50|00)'],
  ['src/live.ts', 'example:40|01'],
  ['src/live.ts', 'case 10|00'],
  ['src/live.ts', 'case 10|01'],
  ['src/live.ts', 'case 40|00'],
  ['src/live.ts', '), 20|00)'],
  ['src/live.ts', 'close(10|00)'],
  ['src/teamworkCrm/contacts.ts', "cell = 'E|2'"],
] as const;

/** Whose codes each file holds, and how that is known. Files that are not listed hold nobody's. */
const IN_FORCE: Readonly<Record<string, string>> = {
  'responses/primatime/validation-error.json': 'setting primatime',
  'responses/servicedeskplus/4001.json': 'setting servicedeskplus',
  'responses/servicedeskplus/4009.json': 'setting servicedeskplus',
  'responses/servicedeskplus/4012.json': 'setting servicedeskplus',
  'responses/servicedeskplus/4016.json': 'setting servicedeskplus',
  'responses/servicedeskplus/7001.json': 'setting servicedeskplus',
  'responses/teamwork/errors.json': 'setting teamwork',
  'src/inbox.ts': 'evidence planfix servicedeskplus',
  'src/live.ts': 'evidence planfix',
  'src/planfix/codes.ts': 'evidence planfix',
  'src/planfix/reports.ts': 'evidence planfix',
  'src/planfix/tasks.ts': 'evidence planfix',
  'src/primatime/errors.ts': 'evidence primatime',
  'src/primatime/hours.ts': 'evidence primatime',
  'src/servicedeskplus/requests.ts': 'evidence servicedeskplus',
  'src/sync.ts': 'evidence planfix teamwork',
  'src/teamworkCrm/contacts.ts': 'evidence teamwork',
  'src/tour.ts': 'evidence servicedeskplus primatime',
};

describe('the sample project', () => {
  const project = new SampleProject();

  it('reports what the tour says, and nothing else', async () => {
    const reported: string[] = [];
    for (const file of sampleFiles()) {
      reported.push(
        ...(await project.ask(file, (snapshot) =>
          diagnostics(snapshot).map(({ range, code, message }) =>
            [file, snapshot.document.text.getText(range), code, message].join(' · '),
          ),
        )),
      );
    }
    assert.deepEqual(reported, REPORTED);
  });

  it('knows whose codes each file holds', async () => {
    const known: Record<string, string> = {};
    // The README names all four, as it should.
    for (const file of sampleFiles().filter((name) => !name.endsWith('.md'))) {
      const { reason, candidates } = await project.ask(file, (snapshot) => status(snapshot, project.catalogs));
      if (reason !== 'none') known[file] = [reason, ...candidates.map(({ id }) => id)].join(' ');
    }
    assert.deepEqual(known, IN_FORCE);
  });

  for (const [file, place, said] of EXPLAINED) {
    it(`explains ${place} in ${file}`, async () => {
      const text = await project.ask(file, (snapshot) => hoverAt(snapshot, place));
      for (const words of said) assert.ok(text.includes(words), `"${words}" is not in:\n${text}`);
    });
  }

  for (const [file, place] of SILENT) {
    it(`leaves ${place} alone in ${file}`, async () => {
      assert.equal(await project.ask(file, (snapshot) => hoverAt(snapshot, place)), '');
    });
  }

  it('completes between the quotes of the second step', async () => {
    const labels = await project.ask('src/tour.ts', (snapshot) => {
      const at = snapshot.document.text.positionAt(offsetOf(snapshot, "error.code === '|'"));
      const list = completion(snapshot, at, { insertReplace: false, itemDefaults: false, format: 'markdown' });
      return list?.items.map(({ label, filterText }) => `${label} ${filterText ?? ''}`) ?? [];
    });
    assert.equal(labels.filter((label) => /^PE01-\d{4}\b/.test(label)).length, 28);
    const meant = labels.filter((label) => /limit/i.test(label)).map((label) => label.slice(0, 'PE01-1009'.length));
    assert.deepEqual(meant, ['PE01-1009', 'PE01-1109', 'PE01-9002']);
  });

  it('offers what the tour says, and what it writes compiles', async function () {
    this.timeout(60_000);
    const fixed = new Map<string, string>();
    for (const [file, place, title] of OFFERED) {
      const actions = await project.ask(file, (snapshot) => actionsAt(snapshot, place));
      const edit = actions.find((action) => action.title === title)?.edit;
      assert.ok(edit, `"${title}" is not among: ${actions.map((action) => action.title).join('; ')}`);
      const text = await project.ask(file, ({ document }) => {
        return applied(TextDocument.create('', '', 0, document.text.getText()), editsOf(edit, document.uri, document.version));
      });
      assert.notEqual(text, readSample(file));
      fixed.set(file, text);
      assert.deepEqual(complaintsOfTsc(fixed), [], `after "${title}" in ${file}`);
    }
  });

  it('is accepted by TypeScript in strict mode', () => {
    assert.deepEqual(complaintsOfTsc(new Map()), []);
  });

  it('has the nine steps of its tour, one each, in files that the tour names', () => {
    const tour = readSample('src/tour.ts');
    const steps = new Map<string, string>();
    for (const file of sampleFiles().filter((name) => name.endsWith('.ts'))) {
      for (const [, number = ''] of readSample(file).matchAll(/^ \* Step (\d)\. [A-Z]/gm)) {
        assert.equal(steps.has(number), false, `step ${number} stands twice`);
        steps.set(number, file);
      }
    }
    assert.deepEqual([...steps.keys()].sort(), ['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    const pointers = [...tour.matchAll(/^ \* Step (\d)\. ([\w/]+\.ts) /gm)].map(([, number, file]) => [number, `src/${file}`]);
    assert.deepEqual(
      pointers,
      [...steps].filter(([, file]) => file !== 'src/tour.ts').sort(([a], [b]) => a.localeCompare(b)),
    );
  });

  it('has responses that are the examples of the vendors’ documents', () => {
    const serviceDesk = serviceDeskPlusCodes(readDocument('servicedeskplus.txt'));
    for (const file of sampleFiles().filter((name) => name.startsWith('responses/'))) {
      const [, system, name = ''] = file.split('/');
      const example =
        system === 'primatime'
          ? primaTimeExample(readDocument('primatime.txt'))
          : system === 'teamwork'
            ? teamworkExample(readDocument('teamwork.txt'))
            : serviceDesk.find(({ code }) => name === `${code}.json`)?.example;
      assert.ok(example, `no document has an example for ${file}`);
      assert.deepEqual(JSON.parse(readSample(file)), JSON.parse(example), file);
    }
  });
});

/** The offset of `|` in the one place where the text around it stands in code; comments may quote it. */
function offsetOf({ document }: Snapshot, place: string): number {
  const text = document.text.getText();
  const written = place.replace('|', '');
  const [first, second] = [text.indexOf(written), text.lastIndexOf(written)];
  if (first < 0 || first !== second) throw new Error(`"${written}" does not stand once in ${document.uri}`);
  return first + place.indexOf('|');
}

function hoverAt(snapshot: Snapshot, place: string): string {
  const found = hover(snapshot, snapshot.document.text.positionAt(offsetOf(snapshot, place)));
  return found ? (found.contents as MarkupContent).value : '';
}

function actionsAt(snapshot: Snapshot, place: string): readonly CodeAction[] {
  const at = snapshot.document.text.positionAt(offsetOf(snapshot, place));
  const here = diagnostics(snapshot).filter(({ range }) => range.start.line <= at.line && at.line <= range.end.line);
  return codeActions(snapshot, { start: at, end: at }, { diagnostics: here }, { snippets: false });
}

const config = ts.getParsedCommandLineOfConfigFile(fileURLToPath(new URL('tsconfig.json', sampleFolder)), undefined, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => assert.fail(ts.flattenDiagnosticMessageText(messageText, '\n')),
})!;

/** Parsed once: the standard library's files never change. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the sample with some of its files replaced. */
function complaintsOfTsc(replaced: ReadonlyMap<string, string>): readonly string[] {
  const texts = new Map([...replaced].map(([file, text]) => [fileURLToPath(new URL(file, sampleFolder)), text]));
  const host = ts.createCompilerHost(config.options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, options) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, options);
    if (!parsed.has(file)) parsed.set(file, read(file, options));
    return parsed.get(file);
  };
  const program = ts.createProgram(config.fileNames, config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
