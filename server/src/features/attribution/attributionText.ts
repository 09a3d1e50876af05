import { Utils, URI } from 'vscode-uri';
import type { Style } from '../markdown.ts';
import type { AttributionReport, CatalogReport, Point } from './report.ts';
import { written, type Sentence } from './sentence.ts';

/** A report as a page: what came out first, then why, then how to change it. */
export function attributionText(report: AttributionReport, style: Style): string {
  const { line, uri, conclusion, facts, catalogs, advice } = report;
  const heading = (level: number, text: string): string =>
    style.format === 'markdown' ? `${'#'.repeat(level)} ${text}` : text;
  const place = `${Utils.basename(URI.parse(uri))}, line ${line + 1}`;
  const list = (sentences: readonly Sentence[]): string => style.list(sentences.map((one) => written(one, style)));
  return [
    heading(1, `${style.code(report.written)} ${style.text(`in ${place}`)}`),
    `${style.strong(OUTCOME[report.confidence])} ${written(conclusion, style)}`,
    ...(facts.length > 0 ? [heading(2, 'What stands there'), list(facts)] : []),
    ...catalogs.flatMap((catalog) => [
      heading(2, `${style.text(catalog.name)}: ${CONFIDENCE[catalog.confidence]}`),
      style.list([...catalog.points.map((point) => pointText(point, style)), decisionText(catalog, style)]),
    ]),
    ...(advice.length > 0 ? [heading(2, 'How to change it'), list(advice)] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

const OUTCOME = { certain: 'Certain.', possible: 'Possible.', none: 'Not recognised.' } as const;

const CONFIDENCE = { certain: 'certain', possible: 'possible', none: 'no' } as const;

const SIDE = { for: 'For', against: 'Against', neither: 'Neither' } as const;

const WEIGHT = { decisive: 'decisive', supporting: 'supporting', folder: 'in a file around' } as const;

/** How many lines are named for one piece of evidence. */
const MOST_LINES = 3;

function pointText({ side, weight, lines, text }: Point, style: Style): string {
  const kind = weight === undefined ? SIDE[side] : `${SIDE[side]}, ${WEIGHT[weight]}`;
  return `${style.strong(`${kind}:`)} ${written(text, style, true)}${whereText(lines)}`;
}

function whereText(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST_LINES).map((line) => line + 1);
  const more = lines.length - shown.length;
  return ` (line${lines.length > 1 ? 's' : ''} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

function decisionText({ decision }: CatalogReport, style: Style): string {
  return `${style.strong('So:')} ${written(decision, style, true)}`;
}
