import { textsOf } from '../../catalogs/texts.ts';
import { decided, type Finding, type RuleContext } from './rule.ts';

/** A code that the vendor no longer wants to be relied on. */
export function deprecatedCode(context: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { site, value, attributions } of decided(context)) {
    const { catalog } = attributions[0]!;
    const entry = catalog.findCode(value)?.entry;
    if (entry?.status !== 'deprecated') continue;
    const instead = entry.replacedBy === undefined ? '' : `. Use ${entry.replacedBy} instead`;
    findings.push({
      rule: 'deprecated-code',
      span: site.span,
      message: `${value} is deprecated: ${textsOf(entry, catalog.file, context.locale).title}${instead}`,
      deprecated: true,
      ...(entry.replacedBy !== undefined && { data: { replacement: entry.replacedBy } }),
    });
  }
  return findings;
}
