import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Region, Snapshot } from '../../snapshot.ts';
import { asSnippet, asText } from '../codeActions/action.ts';
import { fill, writeArms, type NewArm, type Piece } from '../codeActions/arms.ts';
import { newArms, type CodeOfArm } from '../codeActions/dispatchEdits.ts';
import { separated } from '../codeActions/edits.ts';
import { styleOf, type ArmStyle } from '../codeActions/style.ts';
import { subjectOf } from '../codeActions/subject.ts';
import { coverageOf, type Coverage } from '../exhaustiveness.ts';
import { rangeOf } from '../ranges.ts';
import { armPlaceAt, keywordOf, lineAt, type ArmPlace, type Line } from './armPlace.ts';
import { FIRST, offersOf, shortened } from './items.ts';

/** What the client can do with an item of several lines; nothing when left out. */
export interface ArmOptions {
  readonly snippets?: boolean;
  /** It writes lines as they are when it is told so; one that does not indents them like the line of the cursor. */
  readonly asIs?: boolean;
}

export interface ArmOffers {
  readonly items: readonly CompletionItem[];
  /** More codes are missing than are offered. */
  readonly isCut: boolean;
}

/** What `resolveCompletion` needs of the item that writes all arms. */
export interface ArmsData {
  readonly catalog: string;
  readonly codes: readonly (string | number)[];
}

/** How many arms are offered one by one. */
const MOST_ARMS = 100;

/** Where an arm may be begun: an item that writes all that are missing, and one for each, or the names of constants where only a label is left to write. */
export function armOffers(
  snapshot: Snapshot,
  region: Region,
  offset: number,
  options: ArmOptions,
): ArmOffers | undefined {
  const { syntax } = region.known.language;
  if (!syntax || !syntax.dispatchWords.test(region.segment.text)) return undefined;
  const line = lineAt(region.segment.text, offset - region.start, syntax);
  const place = line && armPlaceAt(snapshot, region, line, syntax);
  const coverage = place && coverageAt(snapshot, place);
  if (!coverage || coverage.missing.length === 0) return undefined;
  const { eol } = snapshot.document.text;
  const style = styleOf(place.region.segment.text, place.resolved.dispatch, syntax.writing, eol);
  const arms = newArms({ snapshot, region: place.region, eol }, place.resolved, coverage, coverage.missing, style);
  const writer = new Writer(snapshot, region, line, place, style, options);
  const items: CompletionItem[] = [];
  const isBare = line.label === undefined || line.label === line.at;
  if (arms.length > 1 && isBare) items.push(writer.all(arms, coverage));
  const shown = arms.slice(0, MOST_ARMS);
  if (line.label === undefined) items.push(...shown.map((arm) => writer.one(arm, coverage)));
  else items.push(...shown.flatMap((arm) => writer.name(arm, coverage) ?? []));
  return { items, isCut: arms.length > MOST_ARMS };
}

/** Where nothing is begun yet, any code may be meant, whatever of them has to be handled. */
function coverageAt({ settings }: Snapshot, { resolved, region }: ArmPlace): Coverage | undefined {
  const coverage = coverageOf(resolved, region.segment.text, settings);
  return coverage?.required.length === 0 ? { ...coverage, missing: coverage.catalog.required } : coverage;
}

type CodedArm = NewArm & CodeOfArm;

/** Makes the items of one place. */
class Writer {
  private readonly keyword: string;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly region: Region,
    private readonly line: Line,
    private readonly place: ArmPlace,
    private readonly style: ArmStyle,
    private readonly options: ArmOptions,
  ) {
    this.keyword = keywordOf(style.form);
  }

  all(arms: readonly CodedArm[], { catalog }: Coverage): CompletionItem {
    const codes = arms.map(({ entry }) => entry.code);
    const label = `${this.keyword === '' ? '' : `${this.keyword}… `}all ${arms.length} missing codes`;
    return {
      label,
      labelDetails: { description: catalog.name },
      detail: `${arms.length} cases for ${catalog.codesName} codes: ${codes.slice(0, 3).join(', ')}${codes.length > 3 ? ', …' : ''}`,
      kind: CompletionItemKind.Snippet,
      filterText: `${this.keyword}all missing codes ${catalog.name}`,
      sortText: FIRST,
      ...this.written(arms),
      data: { catalog: catalog.id, codes } satisfies ArmsData,
    };
  }

  one(arm: CodedArm, { catalog }: Coverage): CompletionItem {
    const head = fill(this.style.form.label, { label: arm.label! });
    const { sortText, filterText, ...about } = this.about(arm, catalog);
    return {
      ...about,
      label: head,
      labelDetails: {
        ...about.labelDetails,
        detail: `  ${shortened(arm.title, head.length - String(arm.entry.code).length)}`,
      },
      kind: CompletionItemKind.Snippet,
      filterText: `${this.keyword}${filterText}`,
      sortText: sortText!,
      ...this.written([arm]),
      data: { catalog: catalog.id, code: arm.entry.code },
    };
  }

  /** Where the labels beside are constants: the one that has the code. */
  name(arm: CodedArm, { catalog }: Coverage): CompletionItem | undefined {
    const { label, entry } = arm;
    if (!arm.isConstant) return undefined;
    const { sortText, filterText, detail, ...about } = this.about(arm, catalog);
    return {
      ...about,
      label: label!,
      detail: `${entry.code} · ${detail}`,
      kind: CompletionItemKind.Constant,
      filterText: `${label} ${filterText}`,
      // Before the same code as a plain value.
      sortText: `${FIRST}!${sortText}`,
      textEdit: { range: this.range(this.line.label!, this.line.at), newText: label! },
      data: { catalog: catalog.id, code: entry.code },
    };
  }

  private about({ entry }: CodedArm, catalog: Coverage['catalog']): CompletionItem {
    return offersOf(catalog, this.snapshot.locale).find(({ code }) => code === entry.code)!.item;
  }

  private written(arms: readonly CodedArm[]): Partial<CompletionItem> {
    const { style, line, options } = this;
    const { writing } = this.region.known.language.syntax!;
    const { dispatch } = this.place.resolved;
    const pieces = writeArms(arms, style, writing, subjectOf(dispatch, writing));
    const { lead, edits } = this.indentation();
    const framed: readonly Piece[] = [
      line.opens ? `${style.eol}${style.arm}` : lead,
      ...withoutIndent(pieces, style.arm),
      ...(line.closes === undefined ? [] : [`${style.eol}${style.base}`]),
    ];
    const shown = options.asIs ? framed : relative(framed, line.opens ? line.indent : style.arm);
    const additional = [...this.separator(), ...edits];
    return {
      ...(options.snippets && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(options.asIs && { insertTextMode: InsertTextMode.asIs }),
      textEdit: {
        range: this.range(line.start, line.at + (line.closes ?? 0)),
        newText: options.snippets ? asSnippet(shown) : asText(shown),
      },
      ...(additional.length > 0 && { additionalTextEdits: additional }),
    };
  }

  /** Without a separator behind it the arm above would go on. */
  private separator(): readonly TextEdit[] {
    const { resolved, region, before } = this.place;
    if (before < resolved.dispatch.arms.length) return [];
    return separated(region.segment.text, resolved.dispatch, this.style).map(({ span, text }) => ({
      range: this.range(span.start, span.end),
      newText: asText(text),
    }));
  }

  /** What is written before the first arm, and what goes, so that it is indented like the others. A client that indents by itself takes the line as it is. */
  private indentation(): { readonly lead: string; readonly edits: readonly TextEdit[] } {
    const { line, style, options } = this;
    const { start } = line;
    const there = /[ \t]*$/.exec(this.region.segment.text.slice(0, start))![0];
    const wanted = line.opens ? '' : options.asIs ? style.arm : there;
    if (wanted.startsWith(there)) return { lead: wanted.slice(there.length), edits: [] };
    const kept = there.startsWith(wanted) ? wanted.length : 0;
    return {
      lead: '',
      edits: [{ range: this.range(start - there.length + kept, start), newText: wanted.slice(kept) }],
    };
  }

  private range(start: number, end: number): TextEdit['range'] {
    return rangeOf(this.snapshot, { start: start + this.region.start, end: end + this.region.start });
  }
}

/** The first arm stands where the line is indented already. */
function withoutIndent([first, ...others]: readonly Piece[], indent: string): readonly Piece[] {
  return typeof first === 'string' && first.startsWith(indent)
    ? [first.slice(indent.length), ...others]
    : [first!, ...others];
}

/** The lines without what a client puts before each of them by itself. */
function relative(pieces: readonly Piece[], indent: string): readonly Piece[] {
  if (indent === '') return pieces;
  return joined(pieces).map((piece) => (typeof piece === 'string' ? piece.replaceAll(`\n${indent}`, '\n') : piece));
}

/** Neighbouring strings as one, so that the end of a line and the indentation of the next are found together. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (typeof piece === 'string' && typeof before === 'string') merged.splice(-1, 1, before + piece);
    else merged.push(piece);
  }
  return merged;
}
