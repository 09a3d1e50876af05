import type { Diagnostic } from 'vscode-languageserver-types';

/** Each diagnostic with the address of the page that explains its rule; as they are where there are no pages. */
export function withRulePages(diagnostics: readonly Diagnostic[], pages: string | undefined): Diagnostic[] {
  if (pages === undefined) return [...diagnostics];
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    codeDescription: { href: `${pages}${String(diagnostic.code)}.md` },
  }));
}
