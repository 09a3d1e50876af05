import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How one language's own compiler or interpreter is asked. `FILE` stands for a file, `FILES` for all of them, `OUT` for an empty folder. */
export interface Compiler {
  /** VS Code's language identifiers; the first one is the folder of its samples. */
  readonly ids: readonly [string, ...string[]];
  /** What has to be on the machine. */
  readonly program: string;
  /** Reads a text without asking what its names mean; missing where only the whole compiler can be asked. */
  readonly parse?: Command;
  /** Compiles a program for real, with the warnings that a fix could give cause to. */
  readonly compile: Command;
}

export interface Command {
  readonly arguments: readonly string[];
  /** Another program than the compiler's own. */
  readonly program?: string;
  /** What it says of a file, with groups `file` and `message`. Without it anything said with a failure is about the only file. */
  readonly says?: RegExp;
  /** Messages that are about names from elsewhere. */
  readonly unless?: RegExp;
  /** Also without a failure, what is written to the error output is a mistake. */
  readonly quiet?: boolean;
  /** What makes a program one of its own among others of the same names: `package sample`. */
  readonly unit?: RegExp;
}

/** `answers.c:3:5: error: …`, as most compilers write it. */
const LINES = /^(?<file>[^\n:]+):\d+(?::\d+)?: (?:fatal )?(?:error|warning): (?<message>.*)$/gm;

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const checked = ['--noEmit', '--target', 'es2022', '--module', 'esnext', '--skipLibCheck'];

/** Every compiler that there is a sample for, or that fixtures are read by. */
export const compilers: readonly Compiler[] = [
  {
    ids: ['typescript', 'typescriptreact'],
    program: process.execPath,
    compile: {
      arguments: [
        tsc,
        ...checked,
        '--strict',
        '--noFallthroughCasesInSwitch',
        '--allowUnreachableCode',
        'false',
        'FILES',
      ],
      says: /^(?<file>[^\n(]+)\(\d+,\d+\): error (?<message>.*)$/gm,
    },
  },
  {
    ids: ['javascript', 'javascriptreact'],
    program: process.execPath,
    compile: { arguments: ['--check', 'FILE'] },
  },
  {
    ids: ['python'],
    program: 'python3',
    parse: { arguments: ['-c', 'import ast, sys; ast.parse(open(sys.argv[1]).read())', 'FILE'] },
    compile: { arguments: ['-W', 'error', '-c', "import sys; compile(open(sys.argv[1]).read(), 'a', 'exec')", 'FILE'] },
  },
  {
    ids: ['java'],
    program: 'javac',
    parse: {
      arguments: ['-XDrawDiagnostics', '-Xmaxerrs', '100000', '-proc:none', '-d', 'OUT', 'FILES'],
      says: /^(?<file>[^\n:]+):\d+:\d+: (?<message>compiler\.err\..*)$/gm,
      // Only the parser's own: a name from elsewhere makes the checks that come after it meaningless.
      unless:
        /^(?!compiler\.err\.(?:expected|illegal\.start|premature|not\.stmt|orphaned|else\.without|unclosed|switch\.mixing|duplicate\.(?:case|default)))/,
    },
    compile: {
      arguments: ['-Xlint:fallthrough', '-Werror', '-XDcompilePolicy=simple', '-proc:none', '-d', 'OUT', 'FILES'],
      says: LINES,
      unit: /\bpackage sample\b/,
    },
  },
  {
    ids: ['kotlin'],
    program: 'kotlinc',
    compile: {
      arguments: ['-nowarn', '-d', 'OUT', 'FILES'],
      says: LINES,
      unit: /\bpackage sample\b/,
    },
  },
  {
    ids: ['csharp'],
    program: 'mcs',
    compile: {
      arguments: ['-target:library', '-warnaserror', '-out:OUT/sample.dll', 'FILES'],
      says: /^(?<file>[^\n(]+)\(\d+,\d+\): (?<message>(?:error|warning) .*)$/gm,
      unit: /\bnamespace Sample\b/,
    },
  },
  {
    ids: ['go'],
    program: 'go',
    parse: { program: 'gofmt', arguments: ['-e', '-l', 'FILE'] },
    // A function that returns something may need a statement that is never reached, which only vet minds.
    compile: { arguments: ['vet', '-unreachable=false', 'FILE'] },
  },
  {
    ids: ['rust'],
    program: 'rustc',
    parse: {
      program: 'rustfmt',
      arguments: ['--edition', '2021', '--emit', 'stdout', '-q', 'FILE'],
    },
    compile: {
      arguments: ['--edition', '2021', '--emit=metadata', '--out-dir', 'OUT', '-D', 'warnings', 'FILE'],
    },
  },
  { ids: ['php'], program: 'php', parse: { arguments: ['-l', 'FILE'] }, compile: { arguments: ['-l', 'FILE'] } },
  {
    ids: ['ruby'],
    program: 'ruby',
    parse: { arguments: ['-c', 'FILE'] },
    compile: { arguments: ['-wc', 'FILE'], quiet: true },
  },
  {
    ids: ['c'],
    program: 'gcc',
    parse: { arguments: ['-fsyntax-only', '-x', 'c', 'FILES'], says: LINES, unless: /^(?!.*\b(?:expected|stray)\b)/ },
    compile: {
      arguments: ['-fsyntax-only', '-Wall', '-Wextra', '-Wimplicit-fallthrough=5', '-Werror', 'FILE'],
    },
  },
  {
    ids: ['cpp'],
    program: 'g++',
    parse: { arguments: ['-fsyntax-only', '-x', 'c++', 'FILES'], says: LINES, unless: /^(?!.*\b(?:expected|stray)\b)/ },
    compile: {
      arguments: ['-fsyntax-only', '-std=c++17', '-Wall', '-Wextra', '-Wimplicit-fallthrough=5', '-Werror', 'FILE'],
    },
  },
  {
    ids: ['scala'],
    program: 'scalac',
    parse: { arguments: ['-Ystop-after:parser', 'FILES'], says: LINES },
    compile: { arguments: ['-Xfatal-warnings', '-d', 'OUT', 'FILES'], says: LINES, unit: /\bpackage sample\b/ },
  },
  {
    ids: ['shellscript'],
    program: 'bash',
    parse: { arguments: ['-n', 'FILE'] },
    compile: { arguments: ['-n', 'FILE'] },
  },
  { ids: ['lua'], program: 'luac', parse: { arguments: ['-p', 'FILE'] }, compile: { arguments: ['-p', 'FILE'] } },
  {
    ids: ['elixir'],
    program: 'elixir',
    parse: {
      arguments: ['-e', 'for file <- System.argv(), do: file |> File.read!() |> Code.string_to_quoted!()', 'FILE'],
    },
    compile: {
      arguments: ['-e', 'for file <- System.argv(), do: Code.compile_file(file)', 'FILES'],
      says: /^(?:\*\* \(\w+\)|) +(?<file>\/[^\n:]+):\d+(?::\d+)?:(?<message>.*)$/gm,
      unit: /\bdefmodule Answers(?=\s)/,
      quiet: true,
    },
  },
  {
    ids: ['groovy'],
    program: 'groovyc',
    compile: {
      arguments: ['-d', 'OUT', 'FILES'],
      says: /^(?<file>[^\n:]+): \d+: (?<message>.*)$/gm,
      unit: /\bpackage sample\b/,
    },
  },
  {
    ids: ['swift'],
    program: 'swiftc',
    parse: { arguments: ['-parse', 'FILE'] },
    compile: { arguments: ['-typecheck', 'FILE'] },
  },
  { ids: ['dart'], program: 'dart', compile: { arguments: ['analyze', '--fatal-warnings', 'FILE'] } },
  {
    ids: ['powershell'],
    program: 'pwsh',
    compile: {
      arguments: [
        '-NoProfile',
        '-Command',
        '$errors = $null; [void][System.Management.Automation.Language.Parser]::ParseFile($args[0], [ref]$null, [ref]$errors); $errors; exit $errors.Count',
        'FILE',
      ],
    },
  },
];

/** Whether the machine has the program. */
export function isThere(program: string): boolean {
  if (program.includes('/') && existsSync(program)) return true;
  const { error, stdout } = spawnSync(program, ['--version'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error && 'code' in error && error.code === 'ENOENT') return false;
  // A launcher may be there without the machine that it launches: `JAVA_HOME is not defined correctly, can not execute`.
  return !/JAVA_HOME is not/.test(stdout ?? '');
}

/** What a command says of files, by file; a file that it says nothing of is right. */
export function run(
  compiler: Compiler,
  command: Command,
  files: readonly string[],
  out: string,
): Map<string, string[]> {
  const together = command.arguments.includes('FILES');
  const found = new Map<string, string[]>();
  for (const batch of together ? [files] : files.map((file) => [file])) {
    const parameters = command.arguments.flatMap((argument) =>
      argument === 'FILES' ? batch : [argument.replace('OUT', out).replace(/^FILE$/, batch[0]!)],
    );
    const { status, stdout, stderr, error } = spawnSync(command.program ?? compiler.program, parameters, {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    if (error) throw error;
    const failed = status !== 0 || (command.quiet === true && stderr.trim() !== '');
    if (failed) collect(command, `${stdout}\n${stderr}`, batch, found);
  }
  return found;
}

function collect(
  { says, unless }: Command,
  output: string,
  files: readonly string[],
  found: Map<string, string[]>,
): void {
  const said = says
    ? [...output.matchAll(says)].map(({ groups }) => ({ file: groups!['file']!, message: groups!['message']! }))
    : [{ file: files[0]!, message: output.trim() }];
  // A compiler that fails and names no file has not compiled any of them.
  if (said.length === 0) throw new Error(`Nothing is understood of what was said:\n${output.slice(0, 2_000)}`);
  for (const { file, message } of said) {
    if (unless?.test(message)) continue;
    // Some write paths that are relative to where they were started, or names alone.
    const name = files.find((one) => one === resolve(file)) ?? files.find((one) => basename(one) === file);
    if (name === undefined) throw new Error(`Nobody asked about ${file}: ${message}`);
    found.set(name, [...(found.get(name) ?? []), message]);
  }
}
