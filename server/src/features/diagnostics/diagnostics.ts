import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import { memberChains } from '../../analysis/flow/memberChains.ts';
import { TokenTree } from '../../analysis/flow/tokenTree.ts';
import { emptyResolved } from '../../resolved.ts';
import type { RuleSeverity } from '../../settings.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import { shifted, type Span } from '../../text/span.ts';
import { rangeOf } from '../ranges.ts';
import type { Finding, RuleContext } from './rule.ts';
import { rules } from './rules.ts';
import { suppressionsIn } from './suppressions.ts';

/** How diagnostics of this server are told from those of others. */
export const DIAGNOSTIC_SOURCE = 'error-code-assist';

/** Everything there is to report about a document, in the order of the text. */
export function diagnostics(snapshot: Snapshot): Diagnostic[] {
  if (snapshot.excluded) return [];
  const reported: Diagnostic[] = [];
  let suppressed: ReturnType<typeof suppressionsIn> | undefined;
  for (const region of snapshot.regions()) {
    for (const finding of findingsIn(snapshot, region)) {
      const severity = SEVERITIES[snapshot.settings.rules[finding.rule]];
      if (severity === undefined) continue;
      const diagnostic = toDiagnostic(snapshot, region, finding, severity);
      suppressed ??= suppressionsIn(snapshot);
      if (!suppressed(finding.rule, diagnostic.range.start.line)) reported.push(diagnostic);
    }
  }
  return reported;
}

const SEVERITIES: Readonly<Record<RuleSeverity, DiagnosticSeverity | undefined>> = {
  off: undefined,
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

/** The findings of all rules in one segment, computed once for as long as nothing that they depend on changes. */
function findingsIn(snapshot: Snapshot, region: Region): readonly Finding[] {
  return snapshot.derive(region, findingsIn, (resolved) => {
    if (resolved === emptyResolved && !region.known.misreads) return none;
    const context = {
      text: region.segment.text,
      resolved,
      groups: () => region.known.groups,
      tokens: () => region.known.tokens,
      isProgram: region.known.language.syntax !== undefined,
      ...programOf(snapshot, region),
      settings: snapshot.settings,
      locale: snapshot.locale,
    };
    const findings = rules.flatMap((rule) => rule.run(context)).sort((a, b) => a.span.start - b.span.start);
    return findings.length === 0 ? none : findings;
  });
}

const none: readonly Finding[] = [];

/** What rules about programs ask for that most segments never need. */
function programOf(
  snapshot: Snapshot,
  { segment, known }: Region,
): Pick<RuleContext, 'language' | 'about' | 'pinned' | 'tree' | 'chains'> {
  let tree: TokenTree | undefined;
  const read = (): TokenTree => (tree ??= new TokenTree(segment.source, known.tokens));
  return {
    language: known.language,
    about: known.misreads ? snapshot.catalogs.filter(({ id }) => snapshot.isAbout(id)) : [],
    pinned: snapshot.pin?.catalog,
    tree: read,
    chains: (member) => memberChains(read(), member),
  };
}

function toDiagnostic(snapshot: Snapshot, region: Region, finding: Finding, severity: DiagnosticSeverity): Diagnostic {
  const range = (span: Span): Diagnostic['range'] => rangeOf(snapshot, shifted(span, region.start));
  const { related } = finding;
  return {
    range: range(finding.span),
    severity,
    code: finding.rule,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(finding.deprecated && { tags: [DiagnosticTag.Deprecated] }),
    ...(related && {
      relatedInformation: [
        { location: { uri: snapshot.document.uri, range: range(related.span) }, message: related.message },
      ],
    }),
    ...(finding.data && { data: finding.data }),
  };
}
