import { isGroup, type Group, type Literal, type Member } from './literals.ts';

/**
 * The members of a group that has names and values side by side: `{{"code", 1}, {"error", "x"}}`, `[["code", 1]]`,
 * `Map.of("code", 1, "error", "x")`. None where anything else stands in it.
 */
export function namedPairs({ bracket, members, elements, callee }: Group): readonly Member[] {
  if (members.length > 0 || elements.length < 2) return [];
  if (elements.every(isGroup)) {
    const pairs = elements.map(pairIn);
    return pairs.every((pair) => pair !== undefined) ? pairs : [];
  }
  // Whatever else is called with a row of values means something else by them.
  if (bracket !== '(' || callee !== 'of' || elements.length < 4 || elements.length % 2 === 1) return [];
  const pairs = elements.flatMap((name, index) => (index % 2 === 0 ? [pair(name, elements[index + 1]!)] : []));
  return pairs.every((one) => one !== undefined) ? pairs : [];
}

function pairIn({ members, elements: [name, value, ...more] }: Group): Member | undefined {
  return members.length === 0 && name && value && more.length === 0 ? pair(name, value) : undefined;
}

function pair(name: Literal, value: Literal): Member | undefined {
  return name.kind === 'string' ? { name: String(name.value), key: name.span, value } : undefined;
}
