import type { Directive } from './analysis/directives.ts';
import type { DocumentVersion } from './document.ts';
import type { Knowledge, SegmentKnowledge } from './facts.ts';
import { shifted, type Span } from './text/span.ts';
import type { Segment } from './text/segments.ts';

/** Says whose file it is, beyond what the text says. */
export interface Pin {
  readonly catalog: string;
  readonly by: 'directive' | 'setting';
}

/** A directive that speaks of the whole document, and where it stands in that. */
interface FilePin {
  readonly catalog: string;
  readonly span: Span;
}

/** The first directive that pins a whole document: one right above a dispatch speaks of that alone. */
export function filePinIn({ segmentation, language }: DocumentVersion, knowledge: Knowledge): FilePin | undefined {
  const { segments, starts } = segmentation;
  for (const [index, segment] of segments.entries()) {
    for (const directive of knowledge.of(segment, language).facts.directives) {
      if (directive.kind !== 'pin') continue;
      const { dispatches } = knowledge.syntaxOf(segment, language);
      if (!dispatches.some(({ span }) => standsRightAbove(segment.text, directive.span, span.start)))
        return { catalog: directive.catalog, span: shifted(directive.span, starts[index]!) };
    }
  }
  return undefined;
}

/** The catalog that a directive right above the line of `at`, relative to the segment, names. */
export function pinnedAbove({ text }: Segment, { facts }: SegmentKnowledge, at: number): string | undefined {
  const stands = (directive: Directive): boolean => standsRightAbove(text, directive.span, at);
  for (const directive of facts.directives) if (directive.kind === 'pin' && stands(directive)) return directive.catalog;
  return undefined;
}

/** Between the directive and the line that `at` is on stands nothing but the end of its comment and more comments. */
function standsRightAbove(text: string, directive: Span, at: number): boolean {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return directive.end <= line && COMMENTS_ONLY.test(text.slice(directive.end, line));
}

const COMMENTS_ONLY = /^[^\n]*\n(?:[ \t]*(?:\/\/|#|--|\*|\/\*)[^\n]*\n)*$/;
