import { bindingOf, type Binding } from '../analysis/flow/bindings.ts';
import type { MemberChain } from '../analysis/flow/memberChains.ts';
import type { TokenTree } from '../analysis/flow/tokenTree.ts';
import type { Site } from '../analysis/model.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { judgeSubject } from '../attribution/subject.ts';
import { ERROR_WORDS } from '../attribution/vocabulary.ts';
import type { ResponseShape } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { containsRun, words } from '../text/words.ts';

/** What is known of the place where an object stands. */
export interface Around {
  readonly tree: TokenTree;
  readonly codes: readonly { readonly site: Site; readonly attributions: readonly Attribution[] }[];
  /** The catalog that the file is pinned to. */
  readonly pinned: string | undefined;
}

/**
 * Whether what has the member is surely an error of the vendor: it comes out of the list that the vendor sends, has the type
 * of the vendor's own client, or its code is compared with codes of the catalog; or the file is pinned, and it is called an error.
 */
export function isVendorsError(
  chain: MemberChain,
  catalog: CatalogIndex,
  shape: ResponseShape,
  around: Around,
): boolean {
  const { tree, pinned } = around;
  const { names, first } = chain;
  if (isForeign(names, catalog)) return false;
  const list = listOf(shape);
  if (names.some((name) => isList(name, list) || isVendorsName(name, catalog))) return true;
  const root = names[0] ?? tree.text.slice(chain.member.start, chain.member.end);
  const binding = bindingOf(tree, tree.tokens[first]?.kind === 'word' ? tree.written(first) : root, first);
  if (binding && isForeignType(binding.line)) return false;
  if (binding && comesFrom(binding, list, catalog)) return true;
  if (isDecidedByCode(chain, binding, catalog, around)) return true;
  const owner = names.at(-1);
  return pinned === catalog.id && owner !== undefined && words(owner).some((word) => ERROR_WORDS.has(word));
}

/** The name of the list whose elements are errors: `errors` of `errors[]`. */
function listOf({ path }: ResponseShape): string | undefined {
  const last = path.split('.').at(-1) ?? '';
  return last.endsWith('[]') ? last.slice(0, -2) : undefined;
}

function isList(name: string, list: string | undefined): boolean {
  if (list === undefined) return false;
  const own = words(name);
  return own.at(-1) === list && (own.length === 1 || own[0] === 'get');
}

function isVendorsName(name: string, { file }: CatalogIndex): boolean {
  const own = words(name);
  return (file.detect.decisive.identifiers ?? []).some((identifier) => containsRun(own, words(identifier)));
}

/** What frameworks and standards call errors of theirs that have such a text too. */
const FOREIGN_TYPES =
  /http_?(?:exception|error)|api_?exception|problem|validation_?error|integrity_?error|rest_?framework|detail_?error/i;

function isForeignType(text: string): boolean {
  return FOREIGN_TYPES.test(text);
}

function isForeign(names: readonly string[], { file }: CatalogIndex): boolean {
  if (names.some(isForeignType)) return true;
  const subject = { span: { start: 0, end: 0 }, text: [...names, 'code'].join('.'), names: [...names, 'code'] };
  return judgeSubject(subject, 'comparison', file.detect, true).kind === 'vetoed';
}

/** Whether a line takes an element of the list, or declares the vendor's type. */
function comesFrom({ line }: Binding, list: string | undefined, catalog: CatalogIndex): boolean {
  const names = line.match(/[\w$]+/g) ?? [];
  if (names.some((name) => /^[A-Z]/.test(name) && isVendorsName(name, catalog))) return true;
  return names.some((name) => isList(name, list)) && !new RegExp(`[{,]\\s*["']?${list}["']?\\s*:`, 'i').test(line);
}

/** Whether the code of the same variable is compared with codes of the catalog. */
function isDecidedByCode(
  { names, first }: MemberChain,
  binding: Binding | undefined,
  catalog: CatalogIndex,
  { tree, codes }: Around,
): boolean {
  const own = names.join('.');
  return codes.some(({ site: { subject, role }, attributions }) => {
    const [surest] = attributions;
    if (surest?.catalog !== catalog || surest.confidence !== 'certain' || attributions.length > 1) return false;
    if (!subject || (role !== 'comparison' && role !== 'label' && role !== 'member')) return false;
    const index = tree.indexFrom(subject.span.start);
    if (tree.functionStart(Math.min(index, tree.tokens.length - 1)) !== tree.functionStart(first)) return false;
    const parts = subject.text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
    const owner = parts.filter((part) => !/^(?:get|fetch|dig)$/i.test(part)).slice(0, -1);
    if (owner.join('.') !== own.replace(/\bget\./g, '')) return false;
    const name = tree.written(first);
    return names.length === 0 || bindingOf(tree, name, index)?.at === binding?.at;
  });
}
