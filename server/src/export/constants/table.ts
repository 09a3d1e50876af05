import { csharp } from './languages/csharp.ts';
import { dart } from './languages/dart.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { javascript } from './languages/javascript.ts';
import { kotlin } from './languages/kotlin.ts';
import { php } from './languages/php.ts';
import { python } from './languages/python.ts';
import { ruby } from './languages/ruby.ts';
import { rust } from './languages/rust.ts';
import { swift } from './languages/swift.ts';
import { typescript } from './languages/typescript.ts';
import type { ConstantsLanguage } from './language.ts';

/** Every language that constants are written in, in the order in which they are offered. */
export const constantsLanguages: readonly ConstantsLanguage[] = [
  typescript,
  javascript,
  python,
  java,
  kotlin,
  csharp,
  go,
  rust,
  php,
  ruby,
  swift,
  dart,
];

/** By its identifier or another name, in any letter case. */
export function constantsLanguage(name: string): ConstantsLanguage | undefined {
  const lower = name.toLowerCase();
  return constantsLanguages.find(({ id, aliases = [] }) => id === lower || aliases.includes(lower));
}
