import type { CodeValue, Dispatch, Label, Role, SegmentSyntax, Site } from './analysis/model.ts';
import { attribute, type Attribution, type Question, type Surroundings } from './attribution/attribution.ts';
import type { Segment } from './text/segments.ts';

/** A literal or constant whose value is known, with the catalogs it may be a code of; never empty. */
export interface Code {
  readonly site: Site;
  readonly value: CodeValue;
  readonly attributions: readonly Attribution[];
}

/** A dispatch whose labels are resolved as far as they can be. */
export interface ResolvedDispatch {
  readonly dispatch: Dispatch;
  readonly values: ReadonlyMap<Label, CodeValue>;
  /** A label could not be resolved, so that nothing can be said about what is missing. */
  readonly open: boolean;
  readonly attributions: readonly Attribution[];
  /** A directive right above says whose codes these are. */
  readonly pinned: boolean;
}

/** A segment with everything attributed, in offsets relative to it. */
export interface Resolved {
  readonly codes: readonly Code[];
  readonly dispatches: readonly ResolvedDispatch[];
}

export type ValueOfConstant = (name: string) => CodeValue | undefined;

export const emptyResolved: Resolved = { codes: [], dispatches: [] };

/** Decides for everything in a segment whose it is. `pinAbove` gives the directive right above a dispatch. */
export function resolve(
  segment: Segment,
  syntax: SegmentSyntax,
  constant: ValueOfConstant,
  surroundings: Omit<Surroundings, 'pinnedHere'>,
  pinAbove: (dispatch: Dispatch) => string | undefined,
): Resolved {
  const ask = (question: Question, pinnedHere: string | undefined): readonly Attribution[] =>
    attribute(question, { ...surroundings, pinnedHere });
  const dispatches = syntax.dispatches.map((dispatch): ResolvedDispatch => {
    const { values, open } = valuesOf(dispatch, constant);
    const pinnedHere = pinAbove(dispatch);
    const question: Question = {
      role: dispatch.kind === 'table' ? 'key' : 'label',
      kind: dispatch.kind,
      subject: dispatch.subject,
      values: [...new Set(values.values())],
    };
    return { dispatch, values, open, attributions: ask(question, pinnedHere), pinned: pinnedHere !== undefined };
  });
  const ofDispatch = new Map(dispatches.map((resolved) => [resolved.dispatch, resolved]));
  const known = syntax.sites.flatMap((site) => {
    const value = site.value ?? (site.constant === undefined ? undefined : constant(site.constant));
    return value === undefined ? [] : [{ site, value }];
  });
  const siblings = new Map<string, CodeValue[]>();
  for (const { site, value } of known) {
    const key = siblingKey(site);
    const list = siblings.get(key);
    if (list) list.push(value);
    else siblings.set(key, [value]);
  }
  const codes = known.flatMap(({ site, value }): readonly Code[] => {
    const own = site.dispatch && ofDispatch.get(site.dispatch);
    const attributions =
      own?.attributions ??
      ask(
        { role: site.role, subject: site.subject, values: unique([value, ...(siblings.get(siblingKey(site)) ?? [])]) },
        undefined,
      );
    return attributions.length > 0 ? [{ site, value, attributions }] : [];
  });
  return codes.length + dispatches.length === 0 ? emptyResolved : { codes, dispatches };
}

function valuesOf(
  dispatch: Dispatch,
  constant: ValueOfConstant,
): { readonly values: ReadonlyMap<Label, CodeValue>; readonly open: boolean } {
  const values = new Map<Label, CodeValue>();
  let open = false;
  for (const { labels } of dispatch.arms) {
    for (const label of labels) {
      const value = label.value ?? (label.constant === undefined ? undefined : constant(label.constant));
      if (value !== undefined) values.set(label, value);
      else if (!label.range) open = true;
    }
  }
  return { values, open };
}

/** Values that are tested against the same expression, or that belong to the same enum, speak for and against each other. */
function siblingKey({ role, subject }: Site): string {
  const tested: readonly Role[] = ['comparison', 'label', 'member', 'key'];
  if (tested.includes(role)) return `tested ${subject?.text ?? ''}`;
  const owner =
    role === 'constant' && subject && subject.names.length > 1 ? subject.names.slice(0, -1).join('.') : undefined;
  return owner === undefined ? `${role} ${subject?.span.start ?? ''}` : `constant ${owner}`;
}

function unique(values: readonly CodeValue[]): readonly CodeValue[] {
  return [...new Set(values)];
}
