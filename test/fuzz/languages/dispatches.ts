import fc from 'fast-check';
import type { CodeValue } from '../../../server/src/catalogs/catalog.ts';
import { codesOf } from '../switches/catalogs.ts';
import type { Sample } from './sample.ts';
import { samples } from './samples.ts';

/** A printed program with one dispatch over codes. */
export interface Printed {
  readonly sample: Sample;
  readonly text: string;
  /** Where the dispatch begins. */
  readonly head: number;
  /** Every arm as it is printed, with the comment above it. */
  readonly arms: readonly string[];
  /** A line where an arm may be begun. */
  readonly room: number;
}

interface Shape {
  readonly labels: number;
  readonly body: number;
  readonly inline: boolean;
  readonly braced: boolean;
  readonly comment: 'above' | 'behind' | 'inside' | undefined;
}

interface Dispatch {
  readonly sample: Sample;
  readonly catalog: 'planfix' | 'teamwork';
  readonly codes: readonly CodeValue[];
  readonly shapes: readonly Shape[];
  readonly alike: boolean;
  readonly other: Shape | undefined;
  readonly quote: number;
  /** Which labels are names of constants. */
  readonly named: 'none' | 'all' | 'some';
  readonly unit: string;
  readonly eol: string;
  readonly flush: boolean;
  readonly spaced: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  labels: fc.integer({ min: 1, max: 3 }),
  body: fc.nat(3),
  inline: fc.boolean(),
  braced: fc.boolean(),
  comment: fc.constantFrom('above', 'behind', 'inside', undefined, undefined, undefined),
});

/** Any dispatch over some codes in any form that a language has. */
export const dispatches: fc.Arbitrary<Printed> = fc
  .constantFrom(...samples)
  .chain((sample) => fc.tuple(fc.constant(sample), fc.constantFrom(...catalogsFor(sample))))
  .chain(([sample, catalog]) =>
    fc.record({
      sample: fc.constant(sample),
      catalog: fc.constant(catalog),
      codes: fc.shuffledSubarray([...codesOf(catalog)], {
        minLength: sample.first === undefined ? 1 : 2,
        maxLength: 9,
      }),
      shapes: fc.array(shapes, { minLength: 1, maxLength: 4 }),
      alike: fc.boolean(),
      other: fc.option(shapes, { nil: undefined }),
      quote: fc.nat(2),
      named: fc.constantFrom<Dispatch['named'][]>('none', 'none', 'all', 'some'),
      unit: fc.constantFrom('  ', '    ', '\t'),
      eol: fc.constantFrom('\n', '\r\n'),
      flush: fc.boolean(),
      spaced: fc.boolean(),
    }),
  )
  .map(print);

function catalogsFor({ quotes }: Sample): readonly Dispatch['catalog'][] {
  return quotes.length > 0 ? ['planfix', 'teamwork'] : ['planfix'];
}

function print(dispatch: Dispatch): Printed {
  const { sample, unit, eol, spaced } = dispatch;
  const indented = (line: string): string => line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length));
  const outer = '\t'.repeat(sample.depth);
  const inner = `${outer}${isFlush(dispatch) ? '' : '\t'}`;
  const joined = (lines: readonly string[]): string => lines.map((line) => indented(`${inner}${line}`)).join(eol);
  const arms = armsOf(dispatch).map(joined);
  const other = dispatch.other && joined(armLines(dispatch, [sample.other], dispatch.other));
  const start = startOf(dispatch).map((line) => `${indented(line)}${eol}`);
  const head = sample.head === undefined ? '' : `${indented(outer)}${sample.head}${eol}`;
  const above = `${start.join('')}${head}${arms.join(spaced ? `${eol}${eol}` : eol)}${eol}`;
  const rest = [
    ...(other === undefined ? [] : [other]),
    ...(sample.close === undefined ? [] : [indented(`${outer}${sample.close}`)]),
    ...sample.after.map(indented),
    '',
  ].join(eol);
  const begin = start.join('').length;
  return {
    sample,
    text: above + rest,
    head: begin + (head === '' ? /\bif\b/.exec(arms[0]!) : /\b(?=(?:switch|match|case|when)\b)/.exec(head))!.index,
    arms: [...arms, ...(other === undefined ? [] : [other])],
    room: above.length,
  };
}

/** All that stands above the dispatch. */
function startOf(dispatch: Dispatch): readonly string[] {
  const { sample, catalog } = dispatch;
  const { below = 0 } = sample.constants ?? {};
  return [
    ...(sample.id === 'php' ? ['<?php'] : []),
    `${sample.comment} error-codes: ${catalog}`,
    ...sample.before.slice(0, below),
    ...constantLines(dispatch),
    ...sample.before.slice(below),
  ];
}

function constantLines(dispatch: Dispatch): readonly string[] {
  const { codes, sample } = dispatch;
  const named = codes.filter((code) => isNamed(dispatch, code));
  if (!sample.constants || named.length === 0) return [];
  const { open = [], line, types = ['', ''], close = [] } = sample.constants;
  const declared = named.map((code) =>
    line
      .replace('{type}', types[typeof code === 'string' ? 1 : 0])
      .replace('{name}', nameOf(dispatch, code))
      .replace('{value}', typeof code === 'string' ? `${sample.quotes[0]}${code}${sample.quotes[0]}` : String(code)),
  );
  return [...open, ...declared, ...close];
}

function isNamed({ sample, codes, named }: Dispatch, code: CodeValue): boolean {
  if (!sample.constants || named === 'none') return false;
  return named === 'all' || codes.indexOf(code) % 2 === 0;
}

const nameOf = ({ codes }: Dispatch, code: CodeValue): string => `LIMIT_${codes.indexOf(code)}`;

function isFlush({ sample, flush }: Dispatch): boolean {
  if (sample.first !== undefined) return true;
  // Where nothing closes the body only the indentation tells what is inside.
  return sample.close !== undefined && (sample.flush === true || (flush && sample.several === 'stack'));
}

function armsOf(dispatch: Dispatch): readonly (readonly string[])[] {
  const { sample, codes, shapes: given, alike } = dispatch;
  const arms: (readonly string[])[] = [];
  let next = 0;
  for (let index = 0; next < codes.length; index++) {
    const shape = given[index % given.length]!;
    // A single test is no chain yet.
    const most = index === 0 && sample.first !== undefined ? codes.length - 1 : shape.labels;
    const own = codes.slice(next, next + Math.min(shape.labels, most)).map((code) => written(dispatch, code));
    next += own.length;
    const head = (index === 0 ? sample.first : undefined) ?? (own.length > 1 ? sample.many : undefined) ?? sample.label;
    // The label may have a dollar sign, which means something in what replaces.
    const heads =
      sample.several === 'stack'
        ? own.map((label) => head.replace('{}', () => label))
        : [head.replace('{}', () => own.join(sample.several))];
    arms.push(armLines(dispatch, heads, alike ? { ...given[0]!, labels: shape.labels } : shape));
  }
  return arms;
}

function written(dispatch: Dispatch, code: CodeValue): string {
  const { sample, quote } = dispatch;
  if (isNamed(dispatch, code)) return sample.constants!.label.replace('{name}', nameOf(dispatch, code));
  if (typeof code !== 'string') return String(code);
  const chosen = sample.quotes[quote % sample.quotes.length]!;
  // Without quotes a question mark would stand for any character.
  const own = chosen === '' && code.includes('?') ? '"' : chosen;
  return `${own}${code}${own}`;
}

function armLines({ sample }: Dispatch, heads: readonly string[], shape: Shape): readonly string[] {
  const { comment, bodies, inline, blocks = [] } = sample;
  const last = heads.at(-1)!;
  const note = `${comment} what it's about: {case 4009`;
  const above = [...(shape.comment === 'above' && !sample.closing ? [note] : []), ...heads.slice(0, -1)];
  const behind = shape.comment === 'behind' ? ` ${note}` : '';
  const inside = shape.comment === 'inside' ? [`\t${note}`] : [];
  const isInline = shape.inline && inline.length > 0 && last !== 'else';
  if (!isInline && blocks.length > 0 && (shape.braced || bodies.length === 0)) {
    const body = blocks[shape.body % blocks.length]!;
    return [...above, `${last} {${behind}`, ...inside, ...body.map((line) => `\t${line}`), '}'];
  }
  if (isInline || bodies.length === 0) {
    const body = inline[shape.body % inline.length]!;
    return [...above, `${last} ${body}${behind}`];
  }
  const body = bodies[shape.body % bodies.length]!;
  return [...above, `${last}${behind}`, ...inside, ...body.map((line) => `\t${line}`)];
}
