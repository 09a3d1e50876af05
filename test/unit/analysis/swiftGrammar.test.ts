import assert from 'node:assert/strict';
import { Language, Parser } from 'web-tree-sitter';
import { hover } from '../../../server/src/features/hover.ts';
import { languageOf } from '../../../server/src/languages/table.ts';
import { segment } from '../../../server/src/text/segments.ts';
import { grammarBytes } from '../../support/host.ts';
import { ask } from '../features/ask.ts';

/** About 30 lines with a class, an enum, a switch and strings of all kinds. */
const PART = `
/// Talks to the service desk.
final class DeskClient {
    enum StatusCode: Int {
        case forbidden = 4002
        case notEditable = 4009
    }

    static let retryable: Set<Int> = [4015, 4004]
    let pattern = #"a "raw" string"#
    private let texts: [Int: String] = [4009: "Not editable", 4011: "No such field"]

    func handle(_ error: DeskError) throws -> String {
        switch error.status_code {
        case 4009, 4011:
            return "field \\(error.field ?? "none")"
        case 4001...4006:
            return """
                Input is "wrong"
                """
        case let code where code > 4015:
            return "\\(code)"
        default:
            throw error
        }
    }
}
`;

describe('the grammar of Swift, which is repaired', () => {
  it('reads a text alike and in as much time, whichever parser of a process reads it', async function () {
    this.timeout(120_000);
    await Parser.init({ wasmBinary: await grammarBytes('web-tree-sitter') });
    const grammar = await Language.load(await grammarBytes('swift'));
    const text = PART.repeat(400);
    const parsers = Array.from({ length: 6 }, () => new Parser().setLanguage(grammar));
    const readings = [0, 3, 1, 5, 2, 4, 3, 0].map((index) => reading(parsers[index]!, text));
    const [first] = readings;
    assert.equal(first!.hasError, false);
    for (const { tree, milliseconds } of readings) {
      assert.ok(tree === first!.tree, 'the same tree');
      // Reading on to the end of the text at every token takes hundreds of times as long.
      assert.ok(milliseconds < 10 * first!.milliseconds + 1000, `${milliseconds} ms after ${first!.milliseconds} ms`);
    }
    for (const parser of parsers) parser.delete();
  });

  it('forgets what was left unfinished', async () => {
    await Parser.init({ wasmBinary: await grammarBytes('web-tree-sitter') });
    const grammar = await Language.load(await grammarBytes('swift'));
    const parser = new Parser().setLanguage(grammar);
    const fresh = reading(parser, PART).tree;
    reading(parser, 'let text = ##"never closed \\##(code');
    // As the server does it before each text.
    parser.setLanguage(grammar);
    assert.equal(reading(parser, PART).tree, fresh);
    parser.delete();
  });

  it('answers about the end of ten thousand lines', async function () {
    this.timeout(60_000);
    const text = `// error-codes: servicedeskplus\n${PART.repeat(400)}let last = error.status_code == 40<|>09\n`;
    assert.ok(text.split('\n').length > 10_000);
    const before = process.cpuUsage();
    const { answer } = await ask({ text, language: 'swift' }, hover);
    assert.match(JSON.stringify(answer), /non-editable/);
    assert.ok(process.cpuUsage(before).user < 10_000_000, 'within ten seconds of work, slow machines included');
  });

  it('is given small pieces', () => {
    const { segments } = segment(PART.repeat(400), languageOf('swift').lexis);
    assert.ok(Math.max(...segments.map(({ text }) => text.length)) < 10_000);
  });
});

function reading(
  parser: Parser,
  text: string,
): { readonly tree: string; readonly hasError: boolean; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const tree = parser.parse(text)!;
  const milliseconds = process.cpuUsage(before).user / 1000;
  const result = { tree: tree.rootNode.toString(), hasError: tree.rootNode.hasError, milliseconds };
  tree.delete();
  return result;
}
