import { existsSync } from 'node:fs';
import type { CatalogFile } from '../../catalogs/catalog.ts';
import type { ConstantsOptions } from '../../export/constants/constants.ts';
import { constantsFile, updatedConstants } from '../../export/constants/generate.ts';
import type { ConstantsLanguage } from '../../export/constants/language.ts';
import { BrokenRegions } from '../../export/constants/regions.ts';
import { constantsLanguage, constantsLanguages } from '../../export/constants/table.ts';
import { languageOf } from '../../languages/table.ts';
import type { Arguments } from '../arguments.ts';
import { catalogNamed } from '../catalogChoice.ts';
import { Complaint, type Command, type Outcome } from '../command.ts';
import { nearestName } from '../nearestName.ts';
import { readForUpdate, shownName, writeText } from '../output.ts';

export const constants: Command = {
  name: 'constants',
  operands: 'CATALOG',
  summary: 'Writes the codes of a catalog as constants of a programming language.',
  description: [
    'Writes an enum or constants with comments, between two markers: error-codes:begin CATALOG and error-codes:end. In a FILE that has such markers only what stands between them is replaced, with the options that the marker says unless others are given; all else stays as it is, to the byte.',
    `LANGUAGE is one of ${constantsLanguages.map(({ id }) => id).join(', ')}.`,
  ],
  options: [
    {
      name: 'language',
      short: 'l',
      value: 'LANGUAGE',
      description: 'May be left out where the name of FILE tells it.',
    },
    {
      name: 'out',
      short: 'o',
      value: 'FILE',
      description: 'The file to write or to update; left out, standard output.',
    },
    { name: 'stdout', description: 'Writes the whole text to standard output, FILE as it would become included.' },
    { name: 'check', description: 'Writes nothing, and ends with 1 where FILE would change.' },
    { name: 'force', description: 'Replaces a FILE without markers as a whole.' },
    {
      name: 'name',
      value: 'NAME',
      description: 'What the type is called; made from the name of the catalog when left out.',
    },
    {
      name: 'set',
      value: 'SET',
      description: 'Another set of codes than the first of the catalog: http for the HTTP statuses of primatime.',
    },
    { name: 'package', value: 'P', description: 'The package of a new file in Java, Kotlin or Go.' },
    { name: 'namespace', value: 'N', description: 'The namespace of a new file in C# or PHP.' },
    { name: 'locale', value: 'L', description: 'The language of the comments; that of the catalog when left out.' },
  ],
  json: [],
  exitCodes: { 0: 'the constants are written', 1: 'with --check: FILE is not what it should be' },
  examples: [
    { line: 'constants planfix --language python', shows: 'on standard output' },
    { line: 'constants primatime --language java --package com.acme --set http', shows: 'HTTP statuses, in a package' },
  ],
  async run(given) {
    const file = catalogNamed('constants', given);
    const out = given.value('out');
    const language = languageFor(given.value('language'), out);
    const options = optionsFrom(given, file);
    const module = moduleFrom(given, language);
    if (out === undefined) {
      if (given.has('check')) throw new Complaint('--check needs a file: --out FILE.');
      return { exitCode: 0, output: newFile(file, language, options, module), remarks: [] };
    }
    const before = existsSync(out) ? await readForUpdate(out) : undefined;
    const after =
      before === undefined || (given.has('force') && !hasRegions(before, file, language))
        ? newFile(file, language, options, module)
        : updated(before, file, language, options, out);
    return finished(given, out, before, after);
  },
};

async function finished(given: Arguments, out: string, before: string | undefined, after: string): Promise<Outcome> {
  const name = shownName(out);
  const remarks = (sentence: string) => [sentence];
  if (given.has('check')) {
    const same = before === after;
    return { exitCode: same ? 0 : 1, output: '', remarks: same ? [] : remarks(`${name} is not up to date.`) };
  }
  if (given.has('stdout')) return { exitCode: 0, output: after, remarks: [] };
  if (before === after) return { exitCode: 0, output: '', remarks: remarks(`${name} is up to date.`) };
  await writeText(out, after);
  return { exitCode: 0, output: '', remarks: remarks(`${name} is ${before === undefined ? 'written' : 'updated'}.`) };
}

function newFile(
  file: CatalogFile,
  language: ConstantsLanguage,
  options: ConstantsOptions,
  module: string | undefined,
): string {
  const text = constantsFile(file, language, options, module);
  if (text === undefined)
    throw new Complaint(`The set ${options.set ?? file.codeSets[0]!.id} of ${file.id} has no codes.`);
  return text;
}

function hasRegions(text: string, file: CatalogFile, language: ConstantsLanguage): boolean {
  const found = updatedConstants(text, file, language, {});
  return found instanceof BrokenRegions || found.regions > 0;
}

function updated(
  text: string,
  file: CatalogFile,
  language: ConstantsLanguage,
  options: ConstantsOptions,
  out: string,
): string {
  const found = updatedConstants(text, file, language, options);
  if (found instanceof BrokenRegions) throw new Complaint(`${shownName(out)} is left as it is: ${found.reason}`);
  if (found.regions > 0) return found.text;
  const set = options.set === undefined ? '' : ` --set ${options.set}`;
  throw new Complaint(
    `${shownName(out)} is there already, without “error-codes:begin ${file.id}${set}”: write that and “error-codes:end” into comments where the constants belong, or replace the file by --force.`,
  );
}

function languageFor(named: string | undefined, out: string | undefined): ConstantsLanguage {
  const all = constantsLanguages.map(({ id }) => id);
  if (named !== undefined) {
    const found = constantsLanguage(named);
    if (found) return found;
    const nearest = nearestName(named, all);
    throw new Complaint(
      `There are no constants in “${named}”${nearest === undefined ? '' : ` (${nearest}?)`}, only in ${all.join(', ')}.`,
    );
  }
  const told = constantsLanguages.find(({ id }) => languageOf(id).extensions?.some((ending) => out?.endsWith(ending)));
  if (told) return told;
  throw new Complaint(`Name a language: --language LANGUAGE, one of ${all.join(', ')}.`);
}

function optionsFrom(given: Arguments, file: CatalogFile): ConstantsOptions {
  const [name, set, locale] = [given.value('name'), given.value('set'), given.value('locale')?.replaceAll('_', '-')];
  if (name !== undefined && !/^[A-Za-z_]\w*$/.test(name))
    throw new Complaint(`--name is letters, digits and _, not “${name}”.`);
  if (locale !== undefined && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(locale))
    throw new Complaint(`--locale is the tag of a language, such as en or ru, not “${locale}”.`);
  const sets = file.codeSets.map(({ id }) => id);
  if (set !== undefined && !sets.includes(set))
    throw new Complaint(`${file.id} has no set “${set}”, only ${sets.join(' and ')}.`);
  return {
    ...(set !== undefined && { set }),
    ...(name !== undefined && { name }),
    ...(locale !== undefined && { locale }),
  };
}

function moduleFrom(given: Arguments, { id, module }: ConstantsLanguage): string | undefined {
  const [option, value] = (['package', 'namespace'] as const)
    .map((one) => [one, given.value(one)] as const)
    .find(([, one]) => one !== undefined) ?? [undefined, undefined];
  if (value === undefined) return undefined;
  if (module?.option !== option) {
    const instead = module ? `, but a --${module.option}` : '';
    throw new Complaint(`Constants in ${languageOf(id).name} have no --${option}${instead}.`);
  }
  if (!module.format.test(value)) throw new Complaint(`--${option} is the name of a ${option}, not “${value}”.`);
  return value;
}
