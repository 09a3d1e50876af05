import type { Arguments } from './arguments.ts';
import type { Option, Terminal } from './command.ts';

export const localeOption: Option = {
  name: 'locale',
  value: 'L',
  description:
    'The language of titles and explanations, such as en or ru; that of the environment (LC_ALL, LC_MESSAGES, LANG) when left out. What is not translated is shown in English.',
};

/** The tag of the language that texts are wanted in. */
export function localeOf(given: Arguments, { environment }: Terminal): string {
  return given.value('locale')?.replaceAll('_', '-') ?? localeFrom(environment);
}

/** As POSIX has it, the first of the three that is set and not empty decides: `ru_RU.UTF-8` is `ru-RU`. */
export function localeFrom(environment: Terminal['environment']): string {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const tag = named.replace(/[.@].*$/, '').replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? tag : 'en';
}
