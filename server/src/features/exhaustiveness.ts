import type { CodeValue } from '../analysis/model.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import type { Entry } from '../catalogs/catalog.ts';
import type { ResolvedDispatch } from '../resolved.ts';
import type { Settings } from '../settings.ts';
import { textOf } from '../text/span.ts';

export type ListedEntry = Entry & { readonly code: CodeValue };

/** What a dispatch handles of its catalog. */
export interface Coverage {
  readonly catalog: CatalogIndex;
  /** All that has to be handled, in the catalog's order. */
  readonly required: readonly ListedEntry[];
  readonly missing: readonly ListedEntry[];
  /** A catch-all, or a comment that says that none is wanted. */
  readonly hasDefault: boolean;
  /** Every label is a string although the vendor sends integers: new labels are strings too. */
  readonly heldAsStrings: boolean;
}

/** Undefined where nothing can be said for sure: whose codes they are, or which of them the labels name. */
export function coverageOf(resolved: ResolvedDispatch, text: string, settings: Settings): Coverage | undefined {
  const [attribution, ...others] = resolved.attributions;
  if (!attribution || attribution.confidence !== 'certain' || others.length > 0) return undefined;
  if (resolved.open && !resolved.pinned) return undefined;
  const { catalog } = attribution;
  const handled = handledIn(resolved, text);
  const heldAsStrings =
    catalog.mainSet.type === 'integer' && handled.length > 0 && handled.every((value) => typeof value === 'string');
  const isHandled = handledTest(resolved, new Set(handled), heldAsStrings);
  const begun = new Set(catalog.listed.filter(({ code }) => isHandled(code)).map(({ category }) => category));
  const required =
    settings.exhaustiveness.scope === 'category'
      ? catalog.required.filter(({ category }) => begun.has(category))
      : catalog.required;
  return {
    catalog,
    required,
    missing: required.filter(({ code }) => !isHandled(code)),
    hasDefault: hasDefault(resolved, text, settings),
    heldAsStrings,
  };
}

function handledIn({ dispatch, values }: ResolvedDispatch, text: string): readonly CodeValue[] {
  const handled: CodeValue[] = [];
  for (const arm of dispatch.arms) {
    if (arm.guarded) continue;
    for (const label of arm.labels) {
      const value = values.get(label);
      if (value !== undefined) handled.push(value);
    }
  }
  return dispatch.broken ? [...handled, ...writtenIn(textOf(text, dispatch.body))] : handled;
}

/** While a construct does not parse, every literal in it counts, so that what was handled a moment ago does not flicker. */
function writtenIn(body: string): readonly CodeValue[] {
  const written = [...body.matchAll(/["'`]([\w?$.-]{1,40})["'`]|\b(\d{1,6})\b/g)].map(
    ([, string, number]) => string ?? Number(number),
  );
  // A range may be what the grammar does not know: `case 4001 ... 4017:` is an extension in C.
  const ranges = [...body.matchAll(/\b(\d{1,6})\s*\.\.\.\s*(\d{1,6})\b/g)].flatMap(([, first, last]) => {
    const from = Number(first);
    return Array.from(
      { length: Math.max(0, Math.min(Number(last) - from + 1, WIDEST_RANGE)) },
      (_, index) => from + index,
    );
  });
  return [...written, ...ranges];
}

const WIDEST_RANGE = 10_000;

function handledTest(
  { dispatch }: ResolvedDispatch,
  handled: ReadonlySet<CodeValue>,
  heldAsStrings: boolean,
): (code: CodeValue) => boolean {
  const ranges = dispatch.arms.flatMap(({ labels, guarded }) =>
    guarded ? [] : labels.flatMap(({ range }) => range ?? []),
  );
  return (code) =>
    handled.has(heldAsStrings ? String(code) : code) ||
    ranges.some(({ from, to }) => typeof code === 'number' && from <= code && code <= to);
}

function hasDefault({ dispatch }: ResolvedDispatch, text: string, settings: Settings): boolean {
  if (
    dispatch.arms.some((arm) => arm.catchAll && !arm.guarded && !doesNothing(arm.span, arm.content !== undefined, text))
  )
    return true;
  if (dispatch.broken && DEFAULT_WORD.test(textOf(text, dispatch.body))) return true;
  const words = settings.exhaustiveness.noDefaultComment.toLowerCase();
  return dispatch.comments.some((comment) => textOf(text, comment).toLowerCase().includes(words));
}

/** While a construct does not parse, the word of a default counts as one, as every literal does. */
const DEFAULT_WORD = /(?<![\w$.])default(?![\w$])/i;

/** A catch-all without a statement or a comment was never written out: it handles nothing yet. */
function doesNothing(
  arm: { readonly start: number; readonly end: number },
  hasContent: boolean,
  text: string,
): boolean {
  if (hasContent) return false;
  const after = text.slice(arm.end, arm.end + 200);
  return !/^\s*(?:\/\/|\/\*|#)/.test(after);
}
