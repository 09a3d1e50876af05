import type { Span } from '../../text/span.ts';
import { indented } from './comments.ts';
import type { ConstantsOptions } from './constants.ts';

/** What stands between `error-codes:begin planfix` and `error-codes:end`, each in a comment on a line of its own. */
export interface Region {
  readonly catalog: string;
  readonly options: ConstantsOptions;
  /** The marker from `error-codes:` to the end of its line. */
  readonly marker: Span;
  /** The lines between the markers. */
  readonly content: Span;
  readonly indent: string;
  readonly eol: string;
}

/** A file whose markers do not fit together; a sentence says where. */
export class BrokenRegions {
  constructor(readonly reason: string) {}
}

/** What the markers of a region say. */
export function markersOf(catalog: string, { name, set, locale }: ConstantsOptions): readonly [string, string] {
  const options = Object.entries({ set, name, locale }).flatMap(([key, value]) =>
    value === undefined ? [] : [` --${key} ${value}`],
  );
  return [`error-codes:begin ${catalog}${options.join('')}`, `error-codes:end ${catalog}`];
}

/** The regions of a file whose comments begin with `mark`. */
export function regionsIn(text: string, mark: string): readonly Region[] | BrokenRegions {
  const regions: Region[] = [];
  let open: Opening | undefined;
  for (const marker of markersIn(text, mark)) {
    if (marker.kind === 'begin') {
      if (open) return broken(text, marker, `stands inside of another region, that of ${open.catalog}`);
      const begun = openingOf(marker);
      if (begun instanceof BrokenRegions) return broken(text, marker, begun.reason);
      open = begun;
      continue;
    }
    if (!open) return broken(text, marker, 'has no error-codes:begin above it');
    if (marker.said !== '' && marker.said !== open.catalog)
      return broken(text, marker, `ends a region of ${open.catalog}`);
    regions.push({ ...open, content: { start: open.contentStart, end: marker.lineStart } });
    open = undefined;
  }
  return open ? broken(text, open.at, 'has no error-codes:end below it') : regions;
}

/** Whether some marker names the catalog, be the markers in order or not. */
export function marksCatalog(text: string, mark: string, catalog: string): boolean {
  return markersIn(text, mark).some(({ kind, said }) => kind === 'begin' && said.split(/[ \t]+/)[0] === catalog);
}

/** The text with other lines in a region, and with other options on its marker. All else stays as it is, to the byte. */
export function withRegion(
  text: string,
  { catalog, marker, content, indent, eol }: Region,
  options: ConstantsOptions,
  lines: readonly string[],
): string {
  const written = indented(lines, indent).map((line) => line + eol);
  const [begin] = markersOf(catalog, options);
  return [
    text.slice(0, marker.start),
    begin,
    text.slice(marker.end, content.start),
    ...written,
    text.slice(content.end),
  ].join('');
}

interface Marker {
  readonly kind: 'begin' | 'end';
  readonly said: string;
  readonly indent: string;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly span: Span;
  readonly eol: string;
}

interface Opening extends Omit<Region, 'content'> {
  readonly contentStart: number;
  readonly at: Marker;
}

function markersIn(text: string, mark: string): readonly Marker[] {
  const escaped = mark.replace(/[^\w]/g, '\\$&');
  const pattern = new RegExp(
    `^([ \\t]*)(${escaped}[ \\t]*)(error-codes:(begin|end)(?![\\w-])[ \\t]*([^\\r\\n]*?))[ \\t]*(\\r?\\n|\\r|$)`,
    'gm',
  );
  return [...text.matchAll(pattern)].map((match) => {
    const { index } = match;
    const [, indent = '', comment = '', marker = '', kind, said = '', eol = ''] = match;
    const start = index + indent.length + comment.length;
    return {
      kind: kind as Marker['kind'],
      said,
      indent,
      lineStart: index,
      lineEnd: index + match[0].length,
      span: { start, end: start + marker.length },
      eol,
    };
  });
}

function openingOf(at: Marker): Opening | BrokenRegions {
  const [catalog = '', ...rest] = at.said.split(/[ \t]+/);
  if (!/^[\w-]+$/.test(catalog)) return new BrokenRegions('names no catalog');
  const options: Record<string, string> = {};
  for (let place = 0; place < rest.length; place += 2) {
    const [, key] = /^--(name|set|locale)$/.exec(rest[place]!) ?? [];
    const value = rest[place + 1];
    if (key === undefined || value === undefined || !/^[\w-]+$/.test(value))
      return new BrokenRegions(
        `says “${rest.slice(place).join(' ')}”, where only --set, --name and --locale may stand`,
      );
    options[key] = value;
  }
  return { catalog, options, marker: at.span, indent: at.indent, eol: at.eol, contentStart: at.lineEnd, at };
}

function broken(text: string, { lineStart, kind, said }: Marker, what: string): BrokenRegions {
  const line = text.slice(0, lineStart).split(/\r\n|\r|\n/).length;
  return new BrokenRegions(`“${`error-codes:${kind} ${said}`.trim()}” in line ${line} ${what}.`);
}
