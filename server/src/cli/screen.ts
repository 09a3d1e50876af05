import type { Terminal } from './command.ts';

/** What Node says of a standard stream; both are undefined where it is no terminal. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How wide lines may be, and whether they may be painted. */
export function screenOf(output: Stream, environment: Terminal['environment']): Pick<Terminal, 'columns' | 'colour'> {
  const { NO_COLOR: noColour, TERM: kind } = environment;
  return { columns: columnsOf(output, environment), colour: output.isTTY === true && !noColour && kind !== 'dumb' };
}

function columnsOf({ isTTY, columns }: Stream, environment: Terminal['environment']): number {
  if (isTTY && columns) return columns;
  // No shell exports it, so whoever does wants it obeyed: `COLUMNS=80 error-code-assist … | less`.
  const wanted = Number(environment['COLUMNS']);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : Number.POSITIVE_INFINITY;
}
