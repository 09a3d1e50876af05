import { csv } from './csv.ts';
import type { DocumentFormat } from './format.ts';
import { jsonSchema } from './jsonSchema.ts';
import { markdown } from './markdown.ts';
import { openApi } from './openApi.ts';

/** Every form, in the order of the help. */
export const documentFormats: readonly DocumentFormat[] = [markdown, csv, jsonSchema, openApi];
