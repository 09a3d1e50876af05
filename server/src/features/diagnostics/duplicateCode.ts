import type { CodeValue } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import { reportable, type Finding, type RuleContext } from './rule.ts';

/** A code that the same dispatch has a branch for already: the second one never runs, unless all that match do. Two names for one value are one code. */
export function duplicateCode(context: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { dispatch, values, attributions } of reportable(context)) {
    if (dispatch.runsAll || attributions.length !== 1 || attributions[0]!.confidence !== 'certain') continue;
    const { catalog } = attributions[0]!;
    const first = new Map<CodeValue, Span>();
    for (const { labels, guarded } of dispatch.arms) {
      if (guarded) continue;
      for (const label of labels) {
        const value = values.get(label);
        if (value === undefined || !catalog.findCode(value)) continue;
        const earlier = first.get(value);
        if (!earlier) first.set(value, label.span);
        else
          findings.push({
            rule: 'duplicate-code',
            span: label.span,
            message: `${value} is handled already, so this never runs`,
            related: { span: earlier, message: `${value} is handled here` },
          });
      }
    }
  }
  return findings;
}
