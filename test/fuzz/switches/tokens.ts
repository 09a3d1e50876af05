import ts from 'typescript';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** The tokens and comments of a program as TypeScript's own scanner reads them; a slash always begins a regular expression. */
export function tokensOf(text: string): readonly Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  const tokens: Token[] = [];
  /** The braces that are open in each `${` that is, innermost last. */
  const open: number[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.SlashToken || kind === ts.SyntaxKind.SlashEqualsToken) kind = scanner.reScanSlashToken();
    const innermost = open.length - 1;
    if (kind === ts.SyntaxKind.OpenBraceToken && innermost >= 0) open[innermost]!++;
    if (kind === ts.SyntaxKind.CloseBraceToken && innermost >= 0 && open[innermost]!-- === 0) {
      open.pop();
      kind = scanner.reScanTemplateToken(false);
      if (kind === ts.SyntaxKind.TemplateMiddle) open.push(0);
    } else if (kind === ts.SyntaxKind.TemplateHead) {
      open.push(0);
    }
    if (kind === ts.SyntaxKind.WhitespaceTrivia || kind === ts.SyntaxKind.NewLineTrivia) continue;
    const isComment = kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia;
    tokens.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd(), isComment });
  }
  return tokens;
}
