import type { Command } from '../command.ts';
import { constants } from './constants.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { exportCatalog } from './exportCatalog.ts';
import { search } from './search.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [explain, search, decode, constants, exportCatalog];
