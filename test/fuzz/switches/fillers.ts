/** Functions that have nothing to do with codes, some of them with a switch of their own. */
export function fillerFunctions(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => [
    `/** Number ${index} of many. */`,
    `export function filler${count}x${index}(value) {`,
    '\tswitch (value) {',
    `\t\tcase 'red':`,
    '\t\t\treturn { color: value };',
    '\t\tdefault:',
    '\t\t\treturn undefined;',
    '\t}',
    '}',
    '',
  ]).flat();
}

/** Members of a class, together long enough that the class is cut between them. */
export function fillerMembers(count: number, name: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => [
    `/** Number ${index} of the members ${name}. */`,
    `${name}${index}(value) {`,
    `\tif (value === '}') return '{';`,
    `\tfor (const one of [value, ${index}]) {`,
    '\t\tthis.last = { one };',
    '\t}',
    '\treturn `${value}${index}`;',
    '}',
    '',
  ]).flat();
}
