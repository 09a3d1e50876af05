import type { Node, Query } from 'web-tree-sitter';
import type { Syntax } from '../languages/language.ts';
import { matchesOf } from './captures.ts';
import { readIfChains } from './ifChains.ts';
import type { SegmentSyntax } from './model.ts';
import { constantsOf, importsOf } from './names.ts';
import { byStart, Reading } from './reading.ts';
import { sitesOf } from './sites.ts';
import { readSwitches } from './switches.ts';
import { readTables } from './tables.ts';

/** Turns the tree of one segment into plain data. Broken code is not an error: what can be understood is returned. */
export function readSyntax(root: Node, query: Query, text: string, syntax: Syntax): SegmentSyntax {
  const reading = new Reading(text, matchesOf(query, root, syntax), syntax);
  const dispatches = [...readSwitches(reading), ...readIfChains(reading), ...readTables(reading)].sort(byStart);
  return {
    sites: sitesOf(reading, dispatches),
    dispatches,
    constants: constantsOf(reading),
    imports: importsOf(reading),
    lookups: [...reading.lookups()].map(([list, tested]) => ({ list, subject: reading.subject(tested) })),
    ...(root.hasError && { broken: true }),
  };
}
