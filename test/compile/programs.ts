import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CodeActionKind } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/codeActions/codeActions.ts';
import { applied, editsOf } from '../support/edits.ts';
import { parseFixture, placeOf } from '../support/fixture.ts';
import { sectionKindOf } from '../support/sections.ts';
import { World } from '../support/world.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const world = new World();

const SETTINGS = '{ "exhaustiveness": { "ifChains": true, "tables": true } }';

const parse = (source: string) => parseFixture(source, (title) => sectionKindOf(title) !== undefined);

/** A sample after each of the fixes that are offered for what is reported in it. */
export async function fixedSamples(
  name: string,
  text: string,
): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const fixture = parse(`A sample.\n-- settings.json --\n${SETTINGS}\n-- ${name} --\n${text}`);
  const [document] = fixture.documents;
  world.show(fixture);
  const uri = world.uri(document!);
  const before = TextDocument.create(uri, '', 0, text);
  const reported = await world.diagnostics(document!);
  const results: { title: string; text: string }[] = [];
  for (const diagnostic of reported) {
    const { range } = diagnostic;
    const offered = await world.workspace.ask(uri, (snapshot) =>
      codeActions(snapshot, range, { diagnostics: [diagnostic] }, { snippets: false }),
    );
    for (const { title, kind, edit } of offered ?? []) {
      if (kind !== CodeActionKind.QuickFix || !edit?.documentChanges) continue;
      const line = range.start.line + 1;
      results.push({ title: `line ${line}: ${title}`, text: applied(before, editsOf(edit, uri, 1)) });
    }
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
