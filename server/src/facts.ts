import { directivesIn, type Directive } from './analysis/directives.ts';
import type { Grammars } from './analysis/grammars.ts';
import { emptySyntax, type SegmentSyntax } from './analysis/model.ts';
import { readJson } from './analysis/readJson.ts';
import { readTokens } from './analysis/readTokens.ts';
import { noEvidence, type EvidenceScanner, type SegmentEvidence } from './attribution/evidence.ts';
import { json } from './languages/json/language.ts';
import type { Language } from './languages/language.ts';
import { tokenAt, tokenize, type Token } from './text/lexer.ts';
import { opening, type Segment } from './text/segments.ts';

/** What is known of a segment from its text alone, before any tree. */
export interface SegmentFacts {
  readonly evidence: SegmentEvidence;
  readonly directives: readonly Directive[];
}

/**
 * Everything that was ever read of a segment, kept as long as the segment lives. A segment is its text, so nothing here
 * goes stale but what depends on the catalogs, which a new `Knowledge` begins with.
 */
export class Knowledge {
  private readonly facts = new WeakMap<Segment, SegmentFacts>();
  private readonly syntax = new WeakMap<Segment, SegmentSyntax>();
  private readonly tokens = new WeakMap<Segment, readonly Token[]>();
  private readonly decides = new WeakMap<Segment, boolean>();
  private readonly declared = new WeakMap<Segment, readonly string[]>();
  /** Languages whose grammar was asked for before it was loaded: load them and ask again. */
  readonly wanted = new Set<Language>();

  constructor(
    private readonly scanner: EvidenceScanner,
    private readonly grammars: Grammars,
  ) {}

  factsOf(segment: Segment, language: Language): SegmentFacts {
    let facts = this.facts.get(segment);
    if (!facts) {
      const inComment = (at: number): boolean => tokenAt(this.tokensOf(segment, language), at)?.kind === 'comment';
      // Prose has no comment syntax, so that a directive may stand anywhere in it.
      const inDirective = hasComments(language) ? inComment : () => true;
      const evidence = this.scanner.scan(segment.text, inComment);
      const directives = directivesIn(segment.text, inDirective);
      facts = evidence === noEvidence && directives.length === 0 ? nothing : { evidence, directives };
      this.facts.set(segment, facts);
    }
    return facts;
  }

  /** The syntax of one segment; empty, and `wanted`, until its grammar is loaded. Costs a parse the first time. */
  syntaxOf(segment: Segment, language: Language): SegmentSyntax {
    let syntax = this.syntax.get(segment);
    if (!syntax) {
      if (!this.canRead(language)) return emptySyntax;
      syntax = this.read(segment, language);
      this.syntax.set(segment, syntax);
    }
    return syntax;
  }

  /** What the tokens alone say; not kept. */
  lexicalOf(segment: Segment, language: Language): SegmentSyntax {
    return readTokens(segment.text, language);
  }

  /** Whether the grammar of a language is loaded; when it is not, it is wanted from now on. */
  canRead(language: Language): boolean {
    const ready = this.grammars.isReady(language);
    if (!ready) this.wanted.add(language);
    return ready;
  }

  tokensOf(segment: Segment, language: Language): readonly Token[] {
    let tokens = this.tokens.get(segment);
    if (!tokens) {
      tokens = tokenize(segment.text, language.lexis);
      this.tokens.set(segment, tokens);
    }
    return tokens;
  }

  /** Names of top-level declarations that may hold constants. */
  declaredIn(segment: Segment, language: Language): readonly string[] {
    let names = this.declared.get(segment);
    if (!names) {
      const { syntax } = language;
      names = syntax
        ? [...`${opening(segment)}${segment.text}`.matchAll(syntax.declarations)].map((match) => match[1]!)
        : [];
      this.declared.set(segment, names);
    }
    return names;
  }

  /** Whether the text may decide on codes: no code is without a digit, and names of codes are decided on in dispatches. */
  mayDecide(segment: Segment, { syntax }: Language): boolean {
    let decides = this.decides.get(segment);
    if (decides === undefined) {
      decides = /\d/.test(segment.text) || (syntax?.dispatchWords.test(segment.text) ?? false);
      this.decides.set(segment, decides);
    }
    return decides;
  }

  combine(evidence: Iterable<SegmentEvidence>): ReturnType<EvidenceScanner['combine']> {
    return this.scanner.combine(evidence);
  }

  private read(segment: Segment, language: Language): SegmentSyntax {
    const { text } = segment;
    if (text.trim() === '') return emptySyntax;
    if (language === json) return readJson(text);
    return language.syntax ? this.grammars.read(text, opening(segment), language) : readTokens(text, language);
  }
}

const nothing: SegmentFacts = { evidence: noEvidence, directives: [] };

function hasComments({ lexis }: Language): boolean {
  return lexis.lineComments.length + lexis.blockComments.length > 0;
}
