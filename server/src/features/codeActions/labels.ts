import { suffixOf } from '../../analysis/literal.ts';
import type { Label } from '../../analysis/model.ts';
import type { ResolvedDispatch } from '../../resolved.ts';
import type { Writing } from '../../languages/language.ts';
import { textOf } from '../../text/span.ts';
import type { Coverage, ListedEntry } from '../exhaustiveness.ts';
import { fill, literal } from './arms.ts';

/** A new label, and whether it is the name of a constant. */
export interface WrittenLabel {
  readonly label: string;
  readonly isConstant: boolean;
}

/** Names of constants by the value they have, for one qualifier: `ErrorCode` gives `4009` → `ErrorCode.NOT_EDITABLE`. */
export type ConstantsOf = (qualifier: string, beside: readonly string[]) => ReadonlyMap<number | string, string>;

/**
 * Writes a label as its siblings are written: a literal beside literals, a constant beside constants of one owner.
 * Undefined for a code that members of an enum stand for and none of them has.
 */
export function labelWriter(
  text: string,
  resolved: ResolvedDispatch,
  coverage: Coverage,
  quote: string,
  writing: Writing | undefined,
  constantsOf: ConstantsOf,
  isMember: (name: string) => boolean,
): (entry: ListedEntry) => WrittenLabel | undefined {
  const member = writing?.member;
  const names = namesBeside(resolved, constantsOf);
  const suffix = suffixBeside(text, resolved);
  const isScoped = resolved.dispatch.arms.some(({ labels }) => labels.some((label) => label.text.includes('::')));
  const separator = isScoped ? '::' : '.';
  const bare = bareBeside(resolved);
  const labels = resolved.dispatch.arms.flatMap((arm) => arm.labels);
  // The value of a case of an enum is asked for beside those of others.
  const behind = labels.map(behindName).find((part) => part !== '') ?? '';
  const prefixed = labels.find((label) => label.isMember);
  const before = prefixed ? prefixed.text.slice(0, prefixed.text.length - (prefixed.constant?.length ?? 0)) : '';
  const path = labels.map(ownPath).find((one) => one !== undefined);
  const isEnum = prefixed !== undefined || (behind === '' && labels.some(isMemberLabel(isMember)));
  return ({ code }) => {
    const name = names?.get(code);
    const [, owner, own] = (member !== undefined && /^(.+)\.(\w+)$/.exec(name ?? '')) || [];
    if (member !== undefined && owner !== undefined && isScoped)
      return { label: fill(member, { owner, name: own ?? '' }), isConstant: true };
    if (name !== undefined && path !== undefined)
      return { label: `${path}${name.slice(name.lastIndexOf('.') + 1)}${behind}`, isConstant: true };
    if (name !== undefined) return { label: `${before}${name.replaceAll('.', separator)}${behind}`, isConstant: true };
    if (isEnum) return undefined;
    if (typeof code !== 'string' && !coverage.heldAsStrings) return { label: `${code}${suffix}`, isConstant: false };
    return { label: bare?.test(String(code)) ? String(code) : literal(String(code), quote), isConstant: false };
  };
}

/** The path to a constant where it does not begin as its name does: `Self::` for one of the class around it, `crate::codes::`. */
function ownPath({ text, constant, isMember }: Label): string | undefined {
  if (constant === undefined || isMember || !/^\w+(?:::\w+)+$/.test(text)) return undefined;
  return text.replaceAll('::', '.') === constant ? undefined : text.slice(0, text.lastIndexOf('::') + 2);
}

/** What stands behind the name of a constant in a label: `->value`. */
function behindName({ text, constant }: Label): string {
  const written = text.replaceAll('::', '.');
  return constant !== undefined && written.startsWith(constant) ? written.slice(constant.length) : '';
}

function isMemberLabel(isMember: (name: string) => boolean): (label: Label) => boolean {
  return ({ constant }) => constant !== undefined && isMember(constant);
}

/** That of all labels, where they have the same: a `bigint` is never equal to a number. */
function suffixBeside(text: string, { dispatch }: ResolvedDispatch): string {
  const suffixes = new Set(
    dispatch.arms.flatMap(({ labels }) =>
      labels.map(({ form }) => (form?.kind === 'number' ? suffixOf(textOf(text, form.value)) : '')),
    ),
  );
  const [suffix = ''] = suffixes;
  return suffixes.size === 1 ? suffix : '';
}

/** What may stand without quotes, as some beside it do: keys of an object, and the words of a shell, which hold dashes. */
function bareBeside({ dispatch }: ResolvedDispatch): RegExp | undefined {
  const labels = dispatch.arms.flatMap((arm) => arm.labels);
  const bare = labels.filter(({ form }) => form?.kind === 'string' && form.quote === '');
  if (bare.length === 0) return undefined;
  return bare.some(({ text }) => text.includes('-')) ? /^[A-Za-z][\w-]*$/ : /^[A-Za-z]\w*$/;
}

function namesBeside(
  { dispatch }: ResolvedDispatch,
  constantsOf: ConstantsOf,
): ReadonlyMap<number | string, string> | undefined {
  const labels = dispatch.arms.flatMap(({ labels: own }) => own);
  const constants = labels.flatMap(({ constant }) => constant ?? []);
  if (constants.length === 0 || constants.length * 2 < labels.length) return undefined;
  const qualifiers = new Set(constants.map((name) => name.split('.').slice(0, -1).join('.')));
  const [qualifier] = qualifiers;
  return qualifiers.size === 1 && qualifier !== undefined ? constantsOf(qualifier, constants) : undefined;
}
