import type { CodeAction, Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/codeActions/codeActions.ts';
import { added, mistakesIn } from './compile.ts';
import { applied, editsOf, hasSnippets, moved, snippetEditsOf } from './edits.ts';
import { placeOf, type FixtureDocument } from './fixture.ts';
import { meets } from './positions.ts';
import { cursorOf, type Asked, type Wish } from './sections.ts';
import type { World } from './world.ts';

/** `quickfix: Add default case (preferred)` for each action, in the order in which they are offered. */
export async function actionsAnswer({ fixture, world }: Asked, wish: Wish): Promise<readonly string[]> {
  const { document, range } = rangeOf(fixture, wish.cursor);
  const offered = await actionsAt(world, document, range, false);
  const lines = offered.map(({ kind, title, isPreferred }) => `${kind}: ${title}${isPreferred ? ' (preferred)' : ''}`);
  return lines.length > 0 ? lines : ['nothing'];
}

/** The document after the action, as lines; with tab stops for a client that knows them. */
export async function actionAnswer(
  { fixture, world }: Asked,
  { cursor, what }: Wish,
  snippets: boolean,
): Promise<readonly string[]> {
  const { document, range } = rangeOf(fixture, cursor);
  const plain = (await actionsAt(world, document, range, false)).find(({ title }) => title === what);
  const withStops = (await actionsAt(world, document, range, true)).find(({ title }) => title === what);
  if (!plain?.edit || !withStops?.edit) return ['not offered'];
  if (hasSnippets(plain.edit)) throw new Error('A client that does not know snippets is given one');
  const uri = world.uri(document);
  const before = TextDocument.create(uri, '', 0, document.text);
  const version = world.version(document);
  const edits = editsOf(plain.edit, uri, version);
  const after = applied(before, edits);
  if (applied(before, editsOf(withStops.edit, uri, version)) !== after)
    throw new Error('With snippets the edit writes another text');
  await checkResult(document, after);
  const again: Range = { start: moved(before, edits, range.start), end: moved(before, edits, range.end) };
  await checkOnce(world, document, after, again, what);
  const shown = snippets ? applied(before, snippetEditsOf(withStops.edit, uri, version)) : after;
  return linesOf(document, shown);
}

/** The first document after everything in it is repaired, as an editor asks for it when a file is saved. */
export async function fixAllAnswer({ fixture, world }: Asked): Promise<readonly string[]> {
  const document = fixture.documents[0]!;
  const uri = world.uri(document);
  const asked = async (only: readonly string[]): Promise<readonly CodeAction[]> =>
    (await world.workspace.ask(uri, (snapshot) =>
      codeActions(snapshot, ORIGIN, { diagnostics: [], only }, { snippets: true }),
    ))!;
  if ((await asked(['quickfix', 'source.organizeImports'])).some(({ kind }) => kind?.startsWith('source') === true))
    throw new Error('A client that asks for other kinds is given what repairs the file');
  const [action, ...others] = await asked(['source.fixAll']);
  if (others.length > 0) throw new Error('There are several ways to repair the file');
  if (!action?.edit) return ['nothing'];
  if (hasSnippets(action.edit)) throw new Error('An edit that nobody watches has tab stops');
  const before = TextDocument.create(uri, '', 0, document.text);
  const after = applied(before, editsOf(action.edit, uri, world.version(document)));
  await checkResult(document, after);
  world.reopen(document, after);
  const again = await asked(['source.fixAll.errorCodeAssist']);
  world.reopen(document, document.text);
  if (again.length > 0) throw new Error('What is repaired is repaired again');
  return linesOf(document, after);
}

const ORIGIN: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

async function actionsAt(
  world: World,
  document: FixtureDocument,
  range: Range,
  snippets: boolean,
): Promise<readonly CodeAction[]> {
  const diagnostics = (await world.diagnostics(document)).filter((diagnostic) => meets(diagnostic.range, range));
  return (
    (await world.workspace.ask(world.uri(document), (snapshot) =>
      codeActions(snapshot, range, { diagnostics }, { snippets }),
    )) ?? []
  );
}

/** A text that was right stays right. */
export async function checkResult(document: FixtureDocument, after: string): Promise<void> {
  if (after === document.text) throw new Error('The action changes nothing');
  const mistakes = added(await mistakesIn(document, document.text), await mistakesIn(document, after));
  if (mistakes.length > 0) throw new Error(`The action makes mistakes:\n${mistakes.join('\n')}\n\n${after}`);
  const ends = new Set(after.match(/\r\n|\r|\n/g));
  const endsBefore = new Set(document.text.match(/\r\n|\r|\n/g));
  if ([...ends].some((end) => endsBefore.size > 0 && !endsBefore.has(end)))
    throw new Error('The action brings in line ends of another kind');
}

/** The same action is not offered where it has just been applied. */
async function checkOnce(
  world: World,
  document: FixtureDocument,
  after: string,
  range: Range,
  title: string,
): Promise<void> {
  world.reopen(document, after);
  const offered = await actionsAt(world, document, range, false);
  world.reopen(document, document.text);
  if (offered.some((action) => action.title === title))
    throw new Error(`"${title}" is offered again where it was applied`);
}

export function rangeOf(
  fixture: Asked['fixture'],
  cursor: string,
): { readonly document: FixtureDocument; readonly range: Range } {
  const start = cursor === '' ? placeOf(fixture, '[') : undefined;
  const end = cursor === '' ? placeOf(fixture, ']') : undefined;
  if (start && end && start.document === end.document)
    return { document: start.document, range: { start: start.position, end: end.position } };
  const { document, position } = cursorOf(fixture, cursor);
  return { document, range: { start: position, end: position } };
}

/** A text as the lines of a section; where the lines end in CRLF that is taken for granted, and anything else shows. */
export function linesOf(document: FixtureDocument, text: string): readonly string[] {
  const end = document.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}
