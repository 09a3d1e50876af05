import { helpOption } from './arguments.ts';
import type { Command, Option, Terminal } from './command.ts';
import { displayWidth, indent, textWidth, wrap } from './layout.ts';
import { terminalStyle } from './terminalStyle.ts';

const PROGRAM = 'error-code-assist';

/** What ends every command in the same way. */
const WRONG_USE = ['2', 'the command was not understood, or something cannot be read or written'] as const;
const DEFECT = ['70', 'a defect of this program'] as const;

const generalOptions: readonly Option[] = [
  helpOption,
  { name: 'version', short: 'V', description: 'Shows the version.' },
];

/** The page of all commands. */
export function overview(commands: readonly Command[], terminal: Terminal): string {
  return page(terminal, [
    ['', 'Explains and finds the error codes of the APIs that you integrate with.'],
    ['Usage', `${PROGRAM} COMMAND [ARGUMENT…]`],
    ['Commands', commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary] as const)],
    ['Options', generalOptions.map(described)],
    ['Exit codes', [['0', 'found'], ['1', 'not found'], WRONG_USE, DEFECT]],
    ['', `“${PROGRAM} COMMAND --help” says more about a command.`],
  ]);
}

/** The page of one command. */
export function helpFor(command: Command, terminal: Terminal): string {
  const { name, operands, description, options, exitCodes, examples, json } = command;
  return page(terminal, [
    ['', command.summary],
    ['Usage', `${PROGRAM} ${name} ${operands} [OPTION…]`],
    ...description.map((paragraph) => ['', paragraph] as const),
    ['Options', [...options, helpOption].map(described)],
    ...(json.length > 0 ? [['JSON', json.join('\n')] as const] : []),
    ['Exit codes', [['0', exitCodes[0]], ['1', exitCodes[1]], WRONG_USE, DEFECT]],
    ['Examples', examples.map(({ line, shows }) => [`${PROGRAM} ${line}`, shows] as const)],
  ]);
}

type Row = readonly [term: string, meaning: string];
type Section = readonly [title: string, content: string | readonly Row[]];

function described({ name, short, value, description }: Option): Row {
  return [
    `${short === undefined ? '   ' : `-${short},`} --${name}${value === undefined ? '' : ` ${value}`}`,
    description,
  ];
}

function page({ columns, colour }: Terminal, sections: readonly Section[]): string {
  const { strong } = terminalStyle(colour);
  // Help is read, not searched, so that its lines are short in a file as well.
  const width = Math.min(textWidth(columns), WIDEST_HELP);
  const written = sections.map(([title, content]) => {
    const inset = title === '' ? '' : '  ';
    const text =
      typeof content === 'string' ? wrap(content, width - inset.length) : definitions(content, width - inset.length);
    return title === '' ? text : `${strong(`${title}:`)}\n${indent(text, inset)}`;
  });
  return `${written.join('\n\n')}\n`;
}

const WIDEST_HELP = 80;
const GAP = '  ';
/** A longer term has its meaning on the next line. */
const LONGEST_TERM = 24;

/** Terms with their meanings beside them, or all below where a term is long. */
function definitions(rows: readonly Row[], width: number): string {
  const longest = Math.max(...rows.map(([term]) => displayWidth(term)));
  if (longest > LONGEST_TERM)
    return rows.map(([term, meaning]) => `${term}\n${indent(wrap(meaning, width - 4), '    ')}`).join('\n');
  return rows
    .map(([term, meaning]) => {
      const margin = ' '.repeat(longest) + GAP;
      const text = indent(wrap(meaning, width - margin.length), margin);
      return term + text.slice(term.length);
    })
    .join('\n');
}
