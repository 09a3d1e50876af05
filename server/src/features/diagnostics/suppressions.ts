import type { Directive } from '../../analysis/directives.ts';
import type { Snapshot } from '../../snapshot.ts';

/** Says of a rule and a line (from 0) whether a comment silences it there. */
export type Suppressed = (rule: string, line: number) => boolean;

interface Silence {
  readonly rules: readonly string[];
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** What the `error-codes-disable…` comments of a document silence. */
export function suppressionsIn(snapshot: Snapshot): Suppressed {
  const silences: Silence[] = [];
  let open: { readonly rules: readonly string[]; readonly from: number }[] = [];
  const { segments, starts } = snapshot.document.segmentation;
  segments.forEach((segment, index) => {
    const start = starts[index]!;
    for (const directive of snapshot.directives({ segment, start })) {
      if (directive.kind === 'pin') continue;
      const line = snapshot.document.text.positionAt(start + directive.span.start).line;
      open = apply(directive, line, open, silences);
    }
  });
  for (const one of open) silences.push({ ...one, to: Number.POSITIVE_INFINITY });
  if (silences.length === 0) return () => false;
  return (rule, line) =>
    silences.some(({ rules, from, to }) => from <= line && line < to && (rules.length === 0 || rules.includes(rule)));
}

type Opened = { readonly rules: readonly string[]; readonly from: number }[];

function apply(
  directive: Exclude<Directive, { kind: 'pin' }>,
  line: number,
  open: Opened,
  silences: Silence[],
): Opened {
  const { kind, rules } = directive;
  if (kind === 'disableLine') silences.push({ rules, from: line, to: line + 1 });
  else if (kind === 'disableNextLine') silences.push({ rules, from: line + 1, to: line + 2 });
  else if (kind === 'disable') return [...open, { rules, from: line }];
  else {
    const ends = (one: Opened[number]): boolean => rules.length === 0 || rules.some((rule) => one.rules.includes(rule));
    for (const one of open) if (ends(one)) silences.push({ ...one, to: line });
    return open.filter((one) => !ends(one));
  }
  return open;
}
