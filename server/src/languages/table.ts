import { c } from './c/language.ts';
import { cpp } from './cpp/language.ts';
import { csharp } from './csharp/language.ts';
import { dart } from './dart/language.ts';
import { elixir } from './elixir/language.ts';
import { go } from './go/language.ts';
import { groovy } from './groovy/language.ts';
import { java } from './java/language.ts';
import { html } from './html/language.ts';
import { javascript } from './javascript/language.ts';
import { json } from './json/language.ts';
import { kotlin } from './kotlin/language.ts';
import type { Language } from './language.ts';
import { lexicalLanguages, unknownLanguage } from './lexical.ts';
import { lua } from './lua/language.ts';
import { php } from './php/language.ts';
import { powershell } from './powershell/language.ts';
import { python } from './python/language.ts';
import { ruby } from './ruby/language.ts';
import { rust } from './rust/language.ts';
import { scala } from './scala/language.ts';
import { shell } from './shell/language.ts';
import { swift } from './swift/language.ts';
import { tsx, typescript } from './typescript/language.ts';

/** Every language, once. */
export const languages: readonly Language[] = [
  typescript,
  tsx,
  javascript,
  python,
  ruby,
  elixir,
  go,
  dart,
  php,
  scala,
  groovy,
  shell,
  powershell,
  lua,
  kotlin,
  swift,
  rust,
  java,
  csharp,
  c,
  cpp,
  json,
  html,
  ...lexicalLanguages,
];

const byId: ReadonlyMap<string, Language> = new Map(
  languages.flatMap((language) => language.ids.map((id) => [id, language] as const)),
);

/** The language of a VS Code language identifier; codes are recognised in any. */
export function languageOf(id: string): Language {
  return byId.get(id) ?? unknownLanguage;
}

/** The identifier of the language that a program is written in, by the ending of its name; that of who imports it, where it may be. */
export function programLanguageOf(name: string, importer = ''): string | undefined {
  const isProgram = ({ extensions }: Language): boolean => extensions?.some((ending) => name.endsWith(ending)) === true;
  return isProgram(languageOf(importer)) ? importer : languages.find(isProgram)?.ids[0];
}

/** What a client is asked to watch so that nothing that was read of programs goes stale. */
export const programGlob = `**/*{${[...new Set(languages.flatMap(({ extensions = [] }) => extensions))].join(',')}}`;
