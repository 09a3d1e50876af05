import type { CatalogFile } from '../../catalogs/catalog.ts';

/** A form in which a whole catalog leaves the product. */
export interface DocumentFormat {
  readonly id: string;
  /** For the help: a part of a sentence. */
  readonly description: string;
  readonly write: (file: CatalogFile, locale: string) => string;
}
