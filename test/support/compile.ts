import { Language, Parser } from 'web-tree-sitter';
import ts from 'typescript';
import { rewritten } from '../../server/src/analysis/rewritten.ts';
import { languageOf } from '../../server/src/languages/table.ts';
import { segment } from '../../server/src/text/segments.ts';
import { grammarBytes } from './host.ts';
import type { FixtureDocument } from './fixture.ts';

/**
 * What is wrong with a text, once per kind of mistake and as often as it is made: errors of the language's own compiler
 * where there is one here, and errors in the tree of its grammar. A fix must add nothing to it.
 */
export async function mistakesIn({ path, languageId }: FixtureDocument, text: string): Promise<readonly string[]> {
  const compiled = TYPED.includes(languageId) ? compilerErrors(path, text) : [];
  return [...compiled, ...(await treeErrors(languageId, text))].sort();
}

/** What is in the second list and not in the first, counting. */
export function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((mistake) => {
    const index = left.indexOf(mistake);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}

const TYPED: readonly string[] = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

/** Enough of a standard library for the errors that a fix could make; the real one takes seconds to read. */
const LIBRARY = `
interface Array<T> { [index: number]: T; includes(value: T): boolean; length: number }
interface ReadonlyArray<T> { readonly [index: number]: T; includes(value: T): boolean; readonly length: number }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {} interface NewableFunction {}
interface Number { toString(): string } interface Object {} interface RegExp {} interface String { length: number }
declare class Error { constructor(message?: string); message: string }
`;

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  jsx: ts.JsxEmit.Preserve,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noFallthroughCasesInSwitch: true,
  noLib: true,
  noResolve: true,
  strict: false,
  target: ts.ScriptTarget.ES2022,
  types: [],
  allowUnreachableCode: false,
};

const library = ts.createSourceFile('library.d.ts', LIBRARY, ts.ScriptTarget.ES2022);

function compilerErrors(path: string, text: string): readonly string[] {
  const name = `/${path}`;
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const files = new Map([
    [name, source],
    ['library.d.ts', library],
  ]);
  const program = ts.createProgram([name, 'library.d.ts'], OPTIONS, {
    fileExists: (file) => files.has(file),
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => 'library.d.ts',
    getNewLine: () => '\n',
    getSourceFile: (file) => files.get(file),
    readFile: () => undefined,
    useCaseSensitiveFileNames: () => true,
    writeFile: () => undefined,
  });
  const messages = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, ' ');
      return { message: `TS${code}: ${message}`, name: /^Cannot find name '([^']+)'/.exec(message)?.[1] };
    },
  );
  // Fixtures use names that they do not declare, and a fix may use the same ones once more.
  const unknown = new Set(messages.flatMap(({ name }) => name ?? []));
  const others = messages.flatMap(({ name, message }) => (name === undefined ? [message] : []));
  return [...others, ...[...unknown].map((name) => `Cannot find name '${name}'`)];
}

let starting: Promise<Parser> | undefined;
const grammars = new Map<string, Promise<Language>>();

async function treeErrors(languageId: string, text: string): Promise<readonly string[]> {
  const { lexis } = languageOf(languageId);
  if (lexis.embedding) {
    const errors: string[] = [];
    for (const { script, source } of segment(text, lexis).segments)
      if (script) errors.push(...(await treeErrors(script.embedded.language, source)));
    return errors;
  }
  const { syntax } = languageOf(languageId);
  if (!syntax) return [];
  const name = syntax.grammar;
  starting ??= grammarBytes('web-tree-sitter')
    .then((wasmBinary) => Parser.init({ wasmBinary }))
    .then(() => new Parser());
  const parser = await starting;
  let grammar = grammars.get(name);
  if (!grammar) {
    grammar = grammarBytes(name).then((bytes) => Language.load(bytes));
    grammars.set(name, grammar);
  }
  parser.setLanguage(await grammar);
  const tree = parser.parse(rewritten(text, syntax))!;
  try {
    return tree.rootNode.descendantsOfType('ERROR').map(() => 'a syntax error');
  } finally {
    tree.delete();
  }
}
