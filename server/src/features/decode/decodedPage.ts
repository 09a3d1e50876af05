import type { CatalogFile } from '../../catalogs/catalog.ts';
import { styleOf } from '../markdown.ts';
import type { Decoded } from './decoded.ts';
import { decodedText } from './decodedText.ts';

/** What was decoded as a page of Markdown. */
export function decodedPage(
  decoded: Decoded,
  { catalogs, locale }: { readonly catalogs: readonly CatalogFile[]; readonly locale: string },
): { readonly markdown: string; readonly isRecognised: boolean } {
  const known = catalogs.map(({ name }) => name);
  return {
    markdown: decodedText(decoded, { style: styleOf('markdown'), locale, known }),
    isRecognised: decoded.strange === undefined,
  };
}
