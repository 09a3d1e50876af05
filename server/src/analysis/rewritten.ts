import type { Syntax } from '../languages/language.ts';

/** The text that the grammar is given: as long as the one that was written, and the same where the grammar reads that. */
export function rewritten(source: string, { rewrites = [] }: Syntax): string {
  return rewrites.reduce(
    (text, { pattern, text: template }) =>
      text.replace(pattern, (match: string, ...rest: readonly unknown[]) => {
        const [group] = rest;
        const instead = template.replace('$1', typeof group === 'string' ? group : '');
        // Lines stay lines, as a comment or a statement may end with one.
        if (instead === '') return match.replace(/[^\r\n]/g, ' ');
        return instead.length > match.length ? match : instead.padStart(match.length);
      }),
    source,
  );
}
