import type { Command } from '../command.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { search } from './search.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [explain, search, decode];
