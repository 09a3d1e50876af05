import type { CodeValue } from '../../../server/src/catalogs/catalog.ts';
import { entriesOf, type CatalogCode } from './catalogs.ts';
import { valueOf } from './labels.ts';
import type { Label, Program } from './model.ts';

/** An action that has to be offered on the head of the switch, and what it has to write. */
export interface Expected {
  /** Its title, or how the title begins where a text of the catalog follows. */
  readonly title: string;
  readonly codes: readonly (CodeValue | bigint)[];
  readonly withDefault: boolean;
}

/** The actions that have to be offered, in their order, read off what the program was made from. */
export function expectedActions(program: Program): readonly Expected[] {
  const missing = missingCodes(program);
  const { default: wanted } = program.settings;
  if (missing.length === 0 && wanted !== 'required') return [];
  const written = (codes: readonly CatalogCode[]): Expected['codes'] =>
    codes.map(({ code }) => asWritten(code, program));
  const some = (codes: readonly CatalogCode[], more: string): Expected => ({
    title: `Add ${counted(codes)}${more}`,
    codes: written(codes),
    withDefault: false,
  });
  const actions: Expected[] = missing.length > 0 ? [some(missing, '')] : [];
  for (const category of categoriesBegun(program)) {
    const own = missing.filter((one) => one.category === category);
    if (own.length > 0 && own.length < missing.length) actions.push(some(own, ` of "${category}"`));
  }
  if (missing.length > 1 && missing.length <= 5)
    for (const one of missing)
      actions.push({ title: `Add case ${one.code} (`, codes: written([one]), withDefault: false });
  if (hasDefault(program)) return actions;
  actions.push({ title: 'Add default case', codes: [], withDefault: true });
  if (missing.length > 0) actions.push({ ...some(missing, ' and default'), withDefault: true });
  return actions;
}

export function labelsOf({ switch: { arms } }: Program): readonly Exclude<Label, 'default'>[] {
  return arms.flatMap(({ labels }) => labels.filter((label) => label !== 'default'));
}

export function hasDefault({ switch: { arms, tail } }: Program): boolean {
  return arms.some(({ labels }) => labels.includes('default')) || tail.some(({ text }) => text === 'No default');
}

function missingCodes(program: Program): readonly CatalogCode[] {
  const begun = new Set(
    entriesOf(program.catalog)
      .filter((one) => isHandled(one, program))
      .map(categoryOf),
  );
  return entriesOf(program.catalog).filter(
    (one) =>
      one.required && !isHandled(one, program) && (program.settings.scope === 'catalog' || begun.has(one.category)),
  );
}

function categoriesBegun(program: Program): readonly string[] {
  const own = entriesOf(program.catalog).filter((one) => one.required && isHandled(one, program));
  return [...new Set(own.map(categoryOf))].filter((category) => category !== undefined);
}

const categoryOf = ({ category }: CatalogCode): string | undefined => category;

function isHandled({ code }: CatalogCode, program: Program): boolean {
  const wanted = typeof code === 'number' && heldAs(program) === 'string' ? String(code) : code;
  return labelsOf(program).some((label) => {
    const value = valueOf(label, program);
    return (typeof value === 'bigint' ? Number(value) : value) === wanted;
  });
}

/** An integer is compared as a string or as a `bigint` where every label is one. */
function asWritten(code: CodeValue, program: Program): CodeValue | bigint {
  if (typeof code === 'string') return code;
  const held = heldAs(program);
  return held === 'string' ? String(code) : held === 'bigint' ? BigInt(code) : code;
}

function heldAs(program: Program): string {
  const [type = 'number', ...others] = new Set(labelsOf(program).map((label) => typeof valueOf(label, program)));
  return others.length === 0 ? type : 'number';
}

function counted({ length }: readonly unknown[]): string {
  return `${length} missing ${length === 1 ? 'case' : 'cases'}`;
}
