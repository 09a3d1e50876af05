import fc from 'fast-check';

/** A document that holds an error response, as data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const said = fc.oneof(
  fc.constantFrom('Task does not exist', 'Validation error', '', "it's", 'a "quoted" word', 'back\\slash', 'é 🙂', 'x'),
  fc.string({ maxLength: 12 }),
);

const planfix = fc
  .tuple(fc.constantFrom(1, 1000, 3001, 4001), said, fc.boolean())
  .map(([code, error, isCapital]): Json =>
    isCapital ? { Result: 'fail', Code: code, Error: error } : { result: 'fail', code, error },
  );

const message = fc
  .tuple(fc.constantFrom(4001, 4009, 4015), said)
  .map(([code, text]): Json => ({ status_code: code, type: 'failed', message: text, field: 'id' }));

const desk = fc
  .tuple(fc.array(message, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([messages, isList]): Json => {
    const status = { status_code: 4000, messages, status: 'failed' };
    return { response_status: isList ? [status] : status };
  });

const primatime = fc
  .tuple(fc.constantFrom('PE01-1104', 'PE01-1101', 'PE01-9999'), said, fc.constantFrom(400, 412))
  .map(([code, text, status]): Json => ({ status, code, message: text, constraintViolations: [] }));

const teamwork = fc
  .array(fc.tuple(fc.constantFrom('V1', 'D17', 'E11'), said), { minLength: 1, maxLength: 3 })
  .map((errors): Json => ({ errors: errors.map(([code, detail]) => ({ id: 'a', title: 'x', code, detail })) }));

export const responses = fc.oneof(planfix, desk, primatime, teamwork);

/** A response somewhere in a document. */
export const documents = fc.oneof(
  responses,
  fc.array(responses, { minLength: 1, maxLength: 3 }),
  // Other names may say that it is of somebody else: `ws`.
  fc
    .tuple(fc.constantFrom('x', 'case 1', 'a"b', 'é'), responses)
    .map(([name, one]): Json => ({ [name]: [{ body: one }] })),
);

/** How a value is laid out as JSON, which is to make no difference. */
export interface Layout {
  readonly indent: string;
  readonly lineEnd: string;
  readonly isReversed: boolean;
  readonly hasComments: boolean;
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  indent: fc.constantFrom('', ' ', '  ', '\t', '        '),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  isReversed: fc.boolean(),
  hasComments: fc.boolean(),
});

export function written(value: Json, { indent, lineEnd, isReversed, hasComments }: Layout): string {
  const text = JSON.stringify(isReversed ? reversed(value) : value, null, indent);
  const remarked = hasComments
    ? `// {"code": 1, "result": [\n${text.replace(/[,[]\n/g, '$& /* } */ // "code": 7\n')}`
    : text;
  return remarked.replaceAll('\n', lineEnd);
}

function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, reversed(one as Json)]),
  );
}

/** Pieces of what JSON is made of, and what comes into it by mistake. */
const PIECES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ':',
    ',',
    '=',
    '=>',
    '->',
    ';',
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\\\\\\"',
    '""',
    '|',
    '>',
  ],
  ...['"code"', '"status_code":', '"result": "fail"', '"error":', 'code: ', '"errors": [', '"response_status": {'],
  ...['"messages": [{', '"type": "failed"', '"PE01-1104"', '1000', '4009.0', '1e3', '-1', 'true', 'null', 'to ', '4'],
  ...['\n', '\r\n', '\r', ' ', '\t', '\0', '\ufeff', '\u00a0', '\ud83d', '🙂', '- ', '#', '//', '/*', '*/', '```\n'],
  ...['|\n  ', '&a ', '*a', '<<X\n', '\nX\n', '\\u0022', '\\n', '+ ', '" + "', '%', '${', '}"', '---\n', 'of(', 'x = '],
];

export const jsonSoups = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

interface Mutation {
  readonly kind: 'delete' | 'insert' | 'double' | 'swap' | 'cut' | 'case';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const mutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom('delete', 'insert', 'double', 'swap', 'cut', 'case'),
    at: fc.nat(),
    length: fc.nat(6),
    piece: fc.constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 5 },
);

function mutated(text: string, { kind, at, length, piece }: Mutation): string {
  const start = at % (text.length + 1);
  const [before, part, behind] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  switch (kind) {
    case 'delete':
      return before + behind;
    case 'insert':
      return before + piece + part + behind;
    case 'double':
      return before + part + part + behind;
    case 'swap':
      return before + [...part].reverse().join('') + behind;
    case 'cut':
      return text.length > 40 ? before : text;
    case 'case':
      return before + part.toUpperCase() + behind;
  }
}

/** A response that something was done to: characters are missing, too many, in another order or escaped once more. */
export const brokenResponses = fc
  .tuple(documents, layouts, mutations, fc.nat(2))
  .map(([value, layout, changes, escaped]) => {
    let text = written(value, layout);
    for (let time = 0; time < escaped; time++) text = JSON.stringify({ body: text });
    return changes.reduce(mutated, text);
  });
