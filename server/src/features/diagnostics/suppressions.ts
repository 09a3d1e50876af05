import type { Snapshot } from '../../snapshot.ts';

/** Says of a rule and a line (from 0) whether a comment silences it there. */
export type Suppressed = (rule: string, line: number) => boolean;

/** From its line on, what the rules report is silenced or heard again. */
interface Turn {
  readonly silent: boolean;
  /** All rules when it is empty. */
  readonly rules: readonly string[];
  readonly line: number;
}

/** What the `error-codes-disable…` comments of a document silence. */
export function suppressionsIn(snapshot: Snapshot): Suppressed {
  const turns: Turn[] = [];
  const single: Turn[] = [];
  for (const { directive, region } of snapshot.directives) {
    if (directive.kind === 'pin') continue;
    const { kind, rules } = directive;
    const line = snapshot.document.text.positionAt(region.start + directive.span.start).line;
    if (kind === 'disable' || kind === 'enable') turns.push({ silent: kind === 'disable', rules, line });
    else single.push({ silent: true, rules, line: kind === 'disableLine' ? line : line + 1 });
  }
  if (turns.length + single.length === 0) return () => false;
  const concerns = (turn: Turn, rule: string): boolean => turn.rules.length === 0 || turn.rules.includes(rule);
  return (rule, line) =>
    single.some((turn) => turn.line === line && concerns(turn, rule)) ||
    (turns.findLast((turn) => turn.line <= line && concerns(turn, rule))?.silent ?? false);
}
