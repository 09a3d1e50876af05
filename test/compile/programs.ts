import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CodeActionKind } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/codeActions/codeActions.ts';
import { FIX_ALL } from '../../server/src/features/codeActions/fixAll.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { applied, editsOf } from '../support/edits.ts';
import { parseFixture, placeOf } from '../support/fixture.ts';
import { sectionKindOf } from '../support/sections.ts';
import { World } from '../support/world.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const world = new World();

interface Fixed {
  readonly title: string;
  readonly text: string;
}

/** A default spares the codes only in the first: the second has what is written beside one. */
const SETTINGS = ['covers', 'never'].map((wanted) =>
  JSON.stringify({ exhaustiveness: { ifChains: true, tables: true, default: wanted } }),
);

const parse = (source: string) => parseFixture(source, (title) => sectionKindOf(title) !== undefined);

/** A sample after each of the fixes that are offered for what is reported in it, after all of them, and after each completion of all codes. */
export async function fixedSamples(name: string, text: string): Promise<readonly Fixed[]> {
  const results = new Map<string, Fixed>();
  for (const settings of SETTINGS) {
    for (const one of [...(await actedOn(name, text, settings)), ...(await completed(name, text, settings))])
      if (!results.has(one.text)) results.set(one.text, one);
  }
  return [...results.values()];
}

function shown(name: string, text: string, settings: string) {
  const fixture = parse(`A sample.\n-- settings.json --\n${settings}\n-- ${name} --\n${text}`);
  const [document] = fixture.documents;
  world.show(fixture);
  const uri = world.uri(document!);
  return { document: document!, uri, before: TextDocument.create(uri, '', 0, text) };
}

async function actedOn(name: string, text: string, settings: string): Promise<readonly Fixed[]> {
  const { document, uri, before } = shown(name, text, settings);
  const results: Fixed[] = [];
  for (const diagnostic of await world.diagnostics(document)) {
    const { range } = diagnostic;
    const offered = await world.workspace.ask(uri, (snapshot) => [
      ...codeActions(snapshot, range, { diagnostics: [diagnostic] }, { snippets: false }),
      ...codeActions(snapshot, range, { diagnostics: [], only: [FIX_ALL] }, { snippets: false }),
    ]);
    for (const { title, kind, edit } of offered ?? []) {
      if ((kind !== CodeActionKind.QuickFix && kind !== FIX_ALL) || !edit?.documentChanges) continue;
      const line = range.start.line + 1;
      results.push({ title: `line ${line}: ${title}`, text: applied(before, editsOf(edit, uri, 1)) });
    }
  }
  return results;
}

/** All codes are asked for on a new line above each that closes something. */
async function completed(name: string, text: string, settings: string): Promise<readonly Fixed[]> {
  const results: Fixed[] = [];
  for (const { index, 0: indent } of text.matchAll(/^[ \t]*(?=(?:\}|end\b|esac\b))/gm)) {
    const begun = `${text.slice(0, index)}${indent}\n${text.slice(index)}`;
    const { uri, before } = shown(name, begun, settings);
    const position = before.positionAt(index + indent.length);
    const list = await world.workspace.ask(uri, (snapshot) => completion(snapshot, position, { asIs: true }));
    const item = list?.items.find(({ label }) => /\ball \d+ missing codes$/.test(label));
    if (!item?.textEdit || !('range' in item.textEdit)) continue;
    const edits = [item.textEdit, ...(item.additionalTextEdits ?? [])];
    results.push({
      title: `line ${position.line + 1}, ${item.label}`,
      text: applied(TextDocument.create(uri, '', 0, begun), edits),
    });
  }
  return results;
}

/** The documents of the fixtures before and after each fix that they write down. */
export function fixtureFixes(
  ids: readonly string[],
): readonly { readonly name: string; readonly path: string; readonly before: string; readonly after: string }[] {
  const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    const fixture = parse(readFileSync(`${fixtures}${name}`, 'utf8'));
    return fixture.sections.flatMap(({ title, lines }) => {
      const action = /^action(?: @(?<cursor>\w+))?: /.exec(title);
      if (!action || lines.join() === 'not offered') return [];
      const cursor = action.groups?.['cursor'] ?? '';
      const { document } = placeOf(fixture, cursor) ?? placeOf(fixture, '[')!;
      if (!ids.includes(document.languageId)) return [];
      const after = `${lines.join('\n')}\n`;
      return [{ name: `${name}, ${title}`, path: document.path, before: document.text, after }];
    });
  });
}
