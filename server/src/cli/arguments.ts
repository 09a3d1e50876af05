import { parseArgs } from 'node:util';
import { Complaint, type Command, type Option } from './command.ts';
import { nearestName } from './nearestName.ts';

/** What was written behind the name of a command. */
export interface Arguments {
  readonly operands: readonly string[];
  has(option: string): boolean;
  /** All values of an option that may be repeated. */
  values(option: string): readonly string[];
  /** The last value: what is written later is meant. */
  value(option: string): string | undefined;
}

export const helpOption: Option = { name: 'help', short: 'h', description: 'Shows this page.' };

/** Reads arguments by the command's table of options, and complains of what is not in it. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const options = [...command.options, helpOption];
  // The parser's own complaints are not written for users, so it lets everything pass and is checked here.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
      ]),
    ),
  });
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw new Complaint(unknownOption(token.rawName, command.name, options));
    const value = checkedValue(option, token.rawName, token.value, token.inlineValue === true);
    given.set(option.name, [...(given.get(option.name) ?? []), ...value]);
  }
  return {
    operands,
    has: (option) => given.has(option),
    values: (option) => given.get(option) ?? [],
    value: (option) => given.get(option)?.at(-1),
  };
}

function checkedValue(option: Option, written: string, value: string | undefined, inline: boolean): readonly string[] {
  if (option.value === undefined) {
    if (value !== undefined) throw new Complaint(`${written} takes no value.`);
    return [];
  }
  // What begins with a dash is the next option; a value that really does is written `--option=-value`.
  if (!value || (!inline && value.startsWith('-')))
    throw new Complaint(`${written} needs a value: ${written} ${option.value}.`);
  return [value];
}

function unknownOption(written: string, command: string, options: readonly Option[]): string {
  const nearest = nearestName(
    written,
    options.map(({ name }) => `--${name}`),
  );
  const next = nearest
    ? `Did you mean ${nearest}?`
    : `“error-code-assist ${command} --help” lists what there is; behind “--” an argument may begin with a dash.`;
  return `${command} has no option ${written}. ${next}`;
}
