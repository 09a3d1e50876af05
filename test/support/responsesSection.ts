import type { ErrorResponse, ResponseError } from '../../server/src/responses/errorResponse.ts';
import type { FixtureDocument } from './fixture.ts';
import type { Asked, Wish } from './sections.ts';
import type { World } from './world.ts';

/**
 * One line for each error response: where it begins and ends, whose it is and how sure that is, and each of its codes with
 * what it means. The path stands before it where several documents are open and none is named.
 */
export async function responsesAnswer({ fixture, world }: Asked, { what }: Wish): Promise<readonly string[]> {
  const documents = fixture.documents.filter(({ path, open }) => open && (what === '' || path === what));
  if (documents.length === 0) throw new Error(`There is no document ${what} to look for responses in`);
  const lines: string[] = [];
  for (const document of documents) {
    const before = documents.length > 1 ? `${document.path} ` : '';
    for (const line of await responsesIn(world, document)) lines.push(`${before}${line}`);
  }
  return lines.length > 0 ? lines : ['nothing'];
}

async function responsesIn(world: World, document: FixtureDocument): Promise<readonly string[]> {
  const uri = world.uri(document);
  const { text } = world.workspace.document(uri)!;
  const place = (offset: number): string => {
    const { line, character } = text.positionAt(offset);
    return `${line + 1}:${character + 1}`;
  };
  const found = await world.workspace.ask(uri, (snapshot) =>
    [...snapshot.regions()].flatMap((region) =>
      snapshot.resolved(region).responses.map((response) => ({ response, start: region.start })),
    ),
  );
  return (found ?? []).map(({ response, start }) => {
    const { span } = response.root;
    return `${place(span.start + start)}-${place(span.end + start)} ${described(response)}`;
  });
}

function described({ catalog, confidence, envelope, errors }: ErrorResponse): string {
  const codes = errors.map(code).join(', ');
  return `${catalog.name} ${confidence}${envelope ? ' in its envelope' : ''}: ${codes || 'no error'}`;
}

function code({ value, known }: ResponseError): string {
  if (value === undefined) return 'no code';
  return `${JSON.stringify(value)} ${known?.entry.title ?? 'unknown'}`;
}
