import type { Span } from '../../text/span.ts';
import type { StatusDecision } from './requests.ts';
import type { TokenTree } from './tokenTree.ts';

/** What `curl` on a command line is told to do about the status of the request that `sent` belongs to, and what is done with it. */
export function curlDecisions(tree: TokenTree, sent: Span): readonly StatusDecision[] {
  const line = commandAround(tree.text, sent.start);
  const written = tree.text.slice(line.start, line.end);
  const before = tree.text.slice(line.start, sent.start);
  if (!/(?:^|[\s($"'`])curl\s/.test(before) || /[;|]|&&/.test(afterCurl(before))) return [];
  const checks = [...written.matchAll(FAIL)].flatMap((match) => {
    const start = line.start + match.index + match[0].indexOf('-');
    return isInString(tree, start) ? [] : [{ start, end: line.start + match.index + match[0].length }];
  });
  const [, name] = /^\s*(?:(?:local|export|readonly|declare)\s+)?(\w+)=["']?\$\(\s*curl\s/.exec(written) ?? [];
  const isStatus = /%\{(?:http_code|response_code)\}/.test(written);
  if (name !== undefined && isStatus) checks.push(...comparisons(tree, name, line.end));
  return checks.map((check) => ({ check, sent }));
}

/** `-f`, be it among others, and its long forms. */
const FAIL = /(?<=\s)(?:-[sSLkgGivN#]*f[sSLkgGivN#]*|--fail(?:-with-body|-early)?)(?=\s|$)/g;

/** The command with the lines that it goes on in. */
function commandAround(text: string, offset: number): Span {
  let start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  while (start > 1 && /\\\r?\n$/.test(text.slice(0, start).slice(-3))) start = text.lastIndexOf('\n', start - 2) + 1;
  let end = offset;
  for (;;) {
    const next = text.indexOf('\n', end);
    if (next < 0) return { start, end: text.length };
    if (!/\\\r?$/.test(text.slice(Math.max(0, next - 2), next))) return { start, end: next };
    end = next + 1;
  }
}

function afterCurl(before: string): string {
  return before.slice(before.lastIndexOf('curl')).replace(/"[^"]*"|'[^']*'|["'].*$/gs, '');
}

function isInString(tree: TokenTree, offset: number): boolean {
  const token = tree.tokens[tree.indexFrom(offset + 1) - 1];
  return (
    token?.kind === 'string' &&
    token.start < offset &&
    token.end > offset &&
    !/\$\(/.test(tree.text.slice(token.start, token.end))
  );
}

/** Comparisons of a variable with a status, until it gets another value or the function ends. */
function comparisons({ text }: TokenTree, name: string, from: number): Span[] {
  const pattern = new RegExp(
    String.raw`(?<assigned>^\s*(?:local\s+)?${name}=)|(?<ends>^\})|"?\$\{?${name}\}?"?\s+(?:-(?:eq|ne|ge|gt|le|lt)|=|==|!=)\s+"?(?<status>[1-5]\d\d)\b"?`,
    'gm',
  );
  pattern.lastIndex = from;
  const checks: Span[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { assigned, ends, status } = match.groups!;
    if (assigned !== undefined || ends !== undefined) break;
    if (Number(status) < 500) checks.push({ start: match.index, end: match.index + match[0].length });
  }
  return checks;
}
