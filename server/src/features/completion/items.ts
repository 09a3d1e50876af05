import { CompletionItemKind, CompletionItemTag, type CompletionItem } from 'vscode-languageserver-types';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { textsOf } from '../../catalogs/texts.ts';
import type { CodeValue } from '../../analysis/model.ts';
import { statusesOf } from '../explanation.ts';

/** What a completion item says about a code, wherever it is offered. */
export interface Offer {
  readonly code: CodeValue;
  readonly item: CompletionItem;
}

const known = new WeakMap<CatalogIndex, Map<string, readonly Offer[]>>();

/** The codes of a catalog that can be written as literals, in its order. A catalog never changes, so its offers are made once. */
export function offersOf(catalog: CatalogIndex, locale: string): readonly Offer[] {
  let byLocale = known.get(catalog);
  if (!byLocale) {
    byLocale = new Map();
    known.set(catalog, byLocale);
  }
  let offers = byLocale.get(locale);
  if (!offers) {
    offers = catalog.listed.map((entry, order) => {
      const { title, category } = textsOf(entry, catalog.file, locale);
      const label = String(entry.code);
      const about = [statusesOf(entry), category ?? ''].filter((part) => part !== '').join(' · ');
      // The list is narrow: there, the number stands for its phrase.
      const brief = [...(entry.httpStatus ?? []).map((status) => `HTTP ${status}`), category ?? '']
        .filter((part) => part !== '')
        .join(' · ');
      const english = entry.title === title ? '' : ` ${entry.title}`;
      const deprecated = entry.status === 'deprecated';
      return {
        code: entry.code,
        item: {
          label,
          labelDetails: { detail: `  ${shortened(title)}`, description: brief === '' ? catalog.name : brief },
          detail: about === '' ? title : `${title} · ${about}`,
          kind: CompletionItemKind.EnumMember,
          ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
          // A word of the title or of the constant's name finds the code, in the language shown and in English.
          filterText: `${label} ${title}${english} ${entry.symbol}`,
          sortText: `${deprecated ? LAST : FIRST}${String(order).padStart(4, '0')}`,
        },
      };
    });
    byLocale.set(locale, offers);
  }
  return offers;
}

/** How `sortText` begins: a code that is less likely to be meant goes behind all others. */
export const FIRST = '0';
export const LAST = '9';

/** So long a title still leaves room for the HTTP status in a list of usual width. */
const LONGEST_IN_LIST = 26;
/** What is shorter says nothing. */
const SHORTEST_IN_LIST = 14;

/** `taken`: by how many characters the label beside it is longer than a code. */
export function shortened(title: string, taken = 0): string {
  const longest = Math.max(SHORTEST_IN_LIST, LONGEST_IN_LIST - taken);
  return title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
}
