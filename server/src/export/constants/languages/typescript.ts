import type { ConstantsLanguage } from '../language.ts';
import { pascal, screaming } from '../names.ts';
import { docs, objectMembers, patternConstants } from './javascript.ts';

/** An object and a type of its values: unlike an `enum` it is compared with what a response holds without a cast, and can be erased. */
export const typescript: ConstantsLanguage = {
  id: 'typescript',
  aliases: ['ts', 'typescriptreact'],
  typeName: pascal,
  member: pascal,
  pattern: screaming,
  body: (set) => [
    ...docs(set.paragraphs),
    `export const ${set.typeName} = {`,
    ...objectMembers(set),
    '} as const;',
    '',
    ...valueType(set.typeName),
    ...patternConstants(set),
  ],
};

function valueType(name: string): readonly string[] {
  const head = `export type ${name} =`;
  const value = `(typeof ${name})[keyof typeof ${name}];`;
  return head.length + 1 + value.length <= 80 ? [`${head} ${value}`] : [head, `  ${value}`];
}
