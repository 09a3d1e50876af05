import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** Tokenizes as VS Code does: with the host grammars of an installed editor, and what our manifest contributes. */
export async function createRegistry(): Promise<textmate.Registry> {
  const ours = contributedGrammars(root);
  const files = new Map([...editorGrammars(), ...ours].map(({ scopeName, path: file }) => [scopeName, file]));
  files.set('source.mini', path.join(root, 'test/grammar/hosts/mini.tmLanguage.json'));
  return new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async (scopeName) => {
      const file = files.get(scopeName);
      return file ? textmate.parseRawGrammar(fs.readFileSync(file, 'utf8'), file) : null;
    },
    // A contribution to `source` reaches `source.ts` and all the rest.
    getInjections: (scopeName) =>
      ours.filter(({ injectTo }) => injectTo?.some((scope) => `${scopeName}.`.startsWith(`${scope}.`))).map(scopeOf),
  });
}

function scopeOf({ scopeName }: GrammarContribution): string {
  return scopeName;
}

async function loadOniguruma(): Promise<textmate.IOnigLib> {
  const wasm = fs.readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

/** The grammars of the editor that the tests run in, when it has been downloaded; its own first, so ours win. */
function editorGrammars(): readonly GrammarContribution[] {
  const downloads = path.join(root, '.vscode-test');
  const places = ['node_modules/code-server/lib/vscode/extensions', 'resources/app/extensions'];
  return list(downloads)
    .flatMap((editor) => places.map((place) => path.join(editor, place)))
    .flatMap(list)
    .flatMap(contributedGrammars);
}

function contributedGrammars(extension: string): readonly GrammarContribution[] {
  const manifest = path.join(extension, 'package.json');
  if (!fs.existsSync(manifest)) return [];
  const { contributes } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as {
    readonly contributes?: { readonly grammars?: readonly GrammarContribution[] };
  };
  return (contributes?.grammars ?? []).map((grammar) => ({ ...grammar, path: path.join(extension, grammar.path) }));
}

function list(folder: string): readonly string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
}
