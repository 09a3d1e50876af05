import type { Lexis, StringSyntax } from '../text/lexis.ts';

// The quotes and comments that many languages write in the same way. A language spells out only what is its own.

export const doubleQuoted: StringSyntax = { open: '"', close: '"', escape: 'backslash', multiline: false };
export const singleQuoted: StringSyntax = { open: "'", close: "'", escape: 'backslash', multiline: false };
export const tripleDoubleQuoted: StringSyntax = { open: '"""', close: '"""', escape: 'backslash', multiline: true };
export const tripleSingleQuoted: StringSyntax = { open: "'''", close: "'''", escape: 'backslash', multiline: true };
export const slashBlock: Lexis['blockComments'][number] = { open: '/*', close: '*/' };
