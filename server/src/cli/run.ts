import { version } from '../../../package.json';
import { styleOf } from '../features/markdown.ts';
import { readArguments } from './arguments.ts';
import { Complaint, type Command, type Outcome, type Terminal } from './command.ts';
import { commands } from './commands/commands.ts';
import { helpFor, overview } from './help.ts';
import { nearestName } from './nearestName.ts';
import { listing } from '../text/listing.ts';

/** Carries out what stands behind the program's name, and says what is to be written. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  // What a remark quotes may hold anything: it stays on its line, and does not steer the terminal.
  const { text } = styleOf('plaintext');
  try {
    const outcome = await obey(args, terminal);
    return { ...outcome, remarks: outcome.remarks.map(text) };
  } catch (error) {
    if (error instanceof Complaint) return { exitCode: 2, output: '', remarks: [text(error.message)] };
    throw error;
  }
}

async function obey([first, ...rest]: readonly string[], terminal: Terminal): Promise<Outcome> {
  switch (first) {
    case undefined:
      throw new Complaint(`Name a command: ${listing(names(), 'or')}. “error-code-assist --help” says what they do.`);
    case '-h':
    case '--help':
    case 'help':
      return said(rest[0] === undefined ? overview(commands, terminal) : helpFor(commandNamed(rest[0]), terminal));
    case '-V':
    case '--version':
      return said(`${version}\n`);
    default: {
      const command = commandNamed(first);
      const given = readArguments(command, rest);
      return given.has('help') ? said(helpFor(command, terminal)) : command.run(given, terminal);
    }
  }
}

function said(output: string): Outcome {
  return { exitCode: 0, output, remarks: [] };
}

function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  if (name.startsWith('-'))
    throw new Complaint(
      `${name} cannot stand here: name a command first (${listing(names(), 'or')}), then its options.`,
    );
  const nearest = nearestName(name, names());
  const next = nearest ? `Did you mean ${nearest}?` : `There are ${listing(names())}.`;
  throw new Complaint(`There is no command “${name}”. ${next}`);
}

function names(): readonly string[] {
  return commands.map(({ name }) => name);
}
