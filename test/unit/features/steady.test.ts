import assert from 'node:assert/strict';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { diagnostics } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { steadied, type Report } from '../../../server/src/features/diagnostics/steady.ts';
import { parseSettings } from '../../../server/src/settings.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { memoryHost } from '../../support/host.ts';

/** Two dispatches, and what is typed at `@` in the first of them. */
const TYPED: Readonly<Record<string, readonly [text: string, typed: string]>> = {
  typescript: [
    'function f(code: string) {\n  switch (code) {\n    case "U1":\n      a();\n      break;@\n  }\n}\nfunction g(code: string) { switch (code) { case "U1": break; } }\n',
    '\n    case "U2":\n      retry("x", [1]);\n      break;',
  ],
  python: [
    'def f(code):\n    match code:\n        case "U1":\n            a()@\n\ndef g(code):\n    match code:\n        case "U1": pass\n',
    '\n        case "U2" | "U3":\n            retry("x")',
  ],
  java: [
    'class A {\n    int f(String code) {\n        return switch (code) {\n            case "U1" -> 1;@\n        };\n    }\n    void g(String code) { switch (code) { case "U1": break; } }\n}\n',
    '\n            case "U2", "U3" -> retry("x");',
  ],
  csharp: [
    'class A {\n    int F(string code) {\n        return code switch\n        {\n            "U1" => 1,@\n        };\n    }\n    void G(string code) { switch (code) { case "U1": break; } }\n}\n',
    '\n            "U2" or "U3" => Retry("x"),',
  ],
  go: [
    'package a\n\nfunc f(code string) int {\n\tswitch code {\n\tcase "U1":\n\t\treturn 1@\n\t}\n\treturn 0\n}\nfunc g(code string) { switch code { case "U1": a() } }\n',
    '\n\tcase "U2", "U3":\n\t\treturn retry("x")',
  ],
  rust: [
    'fn f(code: &str) -> i32 {\n    match code {\n        "U1" => 1,@\n    }\n}\nfn g(code: &str) { match code { "U1" => a(), } }\n',
    '\n        "U2" | "U3" => retry("x"),',
  ],
  kotlin: [
    'fun f(code: String) = when (code) {\n    "U1" -> 1@\n}\nfun g(code: String) { when (code) { "U1" -> a() } }\n',
    '\n    "U2", "U3" -> { retry("x") }',
  ],
  php: [
    "<?php\nfunction f($code) {\n    return match ($code) {\n        'U1' => 1,@\n    };\n}\nfunction g($code) { switch ($code) { case 'U1': break; } }\n",
    "\n        'U2', 'U3' => retry('x'),",
  ],
  shellscript: [
    'f() {\n  case "$code" in\n  U1) echo a ;;@\n  esac\n}\ng() {\n  case "$code" in\n  U1) echo a ;;\n  esac\n}\n',
    '\n  U2 | U3)\n    echo "x"\n    ;;',
  ],
  dart: [
    "int f(String code) {\n  return switch (code) {\n    'U1' => 1,@\n  };\n}\nvoid g(String code) { switch (code) { case 'U1': break; } }\n",
    "\n    'U2' || 'U3' => retry('x'),",
  ],
};

const SETTINGS = parseSettings({ exhaustiveness: { scope: 'category' } });

describe('the report on a text that is being typed', () => {
  for (const [language, [text, typed]] of Object.entries(TYPED)) {
    it(`neither loses nor repeats a warning after any character of ${language}`, async () => {
      const desk = await Desk.of(language, text);
      assert.equal(desk.heads.length, 2, 'both are reported before anything is typed');
      for (const character of typed) {
        await desk.type(character);
        assert.deepEqual(desk.heads, desk.places, `behind ${JSON.stringify(desk.before.slice(-20))}`);
      }
      assert.deepEqual(desk.report, await desk.fresh());
    });
  }

  it('says of a default that is half typed neither that it handles the rest nor the opposite', async () => {
    const desk = await Desk.of(
      'typescript',
      'function f(code: string) {\n  switch (code) {\n    case "U1":\n      a();\n      break;@\n  }\n}\n',
    );
    for (const character of '\n    default:\n      ') {
      await desk.type(character);
      assert.equal(desk.heads.length, 1, `behind ${JSON.stringify(desk.before.slice(-20))}`);
    }
    for (const character of 'throw new Error();') await desk.type(character);
    assert.deepEqual(desk.heads, []);
  });

  it('forgets what was said about a head that is edited', async () => {
    const desk = await Desk.of('kotlin', 'fun f(code: String) = when @(code) {\n    "U1" -> 1\n}\n');
    assert.equal(desk.heads.length, 1);
    await desk.type('"');
    assert.deepEqual(desk.heads, []);
  });

  it('forgets what was said under other settings', async () => {
    const desk = await Desk.of('kotlin', 'fun f(code: String) = when (code) {\n    "U1" -> 1\n@}\n');
    assert.equal(desk.heads.length, 1);
    desk.configure({ rules: { 'unhandled-code': 'off' } });
    await desk.type('"');
    assert.deepEqual(desk.heads, []);
  });

  it('forgets what was said when nothing connects the text with a catalog any more', async () => {
    const desk = await Desk.of('kotlin', 'fun f(code: String) = when (code) {\n    "U1" -> 1@\n}\n');
    await desk.type('\n    "');
    assert.equal(desk.heads.length, 1);
    await desk.replaceDirective('// nothing here');
    assert.deepEqual(desk.heads, []);
  });
});

const workspace = new Workspace(memoryHost(), builtInCatalogs);
let count = 0;

/** One document, with the report that follows it. */
class Desk {
  private readonly uri = `file:///project/typed${++count}`;
  private version = 1;
  report: Report['items'] = [];
  private last: Report | undefined;

  private constructor(
    private readonly language: string,
    public before: string,
    private readonly after: string,
  ) {}

  static async of(language: string, body: string): Promise<Desk> {
    const comment = ['python', 'shellscript'].includes(language) ? '#' : '//';
    const directive = `${comment} error-codes: teamwork\n\n`;
    const text = body.startsWith('<?php\n') ? body.replace('\n', `\n${directive}`) : directive + body;
    const [before = '', after = ''] = text.split('@');
    const desk = new Desk(language, before, after);
    workspace.open(desk.uri, language, 1, before + after);
    workspace.configure(desk.uri, SETTINGS);
    await desk.update();
    return desk;
  }

  get heads(): readonly string[] {
    return this.report.map(({ range: { start } }) => `${start.line}:${start.character}`);
  }

  /** Where the heads stand in the text, read off the text itself. */
  get places(): readonly string[] {
    const heads = /switch \(\$?code\)|switch code|code switch|match \(?\$?code\)?|when \(code\)|case "\$code"/g;
    return `${this.before}${this.after}`
      .split('\n')
      .flatMap((line, row) => [...line.matchAll(heads)].map(({ index }) => `${row}:${index}`));
  }

  configure(raw: unknown): void {
    workspace.configure(this.uri, parseSettings(raw));
  }

  async type(text: string): Promise<void> {
    const position = workspace.document(this.uri)!.text.positionAt(this.before.length);
    workspace.change(this.uri, ++this.version, [{ range: { start: position, end: position }, text }]);
    this.before += text;
    await this.update();
  }

  async replaceDirective(text: string): Promise<void> {
    const [line = ''] = this.before.split('\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: line.length } };
    workspace.change(this.uri, ++this.version, [{ range, text }]);
    this.before = text + this.before.slice(line.length);
    await this.update();
  }

  /** What is said to somebody who opens the text as it is. */
  async fresh(): Promise<Report['items'] | undefined> {
    const uri = `${this.uri}-again`;
    workspace.open(uri, this.language, 1, this.before + this.after);
    workspace.configure(uri, SETTINGS);
    return workspace.ask(uri, diagnostics);
  }

  private async update(): Promise<void> {
    this.last = await workspace.ask(this.uri, (snapshot) => steadied(this.last, snapshot, diagnostics(snapshot)));
    this.report = this.last?.items ?? [];
  }
}
