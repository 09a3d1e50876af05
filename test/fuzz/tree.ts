import { Language, Parser } from 'web-tree-sitter';
import { rewritten } from '../../server/src/analysis/rewritten.ts';
import { languageOf } from '../../server/src/languages/table.ts';
import { grammarBytes } from '../support/host.ts';

let starting: Promise<Parser> | undefined;
const grammars = new Map<string, Promise<Language>>();

/** Whether the grammar reads the whole text: no part of it is an error, and nothing is missing. */
export async function isSound(languageId: string, text: string): Promise<boolean> {
  starting ??= grammarBytes('web-tree-sitter')
    .then((wasmBinary) => Parser.init({ wasmBinary }))
    .then(() => new Parser());
  const parser = await starting;
  const syntax = languageOf(languageId).syntax!;
  const name = syntax.grammar;
  const grammar = grammars.get(name) ?? grammarBytes(name).then((bytes) => Language.load(bytes));
  grammars.set(name, grammar);
  parser.setLanguage(await grammar);
  const tree = parser.parse(rewritten(text, syntax))!;
  try {
    return !tree.rootNode.hasError;
  } finally {
    tree.delete();
  }
}
