import fc from 'fast-check';
import type { CodeValue } from '../../../server/src/catalogs/catalog.ts';
import { codesOf } from '../switches/catalogs.ts';
import { samples, type Sample } from './samples.ts';

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
  readonly unit: string;
  readonly eol: string;
  readonly flush: boolean;
  readonly spaced: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  labels: fc.integer({ min: 1, max: 3 }),
  body: fc.nat(3),
  inline: fc.boolean(),
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
      codes: fc.shuffledSubarray([...codesOf(catalog)], { minLength: 1, maxLength: 9 }),
      shapes: fc.array(shapes, { minLength: 1, maxLength: 4 }),
      alike: fc.boolean(),
      other: fc.option(shapes, { nil: undefined }),
      quote: fc.nat(2),
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
  const arms = armsOf(dispatch).map((lines) => lines.map((line) => indented(`${inner}${line}`)).join(eol));
  const other = dispatch.other
    ? armLines(dispatch, [sample.other], dispatch.other)
        .map((line) => indented(`${inner}${line}`))
        .join(eol)
    : undefined;
  const start = [
    ...(sample.id === 'php' ? ['<?php'] : []),
    `${sample.comment} error-codes: ${dispatch.catalog}`,
    ...sample.before,
  ].map(indented);
  const begin = `${[...start, ''].join(eol)}${indented(outer)}`;
  const above = `${begin}${sample.head}${eol}${arms.join(spaced ? `${eol}${eol}` : eol)}${eol}`;
  const rest = [
    ...(other === undefined ? [] : [other]),
    ...(sample.close === undefined ? [] : [indented(`${outer}${sample.close}`)]),
    ...sample.after.map(indented),
    '',
  ].join(eol);
  return {
    sample,
    text: above + rest,
    head: begin.length + sample.head.search(/\b(?:switch|match|case|when)\b/),
    arms: [...arms, ...(other === undefined ? [] : [other])],
    room: above.length,
  };
}

function isFlush({ sample, flush }: Dispatch): boolean {
  // Where nothing closes the body only the indentation tells what is inside.
  return sample.close !== undefined && (sample.flush === true || (flush && sample.several === 'stack'));
}

function armsOf(dispatch: Dispatch): readonly (readonly string[])[] {
  const { sample, codes, shapes: given, alike } = dispatch;
  const arms: (readonly string[])[] = [];
  let next = 0;
  for (let index = 0; next < codes.length; index++) {
    const shape = given[index % given.length]!;
    const own = codes.slice(next, next + shape.labels).map((code) => written(dispatch, code));
    next += own.length;
    const heads =
      sample.several === 'stack'
        ? own.map((label) => sample.label.replace('{}', label))
        : [sample.label.replace('{}', own.join(sample.several))];
    arms.push(armLines(dispatch, heads, alike ? { ...given[0]!, labels: shape.labels } : shape));
  }
  return arms;
}

function written({ sample, quote }: Dispatch, code: CodeValue): string {
  if (typeof code !== 'string') return String(code);
  const chosen = sample.quotes[quote % sample.quotes.length]!;
  // Without quotes a question mark would stand for any character.
  const own = chosen === '' && code.includes('?') ? '"' : chosen;
  return `${own}${code}${own}`;
}

function armLines({ sample }: Dispatch, heads: readonly string[], shape: Shape): readonly string[] {
  const { comment, bodies, inline } = sample;
  const last = heads.at(-1)!;
  const others = heads.slice(0, -1);
  const note = `${comment} what it's about: {case 4009`;
  const above = shape.comment === 'above' ? [note] : [];
  const behind = shape.comment === 'behind' ? ` ${note}` : '';
  if (bodies.length === 0 || (shape.inline && last !== 'else')) {
    const body = inline[shape.body % inline.length]!;
    return [...above, ...others, `${last} ${body}${behind}`];
  }
  const body = bodies[shape.body % bodies.length]!;
  const inside = shape.comment === 'inside' ? [`\t${note}`] : [];
  return [...above, ...others, `${last}${behind}`, ...inside, ...body.map((line) => `\t${line}`)];
}
