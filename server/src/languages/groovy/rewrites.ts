import type { Rewrite } from '../language.ts';

/**
 * What the grammar does not read or reads as something else, and what it reads in its place. Each repetition has a limit, so
 * that no text takes longer than its length.
 */
export const groovyRewrites: readonly Rewrite[] = [
  // Arms with arrows are read as those with colons, several values as alternatives: `case 4001, 4002 -> 'input'`.
  { pattern: /(?<=\bcase\s[^{}:;()[\]]{1,300}),(?=[^{}:;()[\]>]{1,300}->)/g, text: '|' },
  { pattern: /(?<=\bcase\s[^{}:;]{1,300}|\bdefault\s{0,9})->/g, text: ':' },
  // A switch is a statement: `def text = switch (code) {`, `return switch (code) {`.
  { pattern: /(?<![=!<>*+/-])=(?=\s{0,99}switch\s{0,99}\()/g, text: ';' },
  { pattern: /(?<=\breturn)[ \t](?=\s{0,99}switch\s{0,99}\()/g, text: ';' },
  // The constants of an enum are read as calls, and their closure as what its name is combined with, which no name ever is.
  {
    pattern:
      /(?<=\)\s{0,99}),(?=\s{0,99}(?:\/\/.{0,200}\s{0,99}){0,9}[A-Z][A-Z\d_]*\s{0,99}\()(?<=\benum\s{1,99}[A-Z][^]{0,9000})/g,
    text: ';',
  },
  // Parts of headers.
  { pattern: /\bimplements\s[\w\s.,<>?]{0,500}(?=\{)/g, text: '' },
  { pattern: /(?<=\)\s{0,99})throws\s[\w\s.,]{0,500}(?=\{)/g, text: '' },
  { pattern: /\b(?:abstract|transient|volatile|sealed)(?=\s{1,99}[\w@])/g, text: '' },
  { pattern: /\btrait(?=\s{1,99}[A-Z])/g, text: 'class' },
  {
    pattern: /(?:\bdef\s{1,99})?<[A-Z][^<>(){}=;\n]*>\s{1,99}[A-Z]\w*(?:<[\w\s,<>?]*>)?(?=\s{1,99}\w+\s{0,99}\()/g,
    text: 'def',
  },
  {
    pattern:
      /(?:@\w+\s{1,99}){0,4}\b(?:(?:public|private|protected|static)\s{1,99}){0,4}enum(\s{1,99}[A-Z]\w*\s{0,99})\s(?=\{)/g,
    text: '$1^',
  },
  // Constructors are read as calls that are given a closure.
  {
    pattern: /(?<=^[ \t]{0,99}(?:(?:public|private|protected)[ \t]{1,99})?[A-Z]\w*\()[^()\n]*(?=\)\s{0,99}\{)/gm,
    text: '',
  },
  { pattern: /\b(?:public|private|protected)(?=[ \t]{1,99}[A-Z]\w*\()/g, text: '' },
  { pattern: /@(?:\w+\.)+(?=\w)/g, text: '@' },
  // The type of what is caught; without one, a second `catch` reads as the call of a function.
  {
    pattern:
      /(?<=\bcatch\s{0,99}\(\s{0,99})(?:final\s{1,99})?[A-Z][\w.]*(?:\s{0,99}\|\s{0,99}[\w.]+)*\s(?=\s{0,99}\w+\s{0,99}\))/g,
    text: '',
  },
  {
    pattern:
      /(?<=\bfor\s{0,99}\(\s{0,99})(?:final\s{1,99})?[\w.]+(?:<[\w\s,.<>?]*>)?\s{1,99}(\w+)\s{0,99}(?::|\bin\b)\s{0,99}(?=[^\s:])/g,
    text: '$1 in ',
  },
  // Types of values: `(int) e.code`, `new ArrayList<>()`.
  {
    pattern: /(?<=(?:[=(,?:&|]|\breturn)\s{0,99})\((?:int|long|short|double|boolean|[A-Z]\w*)\)(?=\s{0,99}[\w(])/g,
    text: '',
  },
  { pattern: /(?<=[<,]\s{0,99})\?(?=\s{0,99}[,>])/g, text: 'T' },
  { pattern: /(?<=[<,]\s{0,99})\?\s{1,99}(?:extends|super)(?=\s)/g, text: '' },
  { pattern: /(?<=\bnew\s{1,99}[\w.]+)<[\w\s,.<>?]*>(?=\()/g, text: '' },
  { pattern: /(?<=^[ \t]{0,99})(?:final\s{1,99})?def\s{0,99}\([^()\n]*\)\s{0,99}=(?!=)/gm, text: '' },
];
