import fc from 'fast-check';
import type { CodeValue } from '../../../server/src/catalogs/catalog.ts';
import { catalogIds, codesOf } from './catalogs.ts';
import { spellings, statements, type Arm, type Comment, type Label, type Program, type Switch } from './model.ts';

/** Any program with a switch over codes; each of them runs. */
export const programs: fc.Arbitrary<Program> = fc.constantFrom(...catalogIds).chain((catalog) =>
  fc
    .record({
      catalog: fc.constant(catalog),
      languageId: fc.constantFrom<Program['languageId']>(
        'typescript',
        'typescriptreact',
        'javascript',
        'javascriptreact',
      ),
      eol: fc.constantFrom<Program['eol']>('\n', '\r\n'),
      unit: fc.constantFrom('  ', '\t', '    ', '   '),
      semicolons: fc.boolean(),
      place: fc.constantFrom<Program['place']>(
        'function',
        'arrow',
        'method',
        'topLevel',
        'loop',
        'branch',
        'insideSwitch',
        'namespace',
        'afterOthers',
        'largeClass',
      ),
      pin: fc.constantFrom<Program['pin']>('line', 'block', 'above'),
      owner: fc.constantFrom<Program['owner']>('enum', 'object', 'plain', 'statics'),
      wholeOwner: fc.boolean(),
      settings: fc.record({
        default: fc.constantFrom<Program['settings']['default']>('covers', 'never', 'required'),
        scope: fc.constantFrom<Program['settings']['scope']>('catalog', 'category'),
      }),
      switch: switches(catalog),
    })
    .map(possible),
);

/** Each feature of a program that the language or the place does not have is one that it has. */
function possible(program: Program): Program {
  const typed = program.languageId.startsWith('typescript');
  return program.place === 'namespace' && !typed ? { ...program, place: 'method' } : program;
}

function switches(catalog: string): fc.Arbitrary<Switch> {
  return fc
    .record({
      head: fc.constantFrom<Switch['head']>(
        'plain',
        'tight',
        'allman',
        'split',
        'commentBefore',
        'lineCommentBefore',
        'commentAfter',
      ),
      subject: fc.constantFrom<Switch['subject']>(
        'name',
        'member',
        'element',
        'wrapped',
        'call',
        'taken',
        'overTwoLines',
      ),
      layout: fc.constantFrom<Switch['layout']>('lines', 'lines', 'lines', 'lines', 'oneLine'),
      flush: fc.boolean(),
      spaced: fc.boolean(),
      arms: armLists(catalog),
      tail: fc.oneof(
        fc.constant([]),
        fc.array(comments, { maxLength: 2 }),
        fc.constant([{ kind: 'line', text: 'No default' } as const]),
      ),
      closing: fc.constantFrom<Switch['closing']>('own', 'own', 'own', 'behind'),
      behind: fc.option(comments, { freq: 5, nil: undefined }),
    })
    .map((one) => (one.layout === 'oneLine' ? onOneLine(one) : one));
}

/** A line comment would end the line, and a comment of several lines be no line. */
function onOneLine(one: Switch): Switch {
  const block = (comment: Comment | undefined): Comment | undefined => comment && { ...comment, kind: 'block' };
  return {
    ...one,
    spaced: false,
    tail: one.tail.map((comment) => ({ ...comment, kind: 'block' })),
    behind: block(one.behind),
    arms: one.arms.map((arm) => ({
      ...arm,
      above: block(arm.above),
      behindLabel: block(arm.behindLabel),
      inBody: block(arm.inBody),
      behindBody: block(arm.behindBody),
      belowBody: block(arm.belowBody),
    })),
  };
}

/** Behind a statement or a label a comment stands on that line; elsewhere it may have lines of its own. */
const comments: fc.Arbitrary<Comment> = fc.record({
  kind: fc.constantFrom<Comment['kind']>('line', 'line', 'block', 'doc'),
  text: fc.constantFrom('about it', "case 'x': {", '} default:', "it's `${", 'TODO: later', 'пояснение 🙂', '4009 V1'),
});

const lineComments = comments.map((one): Comment => (one.kind === 'doc' ? { ...one, kind: 'block' } : one));

type Shape = Omit<Arm, 'labels'>;

const rarely = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { freq: 4, nil: undefined });

const shapes: fc.Arbitrary<Shape> = fc.record({
  together: fc.boolean(),
  layout: fc.constantFrom<Arm['layout']>('lines', 'lines', 'inline', 'block', 'blockAndBreak', 'allman'),
  body: fc.oneof(
    fc.constant([]),
    fc.constant(['log', 'break'] as const),
    fc.constant(['log', 'return'] as const),
    fc.array(fc.constantFrom(...statements), { maxLength: 3 }),
  ),
  above: rarely(comments),
  behindLabel: rarely(lineComments),
  inBody: rarely(comments),
  behindBody: rarely(lineComments),
  belowBody: rarely(comments),
});

/** Either each arm is laid out by itself, or all are laid out like the first, as in most programs. */
const shapeLists: fc.Arbitrary<readonly Shape[]> = fc
  .tuple(fc.array(shapes, { maxLength: 6 }), fc.boolean())
  .map(([list, alike]) => (alike ? list.map((one) => ({ ...one, layout: list[0]!.layout })) : list));

function armLists(catalog: string): fc.Arbitrary<readonly Arm[]> {
  const codes = codesOf(catalog);
  const few = fc.shuffledSubarray([...codes], { maxLength: 10 });
  const nearlyAll = fc.shuffledSubarray([...codes], { minLength: codes.length - 4 });
  return fc
    .record({
      codes: fc.oneof({ withCrossShrink: true }, { arbitrary: few, weight: 3 }, { arbitrary: nearlyAll, weight: 1 }),
      spelled: fc.array(fc.constantFrom(...spellings), { minLength: 1, maxLength: 2 }),
      shapes: shapeLists,
      sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
      other: fc.option(
        fc.record({ at: fc.nat(6), where: fc.constantFrom('alone', 'top', 'middle', 'bottom'), shape: shapes }),
        { nil: undefined },
      ),
    })
    .map(({ codes: chosen, spelled, shapes: shaped, sizes, other }) => {
      const arms = labelled(chosen, spelled, shaped, sizes);
      return other ? withDefault(arms, other) : arms;
    });
}

/** Deals the codes out to the arms; where there are many, the last arm takes what is left. */
function labelled(
  codes: readonly CodeValue[],
  spelled: readonly (typeof spellings)[number][],
  shaped: readonly Shape[],
  sizes: readonly number[],
): readonly Arm[] {
  const labels = codes.map((code, at): Label => ({ code, spelling: spelled[at % spelled.length]! }));
  const arms: Arm[] = [];
  let next = 0;
  shaped.forEach((shape, at) => {
    const end = at === shaped.length - 1 && codes.length > 10 ? codes.length : next + sizes[at]!;
    const own = labels.slice(next, end);
    next = end;
    if (own.length > 0) arms.push({ ...shape, labels: own });
  });
  return arms;
}

function withDefault(
  arms: readonly Arm[],
  { at, where, shape }: { readonly at: number; readonly where: string; readonly shape: Shape },
): readonly Arm[] {
  if (where === 'alone' || arms.length === 0)
    return arms.toSpliced(at % (arms.length + 1), 0, { ...shape, labels: ['default'] });
  const arm = arms[at % arms.length]!;
  const index = where === 'top' ? 0 : where === 'bottom' ? arm.labels.length : arm.labels.length >> 1;
  return arms.with(at % arms.length, { ...arm, labels: arm.labels.toSpliced(index, 0, 'default') });
}
