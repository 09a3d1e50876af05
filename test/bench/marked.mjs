import { shuffled } from './stats.mjs';

// Each marker names what to do at its place, and what the answer must contain to count as right:
//   <|h:text|> hover   <|c:text|> complete   <|a:text|> code action   (without text, an empty answer is the right one)
//   <|e:x|> an edit that inserts x   <|r:x|> an edit that puts x in place of the next character
const MARKER = /<\|([hcaer]):([^|]*)\|>/gu;

/**
 * @typedef {{ readonly line: number, readonly character: number }} Position
 * @typedef {{ readonly position: Position, readonly expect: string }} Probe
 * @typedef {{ readonly position: Position, readonly removed: string, readonly inserted: string }} Edit
 * @typedef {object} MarkedDocument
 * @property {string} text
 * @property {number} lines
 * @property {readonly Probe[]} hover
 * @property {readonly Probe[]} completion
 * @property {readonly Probe[]} codeAction
 * @property {readonly Edit[]} edits
 */

/**
 * Takes the markers out of a text. The places are shuffled, so that no server is asked from top to bottom.
 * @param {string} marked
 * @returns {MarkedDocument}
 */
export function parseMarked(marked) {
  const probes = { h: [], c: [], a: [] };
  const edits = [];
  const lines = marked.split('\n').map((source, line) => {
    let text = '';
    let end = 0;
    for (const { 0: marker, 1: kind, 2: argument, index } of source.matchAll(MARKER)) {
      text += source.slice(end, index);
      end = index + marker.length;
      const position = { line, character: text.length };
      if (kind === 'e') edits.push({ position, removed: '', inserted: argument });
      else if (kind === 'r') edits.push({ position, removed: source[end], inserted: argument });
      else probes[kind].push({ position, expect: argument });
    }
    return text + source.slice(end);
  });
  return {
    text: lines.join('\n'),
    lines: lines.length,
    hover: shuffled(probes.h),
    completion: shuffled(probes.c),
    codeAction: shuffled(probes.a),
    edits: shuffled(edits),
  };
}
