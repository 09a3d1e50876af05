import type { Option } from './command.ts';

export const jsonOption: Option = { name: 'json', description: 'Writes JSON for scripts, in the shape below.' };

/** For people who write a script: all members that an entry may have. What begins with space is never wrapped. */
export const entryShape: readonly string[] = [
  'ENTRY is',
  '  { "catalog", "name", "code", "symbol", "title",',
  '    "pattern", "detail", "category", "httpStatus": […],',
  '    "set", "kind", "status", "replacedBy", "retry",',
  '    "causes": […], "resolutions": […], "links": […],',
  '    "examples": […] }',
  'and leaves out what the catalog does not say.',
];

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
