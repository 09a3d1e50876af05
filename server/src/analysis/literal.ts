import type { Span } from '../text/span.ts';
import type { CodeValue, LiteralForm } from './model.ts';

/** A literal in the text `[span.start, span.end)`: its value and how it is written; undefined when it is none. */
export function readLiteral(
  text: string,
  span: Span,
): { readonly value: CodeValue; readonly form: LiteralForm } | undefined {
  const inner = withoutWrapping(text, span);
  const written = text.slice(inner.start, inner.end);
  const number = integer(written);
  if (number !== undefined) return { value: number, form: { kind: 'number', quote: '', value: inner } };
  const [, before = '', , quote, behind = ''] = STRING.exec(written) ?? [];
  if (quote === undefined || written.length < before.length + behind.length + 2) return undefined;
  inner.start += before.length;
  inner.end -= behind.length;
  const content = text.slice(inner.start + 1, inner.end - 1);
  if (content.includes(quote) || (quote === '`' && content.includes('${'))) return undefined;
  return {
    value: unescaped(content),
    form: { kind: 'string', quote, value: { start: inner.start + 1, end: inner.end - 1 } },
  };
}

/** No code is longer than this, or holds white space. */
const LONGEST_CODE = 64;

/** What is longer is no code in a few brackets, and no name of one: taking it apart would take long. */
export const LONGEST_EXPRESSION = 1000;

/** Whether a value can be a code of any catalog at all: sentences and fractions cannot. */
export function isCodeLike(value: unknown): value is CodeValue {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_CODE && !/\s/.test(value);
}

/** `4009`, `4_009`, `4'009`, `4009n`, `4009L`, `0xFA9`: the integer that is meant; undefined for all else. */
export function integer(written: string): number | undefined {
  const match = INTEGER.exec(written);
  if (!match) return undefined;
  const [, hex, binary, octal, decimal] = match;
  const digits = (hex ?? binary ?? octal ?? decimal ?? '').replace(/[_']/g, '');
  const value = Number.parseInt(digits, hex ? 16 : binary ? 2 : octal ? 8 : 10);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** What stands behind the digits of an integer and says its type: `n`, `L`, `u32`; mostly nothing. */
export function suffixOf(written: string): string {
  return INTEGER.exec(written)?.[5] ?? '';
}

/** A string in its quotes, with what says that it is raw or of which type it is: `r"D4"`, `r#"D4"#`, `@"D4"`, `L"D4"`. */
const STRING = /^((?:[rRcbLuU]|u8|@)?(#{0,4}))(['"`])[\s\S]*\3(\2)$/;

const INTEGER =
  /^(?:0[xX]([0-9a-fA-F_]+)|0[bB]([01_]+)|0[oO]([0-7_]+)|(\d(?:'?[\d_])*))(n|[uUlL]{1,3}|i32|i64|u16|u32|u64)?$/;

/** Without parentheses, `as const`, `as Code`, `<Code>`, `(int)` and `static_cast<int>` around the literal. */
function withoutWrapping(text: string, span: Span): { start: number; end: number } {
  let { start, end } = span;
  if (end - start > LONGEST_EXPRESSION) return { ...span };
  for (;;) {
    const written = text.slice(start, end);
    const lead =
      /^(?:\s+|(?:static_cast)?<[\w.$\s|:]+>\s*|\([a-z]\w*(?: \w+)*\)\s*(?=[\d(]))/.exec(written)?.[0].length ?? 0;
    const tail = /(?:\s+(?:as|satisfies)\s+[\w.$<>[\]|\s]+|\s+|!)$/.exec(written)?.[0].length ?? 0;
    if (lead + tail > 0 && lead + tail < written.length) {
      start += lead;
      end -= tail;
    } else if (written.startsWith('(') && written.endsWith(')')) {
      start++;
      end--;
    } else {
      return { start, end };
    }
  }
}

function unescaped(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_, braced, four, two, plain) => {
      const code = braced ?? four ?? two;
      return code === undefined
        ? String(plain)
        : String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(String(code), 16)));
    },
  );
}
