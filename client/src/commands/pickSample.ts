import { QuickPickItemKind, window, type QuickPickItem, type Uri } from 'vscode';
import type { Chosen, SampleCatalog } from '../protocol.ts';
import type { Server } from '../server.ts';

/** Asks for a system and one of its codes. The system is not asked for where the file is about one alone. */
export async function pickSample(server: Server, document: Uri, title: string): Promise<Chosen | undefined> {
  const catalogs = await server.sampleCatalogs(document);
  const catalog = await pickCatalog(catalogs, title);
  if (!catalog) return undefined;
  const code = await window.showQuickPick(codeItems(catalog), {
    title: `${title}: ${catalog.name}`,
    placeHolder: 'A code, a word of its title, an HTTP status',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return code?.symbol === undefined ? undefined : { catalog: catalog.id, symbol: code.symbol };
}

async function pickCatalog(catalogs: readonly SampleCatalog[], title: string): Promise<SampleCatalog | undefined> {
  const items = catalogs.map((catalog) => ({
    label: catalog.name,
    description: catalog.isAbout ? 'this file is about it' : '',
    catalog,
  }));
  const item = await window.showQuickPick(items, { title, placeHolder: 'Whose error response?' });
  return item?.catalog;
}

interface CodeItem extends QuickPickItem {
  /** None for a heading. */
  readonly symbol?: string;
}

/** Under the names of their categories, in the order of the vendor. */
function codeItems({ codes }: SampleCatalog): readonly CodeItem[] {
  let last = '';
  return codes.flatMap(({ symbol, code, title, status, category, isDeprecated }): readonly CodeItem[] => {
    const heading = category === last ? [] : [{ label: category, kind: QuickPickItemKind.Separator }];
    last = category;
    const description = [code, status, ...(isDeprecated ? ['deprecated'] : [])]
      .filter((part) => part !== '')
      .join(' · ');
    return [...heading, { label: title, description, symbol }];
  });
}
