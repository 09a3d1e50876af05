import type { Arm, Dispatch } from '../../analysis/model.ts';
import type { Writing } from '../../languages/language.ts';
import { fill, literal, message, statementIn, todoComment, unexpectedIn, type NewArm, type Piece } from './arms.ts';
import type { Edit } from './edits.ts';
import type { ArmStyle } from './style.ts';
import { isRepeatable, subjectOf } from './subject.ts';

/** New links of an if chain: behind the last test, before a final `else`. */
export function chainEdits(
  text: string,
  dispatch: Dispatch,
  arms: readonly NewArm[],
  style: ArmStyle,
  writing: Writing,
): readonly Edit[] | undefined {
  const { ifTextLink, ifDefault, ifLinks = [] } = writing;
  const tests = dispatch.arms.filter(({ catchAll }) => !catchAll);
  const last = tests[tests.length - 1]!;
  const test = text.slice(last.span.start, last.content?.start);
  const ifLink = ifLinks.find((one) => one.test.test(test))?.link ?? writing.ifLink;
  if (ifLink === undefined || ifDefault === undefined) return undefined;
  const subject = subjectOf(dispatch, writing);
  // Each link asks for the value once more.
  if (!isRepeatable(subject)) return undefined;
  const { braced } = last;
  const opening = last.content?.start ?? 0;
  const isBelow = braced && text[opening] === '{' && /\n[ \t]*$/.test(text.slice(last.span.start, opening));
  const isApart =
    braced && (isBelow || /\}[ \t]*\r?\n[ \t]*else[ \t]*$/.test(text.slice(dispatch.span.start, last.span.start)));
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', dispatch.span.start - 1) + 1))![0];
  const at = endOf(text, last, indent, writing);
  const pieces = arms.flatMap((arm, index): readonly Piece[] => {
    const { label, about, isText } = arm;
    const link = (isText && ifTextLink) || ifLink;
    const head = label === undefined ? ifDefault : fill(link, { subject, label });
    const { unhandled, body: kind, gives } = style.form;
    // Where an arm gives a value the chain may give a value too, which a comment is not, nor a statement.
    const written =
      (kind === 'expression' || gives === 'value' || writing.ifBare === 'statement') && unhandled !== undefined
        ? fill(statementIn(style, unhandled), { message: literal(`TODO: handle ${about}`, writing.quote) })
        : todoComment(arm, writing);
    const thrown = label === undefined && !style.mayNotThrow ? unexpectedIn(style, writing, subject) : undefined;
    const body = thrown ?? (label === undefined ? todoComment(arm, writing) : written);
    if (writing.ifBare) {
      const line = `${style.eol}${indent}`;
      return [`${line}${head}${line}${style.unit}`, { stop: body }];
    }
    if (writing.indentedBlocks) return indentedLink(head, body, style, indent, writing);
    const lead = !isApart && (braced || index > 0) ? ' ' : `${style.eol}${indent}`;
    return [
      `${lead}${head}${isBelow ? `${style.eol}${indent}` : ' '}{${style.eol}${indent}${style.unit}`,
      { stop: body },
      `${style.eol}${indent}}`,
    ];
  });
  // An unbraced `else` needs a line of its own behind a closing brace only where it stood on one.
  // What stands behind the last block on its line would become a part of the comment that is written.
  const rest = writing.ifBare ? /^[ \t]*(?=[^ \t\r\n])/.exec(text.slice(at))?.[0] : undefined;
  if (rest === undefined) return [{ span: { start: at, end: at }, text: pieces }];
  return [{ span: { start: at, end: at + rest.length }, text: [...pieces, `${style.eol}${indent}`] }];
}

/** Where a link ends, with the comments that are its own: what stands above the `else` that follows is about that. */
function endOf(text: string, { span, braced }: Arm, indent: string, writing: Writing): number {
  const behind = text.slice(span.end);
  if (!writing.ifBare && !writing.indentedBlocks && !braced)
    return span.end + (new RegExp(`^[ \\t]*${writing.lineComment}[^\\r\\n]*`).exec(behind)?.[0].length ?? 0);
  if (!writing.ifBare) return span.end;
  const above = new RegExp(`(?:\\s*\\n${indent}${writing.lineComment}[^\\r\\n]*)+\\s*$`);
  const own = text.slice(span.start, span.end).replace(above, '').length;
  return own < span.end - span.start ? span.start + own : span.end + commentLength(behind, indent, writing);
}

/** How long the comments of a block without braces are: the one that follows on its line, and those that are indented below. */
function commentLength(behind: string, indent: string, { lineComment }: Writing): number {
  const comment = `[ \\t]*${lineComment}[^\\r\\n]*`;
  return new RegExp(`^(?:${comment})?(?:\\r?\\n${indent}[ \\t]${comment})*`).exec(behind)?.[0].length ?? 0;
}

/** A link whose block is told by its indentation, and is never a comment alone. */
function indentedLink(
  head: string,
  body: string,
  { eol, unit, form }: ArmStyle,
  indent: string,
  { lineComment }: Writing,
): readonly Piece[] {
  const inside = `${eol}${indent}${unit}`;
  const nothing = body.startsWith(lineComment) && form.terminator !== undefined ? [`${inside}${form.terminator}`] : [];
  return [`${eol}${indent}${head}${inside}`, { stop: body }, ...nothing];
}

/** What the values of a table are, as far as a new one can be written beside them. */
export function tableEdits(
  text: string,
  dispatch: Dispatch,
  arms: readonly NewArm[],
  titles: readonly string[],
  style: ArmStyle,
  writing: Writing,
): readonly Edit[] | undefined {
  const tableEntry = writing.tableEntries?.[dispatch.arms[0]?.type ?? ''] ?? writing.tableEntry;
  if (tableEntry === undefined) return undefined;
  if (writing.fixedTable?.test(text.slice(dispatch.span.start, dispatch.body.start))) return undefined;
  const [, separator = '', ending = ''] = tableEntry.split(/\{\w+\}/).map((part) => part.trim());
  const values = dispatch.arms.map((entry) => valueOf(text, entry, separator, ending));
  if (values.length === 0 || !values.every((value) => /^(["'])[\s\S]*\1$/.test(value))) return undefined;
  const quote = values[values.length - 1]![0]!;
  const last = dispatch.arms[dispatch.arms.length - 1]!;
  const { close } = dispatch;
  const comma = /^\s*,/.exec(text.slice(last.span.end, close));
  const onOneLine = !text.slice(dispatch.body.start, dispatch.body.end).includes('\n');
  const entries = arms.map(({ label }, index) =>
    fill(entryLike(text, last, values[values.length - 1]!, tableEntry), {
      label: label!,
      value: message(titles[index]!, quote, writing),
    }),
  );
  const { inline, lines } = writing.tableSeparators ?? { inline: ',', lines: ',' };
  const behind = { start: last.span.end, end: last.span.end };
  if (onOneLine) {
    const lead = text[last.span.end - 1] === inline ? ' ' : `${inline} `;
    return [{ span: behind, text: [lead + entries.join(`${inline} `)] }];
  }
  const edits: Edit[] = comma || lines === '' ? [] : [{ span: behind, text: [lines] }];
  const from = last.span.end + (comma?.[0].length ?? 0);
  const at =
    from +
    (new RegExp(`^[ \\t]*(?:(?://|${writing.lineComment})[^\\r\\n]*|/\\*[^\\r\\n]*?\\*/)?`)
      .exec(text.slice(from, close))?.[0]
      .trimEnd().length ?? 0);
  const lastEnding = comma ? ',' : '';
  edits.push({
    span: { start: at, end: at },
    text: entries.flatMap((entry, index) => [
      `${style.eol}${style.arm}${entry}${index < entries.length - 1 ? lines : lastEnding}`,
    ]),
  });
  return edits;
}

/** The template of an entry that is wrapped in something, wrapped as the one beside it is: `Map.entry(…)`, `{4001, …}`. */
function entryLike(text: string, { labels, span }: Arm, value: string, tableEntry: string): string {
  const label = labels[labels.length - 1]?.span;
  const at = text.lastIndexOf(value, span.end);
  if (tableEntry.startsWith('{label}') || !label || at < label.end) return tableEntry;
  const between = text.slice(label.end, at).replace(/\s+/g, ' ');
  return `${text.slice(span.start, label.start)}{label}${between}{value}${text.slice(at + value.length, span.end)}`;
}

/** What stands behind the key of an entry and what separates it from its value: `:`, `=>`. */
function valueOf(text: string, { labels, span }: Arm, separator: string, ending: string): string {
  const rest = text.slice(labels[labels.length - 1]?.span.end ?? span.end, span.end);
  const at = rest.indexOf(separator);
  const value = rest
    .slice(at + separator.length)
    .replace(/;\s*$/, '')
    .trimEnd();
  if (at < 0 || !value.endsWith(ending)) return '';
  return value.slice(0, value.length - ending.length).trim();
}
