import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import { textColumn, writtenColumn, type MarkedLine } from './marks.ts';

/**
 * A line below a line of source says what is reported there:
 *
 *     case 'PE01-1199':
 *          ^^^^^^^^^^^ warning unknown-code: PE01-1199 is not a primaTime code
 *
 * - `warning unknown-code [deprecated]: …` when the diagnostic carries tags (`deprecated`, `unnecessary`);
 * - `^^^^ (to +2:5) warning …` when the range ends two lines further down, before its sixth character; the carets then
 *   run to the end of their own line;
 * - `related 3:9: …` in a line of carets of its own below, for what the diagnostic points at.
 */
export const CARETS = /^\s*\^+(?=\s|$)/;

const COMPLETE =
  /^(\s*)(\^+) (?:\(to \+\d+:\d+\) )?(?:(?:error|warning|information|hint) [\w-]+(?: \[[\w, ]+\])?|related \S+): \S.*$/;

/** Throws when a line of carets is not understood, or points at nothing in the line that it stands below. */
export function checkCarets(carets: string, source: MarkedLine | undefined): void {
  const match = COMPLETE.exec(carets);
  if (!match) throw new Error(`"${carets.trim()}" is not "^^^ warning rule: message"`);
  if (!source) throw new Error(`"${carets.trim()}" stands below no line`);
  const end = textColumn(source, match[1]!.length + match[2]!.length);
  if (end > source.text.length) throw new Error(`"${carets.trim()}" points at nothing in "${source.text}"`);
}

/** The lines of carets for the diagnostics that begin on one line, in the order of their ranges. */
export function caretLines(diagnostics: readonly Diagnostic[], source: MarkedLine): readonly string[] {
  return [...diagnostics].sort(byRange).flatMap((diagnostic) => {
    const { start, end } = diagnostic.range;
    const over = end.line - start.line;
    const from = writtenColumn(source, start.character, 'behind');
    const to =
      over > 0 ? writtenColumn(source, source.text.length, 'behind') : writtenColumn(source, end.character, 'before');
    // Tabs stay, so that the carets stand below what they point at.
    const margin = margined(source, from);
    const carets = `${margin}${'^'.repeat(Math.max(1, to - from))}`;
    const where = over > 0 ? `(to +${over}:${end.character}) ` : '';
    const related = (diagnostic.relatedInformation ?? []).map(({ location, message }) => {
      const { line, character } = location.range.start;
      return `${carets} related ${line + 1}:${character + 1}: ${message}`;
    });
    return [
      `${carets} ${where}${severityOf(diagnostic)} ${diagnostic.code}${tagsOf(diagnostic)}: ${diagnostic.message}`,
      ...related,
    ];
  });
}

function margined(source: MarkedLine, width: number): string {
  const tabs = /^\t*/.exec(source.text)![0];
  return tabs.length <= width ? tabs + ' '.repeat(width - tabs.length) : ' '.repeat(width);
}

function severityOf({ severity }: Diagnostic): string {
  const names = {
    [DiagnosticSeverity.Error]: 'error',
    [DiagnosticSeverity.Warning]: 'warning',
    [DiagnosticSeverity.Information]: 'information',
    [DiagnosticSeverity.Hint]: 'hint',
  };
  return severity === undefined ? 'no severity' : names[severity];
}

function tagsOf({ tags }: Diagnostic): string {
  if (!tags || tags.length === 0) return '';
  const names = { [DiagnosticTag.Deprecated]: 'deprecated', [DiagnosticTag.Unnecessary]: 'unnecessary' };
  return ` [${tags.map((tag) => names[tag]).join(', ')}]`;
}

function byRange(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    a.range.end.line - b.range.end.line ||
    a.range.end.character - b.range.end.character ||
    String(a.code).localeCompare(String(b.code))
  );
}
