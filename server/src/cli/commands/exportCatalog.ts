import { documentFormats } from '../../export/documents/formats.ts';
import { catalogNamed } from '../catalogChoice.ts';
import { Complaint, type Command } from '../command.ts';
import { shownName, writeText } from '../output.ts';

const names = documentFormats.map(({ id }) => id);

export const exportCatalog: Command = {
  name: 'export',
  operands: 'CATALOG',
  summary: 'Writes a whole catalog as a table or a schema.',
  description: [
    `FORMAT is ${documentFormats.map(({ id, description }) => `${id}: ${description}`).join('; ')}. “error-code-assist constants” writes constants of programming languages.`,
  ],
  options: [
    { name: 'format', short: 'f', value: 'FORMAT', description: `One of ${names.join(', ')}.` },
    { name: 'out', short: 'o', value: 'FILE', description: 'The file to write or replace; left out, standard output.' },
    { name: 'locale', value: 'L', description: 'The language of the texts; that of the catalog when left out.' },
  ],
  json: [],
  exitCodes: { 0: 'the catalog is written', 1: 'never' },
  examples: [
    { line: 'export planfix --format markdown --locale ru', shows: 'tables, in Russian' },
    { line: 'export teamwork --format json-schema', shows: 'an enum of the codes' },
  ],
  async run(given) {
    const file = catalogNamed('export', given);
    const named = given.value('format');
    const format = documentFormats.find(({ id }) => id === named?.toLowerCase());
    if (!format)
      throw new Complaint(
        named === undefined
          ? `Name a format: --format FORMAT, one of ${names.join(', ')}.`
          : `There is no format “${named}”, only ${names.join(', ')}.`,
      );
    const text = format.write(file, given.value('locale')?.replaceAll('_', '-') ?? file.locales[0] ?? 'en');
    const out = given.value('out');
    if (out === undefined) return { exitCode: 0, output: text, remarks: [] };
    await writeText(out, text);
    return { exitCode: 0, output: '', remarks: [`${shownName(out)} is written.`] };
  },
};
