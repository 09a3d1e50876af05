import type { Diagnostic } from 'vscode-languageserver-types';
import { CARETS, caretLines } from './carets.ts';
import { printFixture, type Fixture, type FixtureDocument, type Section } from './fixture.ts';
import { replay } from './replay.ts';
import { sectionKindOf } from './sections.ts';
import type { World } from './world.ts';

/** Two, so that one can be edited and the other tell what is right. */
export interface Worlds {
  readonly world: World;
  readonly fresh: World;
}

/**
 * The fixture as it would have to be written for what the engine answers. A fixture holds when this is its own text.
 * Throws where an answer could not be right whatever the fixture says.
 */
export async function render(fixture: Fixture, { world, fresh }: Worlds): Promise<string> {
  world.show(fixture);
  const reported = new Map<FixtureDocument, readonly Diagnostic[]>();
  for (const document of fixture.documents) {
    if (!document.open) continue;
    const diagnostics = await world.diagnostics(document);
    for (const diagnostic of diagnostics) checkDiagnostic(diagnostic, document);
    reported.set(document, diagnostics);
  }
  const sections: Section[] = [];
  for (const section of fixture.sections)
    sections.push({ title: section.title, lines: await linesOf(section, fixture, world, reported) });
  world.show(fixture);
  fresh.show(fixture);
  for (const document of reported.keys()) await replay(world, fresh, document);
  return printFixture(fixture.description, sections);
}

async function linesOf(
  section: Section,
  fixture: Fixture,
  world: World,
  reported: ReadonlyMap<FixtureDocument, readonly Diagnostic[]>,
): Promise<readonly string[]> {
  const kind = sectionKindOf(section.title);
  if (kind) return kind.answer({ fixture, world, reported });
  const document = fixture.documents.find((one) => one.section === section);
  const diagnostics = document && reported.get(document);
  return diagnostics ? withCarets(document, diagnostics) : section.lines;
}

function withCarets({ section, lines }: FixtureDocument, diagnostics: readonly Diagnostic[]): readonly string[] {
  const written = section.lines.filter((line) => !CARETS.test(line));
  return written.flatMap((line, index) => [
    line,
    ...caretLines(
      diagnostics.filter(({ range }) => range.start.line === index),
      lines[index]!,
    ),
  ]);
}

/** What must hold of every diagnostic. */
function checkDiagnostic({ range, source, message, code }: Diagnostic, { lines, path }: FixtureDocument): void {
  const { start, end } = range;
  const first = lines[start.line]?.text;
  const last = lines[end.line]?.text;
  const inside =
    first !== undefined && last !== undefined && start.character < first.length && end.character <= last.length;
  const forward = start.line < end.line || (start.line === end.line && start.character < end.character);
  if (!inside || !forward) throw new Error(`"${message}" in ${path} has the range ${JSON.stringify(range)}`);
  if (source !== 'error-code-assist') throw new Error(`"${message}" says that it comes from ${source}`);
  if (code === undefined) throw new Error(`"${message}" does not say which rule it is`);
  if (typeof message !== 'string' || /[\r\n]/.test(message)) throw new Error(`"${message}" has several lines`);
}
