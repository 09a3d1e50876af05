import type { CodeValue, Dispatch, Label, Role, SegmentSyntax, Site, Subject } from './analysis/model.ts';
import { attribute, type Attribution, type Question, type Surroundings } from './attribution/attribution.ts';
import type { ErrorResponse } from './responses/errorResponse.ts';
import type { Told } from './responses/told.ts';
import { type Code } from './responses/told.ts';

export type { Code };

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
  readonly responses: readonly ErrorResponse[];
  /** The codes of those responses whose vendor is certain. */
  readonly sent: readonly Code[];
}

export type ValueOfConstant = (name: string) => CodeValue | undefined;

/** What is looked for in a list or table elsewhere in the document. */
export type LookedFor = (list: string) => Subject | undefined;

export const emptyResolved: Resolved = { codes: [], dispatches: [], responses: [], sent: [] };

/** What was asked about a site; the last question is the one whose answer holds. */
export type Inquiry = (about: Site, question: Question, pinnedHere: string | undefined) => void;

/**
 * What was answered about sites in the same surroundings, by the question: a document full of the same members asks it over
 * and over, in one segment as in the next.
 */
export type Answers = Map<string, readonly Attribution[]>;

/**
 * Decides for everything in a segment whose it is. `pinAbove` gives the directive right above a dispatch; `inquire` is told of
 * each question, for people who ask why.
 */
export function resolve(
  syntax: SegmentSyntax,
  told: Told,
  constant: ValueOfConstant,
  surroundings: Omit<Surroundings, 'pinnedHere'>,
  pinAbove: (dispatch: Dispatch) => string | undefined,
  lookedFor: LookedFor,
  answers: Answers,
  inquire?: Inquiry,
): Resolved {
  const tested = (subject: Subject | undefined): Subject | undefined =>
    subject?.list === undefined ? subject : (lookedFor(subject.list) ?? subject);
  const ask = (question: Question, pinnedHere: string | undefined): readonly Attribution[] =>
    attribute(question, { ...surroundings, pinnedHere });
  const questions = new Map<Dispatch, Question>();
  const dispatches = syntax.dispatches.map((dispatch): ResolvedDispatch => {
    const { values, open } = valuesOf(dispatch, constant);
    const pinnedHere = pinAbove(dispatch);
    const question: Question = {
      role: dispatch.kind === 'table' ? 'key' : 'label',
      kind: dispatch.kind,
      subject: tested(dispatch.subject),
      values: [...new Set(values.values())],
      constants: namesIn(values),
    };
    if (inquire) questions.set(dispatch, question);
    return { dispatch, values, open, attributions: ask(question, pinnedHere), pinned: pinnedHere !== undefined };
  });
  const ofDispatch = new Map(dispatches.map((resolved) => [resolved.dispatch, resolved]));
  const known = told.sites(syntax.sites).flatMap((site) => {
    const value = site.value ?? (site.constant === undefined ? undefined : constant(site.constant));
    return value === undefined ? [] : [{ site, value }];
  });
  const siblings = siblingsIn(known);
  const askOnce = (site: Site, values: readonly CodeValue[]): readonly Attribution[] => {
    const { role, constant } = site;
    const subject = tested(site.subject);
    if (!inquire && !told.knows(site) && !values.some((value) => mayBeCode(value, surroundings.catalogs))) return [];
    const { key: seen, ...around } = told.about(site);
    const key = `${role} ${subject?.names.join('.') ?? ''} ${constant ?? ''} ${siblings.text(values)} ${seen}`;
    const question: Question = {
      role,
      subject,
      values,
      ...(constant !== undefined && { constants: [constant] }),
      ...around,
    };
    inquire?.(site, question, undefined);
    const answer = answers.get(key) ?? ask(question, undefined);
    answers.set(key, answer);
    return answer;
  };
  const codes = known.flatMap(({ site, value }): readonly Code[] => {
    const own = site.dispatch && ofDispatch.get(site.dispatch);
    if (own && inquire) inquire(site, questions.get(own.dispatch)!, pinAbove(own.dispatch));
    const together = own?.attributions ?? askOnce(site, siblings.of(site, value));
    // Where one handler looks at the codes of several systems, the codes of one say nothing about those of another.
    const attributions =
      own?.pinned || together.length === 0 || told.knows(site) || together.some(({ catalog }) => fits(value, catalog))
        ? together
        : askOnce(
            site,
            siblings.of(site, value).filter((sibling) => typeof sibling === typeof value),
          );
    return attributions.length > 0 ? [{ site, value, attributions }] : [];
  });
  const { responses, sent } = told;
  const isEmpty = codes.length + dispatches.length + responses.length === 0;
  return isEmpty ? emptyResolved : { codes, dispatches, responses, sent };
}

/** The same for data, which branches on nothing: but for its responses, hardly anybody ever asks. */
export function resolveLater(told: Told, resolveNow: () => Resolved): Resolved {
  let known: readonly Code[] | undefined;
  return {
    dispatches: [],
    responses: told.responses,
    sent: told.sent,
    get codes() {
      return (known ??= resolveNow().codes);
    },
  };
}

/** The constants that give all the values; none when some are literals. */
function namesIn(values: ReadonlyMap<Label, CodeValue>): readonly string[] {
  const names = [...values.keys()].flatMap(({ constant }) => constant ?? []);
  return names.length === values.size ? names : [];
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
      else if (!label.range && !label.noCode) open = true;
      // Of all codes the subject may only be those that its type has, and the compiler sees to those.
      if (label.isMember) open = true;
    }
  }
  return { values, open };
}

/** Values that are tested against the same expression, or that belong to the same enum, speak for and against each other. */
function siblingKey({ role, subject }: Site): string | undefined {
  if (TESTED.includes(role)) return `tested ${subject?.text ?? ''}`;
  if (role !== 'constant' || !subject || subject.names.length < 2) return undefined;
  return `constant ${subject.names.slice(0, -1).join('.')}`;
}

/** So many tell as well whose they are as thousands do, each of which would be weighed together with all the others. */
const MOST_SIBLINGS = 100;

interface Siblings {
  /** The values that speak for and against each other, one list for all of them; the value alone where there is no other. */
  readonly of: (site: Site, value: CodeValue) => readonly CodeValue[];
  /** The same text for the same values. */
  readonly text: (values: readonly CodeValue[]) => string;
}

function siblingsIn(known: readonly { readonly site: Site; readonly value: CodeValue }[]): Siblings {
  const sets = new Map<string, Set<CodeValue>>();
  for (const { site, value } of known) {
    const key = siblingKey(site);
    if (key === undefined) continue;
    const values = sets.get(key);
    if (!values) sets.set(key, new Set([value]));
    else if (values.size < MOST_SIBLINGS) values.add(value);
  }
  const lists = new Map([...sets].map(([key, values]) => [key, [...values]]));
  const written = (values: readonly CodeValue[]): string => `${values.join(' ')} ${typeof values[0]}`;
  const texts = new Map([...lists.values()].map((list): [readonly CodeValue[], string] => [list, written(list)]));
  return {
    of: (site, value) => {
      const key = siblingKey(site);
      return (key === undefined ? undefined : lists.get(key)) ?? [value];
    },
    text: (values) => texts.get(values) ?? written(values),
  };
}

const TESTED: readonly Role[] = ['comparison', 'label', 'member', 'key'];

function mayBeCode(value: CodeValue, catalogs: Surroundings['catalogs']): boolean {
  return catalogs.some((catalog) => fits(value, catalog));
}

function fits(value: CodeValue, catalog: Surroundings['catalogs'][number]): boolean {
  return catalog.find(value) !== undefined || catalog.hasFormat(value);
}
