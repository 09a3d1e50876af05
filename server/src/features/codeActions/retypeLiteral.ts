import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { action, type ActionContext } from './action.ts';

/** Writes a code that is compared in the type that it is compared with. */
export function retypeLiteral(context: ActionContext): readonly CodeAction[] {
  const { snapshot, region } = context;
  return context.diagnostics.flatMap((diagnostic) => {
    if (diagnostic.code !== 'code-type-mismatch') return [];
    const site = snapshot.codeAt(region, snapshot.document.text.offsetAt(diagnostic.range.start))?.site;
    const quote = region.known.language.syntax?.writing.quote;
    if (!site || site.role === 'property' || quote === undefined) return [];
    // What is called on a string is mostly nothing that a number has: `"1000".equals(code)`.
    if (region.segment.text[site.span.end] === '.') return [];
    const text = retyped(site.literal.kind, site.value, quote);
    if (text === undefined) return [];
    const edits = [{ span: site.span, text: [text] }];
    return [action(context, `Replace by ${text}`, CodeActionKind.QuickFix, edits, [diagnostic], true)];
  });
}

function retyped(kind: string, value: number | string | undefined, quote: string): string | undefined {
  if (kind === 'number') return `${quote}${value}${quote}`;
  // What begins with a zero would be another number in some languages.
  return typeof value === 'string' && /^[1-9]\d*$/.test(value) ? value : undefined;
}
