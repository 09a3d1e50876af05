import { attributionText } from '../../server/src/features/attribution/attributionText.ts';
import { explainAttribution } from '../../server/src/features/attribution/explainAttribution.ts';
import { styleOf } from '../../server/src/features/markdown.ts';
import { cursorOf, type Asked, type Wish } from './sections.ts';

/** What the command explains, in plain text and without the empty lines between the paragraphs. */
export async function attributionAnswer({ fixture, world }: Asked, { cursor }: Wish): Promise<readonly string[]> {
  const { document, position } = cursorOf(fixture, cursor);
  const { workspace } = world;
  const report = await workspace.ask(world.uri(document), (snapshot) =>
    explainAttribution(snapshot, position, workspace.catalogs),
  );
  if (!report) return ['nothing'];
  return attributionText(report, styleOf('plaintext'))
    .split('\n')
    .filter((line) => line !== '');
}
