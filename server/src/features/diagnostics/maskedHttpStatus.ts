import { curlDecisions } from '../../analysis/flow/curlCommands.ts';
import { statusDecisions, type StatusDecision } from '../../analysis/flow/requests.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, RuleContext } from './rule.ts';

/** A request that asks the API for one and the same HTTP status whatever happens, and a program that decides on it all the same. */
export function maskedHttpStatus(context: RuleContext): readonly Finding[] {
  if (!context.isProgram) return [];
  return context.about.flatMap((catalog) => {
    const { masking } = catalog.file;
    if (!masking || !context.text.includes(masking.parameter)) return [];
    const found = new Map<number, Finding>();
    for (const { check, sent } of decisionsIn(context, masking)) {
      if (!found.has(check.start)) found.set(check.start, finding(context, catalog, masking, check, sent));
    }
    return [...found.values()];
  });
}

type Masking = NonNullable<CatalogIndex['file']['masking']>;

function decisionsIn(context: RuleContext, masking: Masking): readonly StatusDecision[] {
  const tree = context.tree();
  const mentions = [...context.text.matchAll(mention(masking.parameter))].flatMap((match) => {
    const index = tree.around(match.index);
    if (index === undefined) return [];
    const sent = { start: match.index, end: match.index + match[0].length };
    return { sent, around: tree.functionStart(index), masks: match.groups?.['value']?.toLowerCase() === masking.value };
  });
  return mentions.flatMap(({ sent, around, masks }) => {
    // What is taken away again, or given another value, masks nothing for sure.
    if (!masks || mentions.some((other) => !other.masks && other.around === around)) return [];
    const curl = curlDecisions(tree, sent);
    return curl.length > 0 ? curl : statusDecisions(tree, sent);
  });
}

/** The parameter with the value that it is given, in whatever way: in an address, as a member, an argument, an option. */
function mention(parameter: string): RegExp {
  return new RegExp(
    String.raw`(?<![\w-])${parameter}(?:\\?["'\x60]?\]?\s*(?:=>|:|,|=|to\b)\s*\\?["'\x60]?(?<value>true|false|1|0)\b)?`,
    'gi',
  );
}

function finding(context: RuleContext, catalog: CatalogIndex, masking: Masking, check: Span, sent: Span): Finding {
  const { parameter, value, status } = masking;
  const edit = removal(context.text, sent, `${parameter}=${value}`);
  return {
    rule: 'masked-http-status',
    span: check,
    message: `${catalog.name} always answers this request with HTTP status ${status}, because of ${parameter}=${value}. Look at the code in the body instead`,
    related: { span: sent, message: `${parameter}=${value} is sent here` },
    ...(edit && {
      data: {
        rewrite: { isPreferred: false, title: `Remove ${parameter}=${value}`, edits: [{ span: edit, text: '' }] },
      },
    }),
  };
}

/** What to take out of an address so that it stays one; undefined where the parameter is not sent in an address. */
function removal(text: string, { start, end }: Span, written: string): Span | undefined {
  if (text.slice(start, end) !== written) return undefined;
  const before = text[start - 1];
  if (before !== '?' && before !== '&') return undefined;
  if (text[end] === '&') return { start, end: end + 1 };
  return /["'`\s)]/.test(text[end] ?? '"') ? { start: start - 1, end } : undefined;
}
