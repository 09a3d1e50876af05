import ts from 'typescript';
import type { Program } from './model.ts';

/** What ran, in order; how it ended comes last. */
export type Trace = readonly string[];

/** Every switch of a printed program leaves its loops long before. */
const LONGEST = 200;

/** A program that can be run: gives the trace for a code. Throws when the compiler finds anything wrong with the text. */
export function runnable(text: string, { languageId, place }: Program): (code: unknown) => Trace {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    fileName: `program.${EXTENSIONS[languageId]}`,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, allowJs: true },
  });
  const mistakes = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  if (mistakes.length > 0) throw new Error(`The compiler says: ${mistakes.join(', ')}`);
  if (place === 'topLevel') {
    const module = new Function('exports', 'code', 'log', outputText);
    return (code) => traced((log) => module({}, code, log));
  }
  const exports: { handle?: (code: unknown, log: Log) => unknown } = {};
  new Function('exports', outputText)(exports);
  return (code) => traced((log) => exports.handle!(code, log));
}

const EXTENSIONS = { typescript: 'ts', typescriptreact: 'tsx', javascript: 'js', javascriptreact: 'jsx' } as const;

type Log = (what: unknown) => number;

function traced(run: (log: Log) => unknown): Trace {
  const trace: string[] = [];
  const log: Log = (what) => {
    if (trace.length > LONGEST) throw new Error('It runs for ever');
    return trace.push(String(what));
  };
  try {
    trace.push(`returned ${String(run(log))}`);
  } catch (error) {
    trace.push(`threw ${error instanceof Error ? error.message : String(error)}`);
  }
  return trace;
}
