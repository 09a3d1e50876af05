import { isGroup, type Group, type Literal } from '../../analysis/literals/literals.ts';
import type { Json } from '../../responses/json.ts';

/** What an object of a text is as JSON; `null` stands for what only the running program knows. */
export function jsonOfGroup(group: Group, text: string): Json {
  const written = text.slice(group.span.start, group.span.end);
  // As it was sent where it is JSON already; what is read from tokens has lost the escapes of a string inside a string.
  return parsed(written) ?? (group.isQuoted ? unquoted(written) : undefined) ?? jsonOf(group);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function unquoted(text: string): Json | undefined {
  const inner = parsed(`"${text}"`);
  return typeof inner === 'string' ? parsed(inner) : undefined;
}

function jsonOf(literal: Literal): Json {
  if (!isGroup(literal)) return literal.value ?? null;
  if (literal.members.length === 0 && (literal.elements.length > 0 || literal.bracket === '['))
    return literal.elements.map(jsonOf);
  return Object.fromEntries(literal.members.map(({ name, value }) => [name, jsonOf(value)]));
}
