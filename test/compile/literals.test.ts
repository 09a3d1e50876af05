import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constantText } from '../../server/src/features/samples/writeLiteral.ts';
import { languageOf } from '../../server/src/languages/table.ts';
import type { Json } from '../../server/src/responses/json.ts';
import { isThere } from './compilers.ts';

/** How a program in one language tells what a constant holds. */
interface Telling {
  readonly id: string;
  readonly file: string;
  /** A program with the constant in it, which prints it as JSON. */
  readonly program: (constant: string) => string;
  /** `FILE` stands for the file; all run in its folder, and the last one prints. */
  readonly commands: readonly (readonly [string, ...string[]])[];
}

const inClass = (constant: string, main: string): string => `public class Sample {\n${constant}\n${main}\n}\n`;

const tellings: readonly Telling[] = [
  {
    id: 'javascript',
    file: 'a.mjs',
    program: (constant) => `${constant}\nconsole.log(JSON.stringify(sampleError));\n`,
    commands: [['node', 'FILE']],
  },
  {
    id: 'python',
    file: 'a.py',
    program: (constant) => `import json\n\n${constant}\nprint(json.dumps(SAMPLE_ERROR))\n`,
    commands: [['python3', 'FILE']],
  },
  {
    id: 'php',
    file: 'a.php',
    program: (constant) => `<?php\n${constant}\necho json_encode($sampleError);\n`,
    commands: [['php', 'FILE']],
  },
  {
    id: 'ruby',
    file: 'a.rb',
    program: (constant) => `require 'json'\n\n${constant}\nputs JSON.generate(sample_error)\n`,
    commands: [['ruby', 'FILE']],
  },
  {
    id: 'shellscript',
    file: 'a.sh',
    program: (constant) => `set -eu\n${constant}\nprintf '%s\\n' "$sample_error"\n`,
    commands: [['bash', 'FILE']],
  },
  {
    id: 'go',
    file: 'a.go',
    program: (constant) =>
      `package main\n\nimport "fmt"\n\n${constant}\n\nfunc main() {\n\tfmt.Println(sampleError)\n}\n`,
    commands: [['go', 'run', 'FILE']],
  },
  {
    id: 'java',
    file: 'Sample.java',
    program: (constant) => inClass(constant, 'public static void main(String[] a) { System.out.print(SAMPLE_ERROR); }'),
    commands: [['java', '-Dfile.encoding=UTF-8', 'FILE']],
  },
  {
    id: 'csharp',
    file: 'a.cs',
    program: (constant) => inClass(constant, 'public static void Main() { System.Console.Write(SampleError); }'),
    commands: [
      ['mcs', '-out:a.exe', 'FILE'],
      ['mono', 'a.exe'],
    ],
  },
  {
    id: 'rust',
    file: 'a.rs',
    program: (constant) => `${constant}\n\nfn main() {\n    print!("{}", SAMPLE_ERROR);\n}\n`,
    commands: [['rustc', '-D', 'warnings', '-o', 'a.out', 'FILE'], ['./a.out']],
  },
  {
    id: 'c',
    file: 'a.c',
    program: (constant) =>
      `#include <stdio.h>\n\n${constant}\n\nint main(void) { return fputs(sample_error, stdout) < 0; }\n`,
    commands: [['gcc', '-Wall', '-Wextra', '-Werror', '-o', 'a.out', 'FILE'], ['./a.out']],
  },
  {
    id: 'cpp',
    file: 'a.cpp',
    program: (constant) =>
      `#include <cstdio>\n\n${constant}\n\nint main() { return std::fputs(sample_error, stdout) < 0; }\n`,
    commands: [['g++', '-std=c++17', '-Wall', '-Wextra', '-Werror', '-o', 'a.out', 'FILE'], ['./a.out']],
  },
  {
    id: 'kotlin',
    file: 'a.kt',
    program: (constant) => `${constant}\n\nfun main() {\n    print(sampleError)\n}\n`,
    commands: [
      ['kotlinc', '-nowarn', '-d', 'classes', 'FILE'],
      ['kotlin', '-cp', 'classes', 'AKt'],
    ],
  },
  {
    id: 'scala',
    file: 'a.scala',
    program: (constant) => `object Sample extends App {\n${constant}\n  print(sampleError)\n}\n`,
    commands: [
      ['scalac', '-encoding', 'UTF-8', 'FILE'],
      ['scala', '-Dfile.encoding=UTF-8', 'Sample'],
    ],
  },
  {
    id: 'groovy',
    file: 'a.groovy',
    program: (constant) => `${constant}\nprint groovy.json.JsonOutput.toJson(sampleError)\n`,
    commands: [['groovy', 'FILE']],
  },
];

/** All that means something in some string of some language, and what JSON itself has to escape. */
const AWKWARD: Json = {
  errors: [
    {
      id: '00000000-0000-4000-8000-000000000000',
      code: 'V2',
      'not-a-name': -1.5,
      end: [true, false, null],
      detail: `"quoted", it's \`ticked\`, 100% $money \${x} #{y} \\n C:\\new \\\\`,
      lines: 'one\ntwo\t"#three"## """ four',
      letters: 'Ошибка é €',
    },
    {},
    [],
  ],
};

describe('what is copied as a constant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'error-code-assist-literals-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { id, file, program, commands } of tellings) {
    it(`is the same to a program in ${languageOf(id).name}`, function () {
      if (!commands.every(([name]) => name.startsWith('./') || isThere(name))) this.skip();
      const own = join(folder, id);
      mkdirSync(own);
      const { literals } = languageOf(id).syntax!.writing;
      writeFileSync(join(own, file), program(constantText(AWKWARD, 'sample error', literals!, '    ')));
      let told = '';
      for (const [name, ...parameters] of commands) {
        const run = spawnSync(
          name,
          parameters.map((one) => one.replace(/^FILE$/, file)),
          {
            cwd: own,
            encoding: 'utf8',
            env: { ...process.env, LC_ALL: 'C.UTF-8' },
          },
        );
        assert.equal(run.status, 0, `${name}: ${run.error?.message ?? run.stderr}`);
        told = run.stdout;
      }
      assert.deepEqual(JSON.parse(told), AWKWARD);
    });
  }
});
