import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesIn } from '../../../server/src/analysis/expression.ts';
import { anyText } from '../text/texts.ts';

/** An expression, and the names on the way to its value; none when the value is something else than what they name. */
const rows: readonly (readonly [expression: string, names: string])[] = [
  ['code', 'code'],
  ['err.code', 'err code'],
  ['d.response_status.status_code', 'd response_status status_code'],
  ['x?.errors[0]!.code', 'x errors code'],
  ['errors[i].code', 'errors code'],
  ['this.code', 'this code'],
  ['err!.code!', 'err code'],
  // Members by a string.
  ['x["code"]', 'x code'],
  ["x['error-code']", 'x error-code'],
  ['x?.["code"]', 'x code'],
  ['x.get("code")', 'x get code'],
  ['json.getLong("status_code")', 'json getLong status_code'],
  ['getLong("status_code")', 'getLong status_code'],
  ['Map.get(body, "code")', 'body code'],
  ['get_in(body, ["error", :code])', 'body error code'],
  ['body |> Map.fetch!("error") |> Map.get(:code) |> String.to_integer()', 'body error code'],
  ['body |> List.first', ''],
  ['body.dig(:error, "code")', 'body dig error code'],
  // Other languages' members.
  ['$e->code', 'e code'],
  ['$response["code"]', 'response code'],
  ['e.getCode()', 'e getCode'],
  ['$e->getCode()', 'e getCode'],
  ['ErrorCode::Validation', 'ErrorCode Validation'],
  ['@code', 'code'],
  // Conversions change the type and not the meaning.
  ['Number(m.status_code)', 'm status_code'],
  ['parseInt(m.status_code, 10)', 'm status_code'],
  ['String(code)', 'code'],
  ['Number.parseInt(m.status_code, 10)', 'm status_code'],
  ['code.toString()', 'code'],
  ['code.toString().trim()', 'code'],
  ['int(m["status_code"])', 'm status_code'],
  ['Number(String(m.code))', 'm code'],
  // Wrappings.
  ['(err as ApiError).code', 'err code'],
  ['(err.code)', 'err code'],
  ['((err.code))', 'err code'],
  ['err.code as PlanfixCode', 'err code'],
  ['<any>err.code', 'err code'],
  ['await fetchCode()', 'fetchCode'],
  ['(await response.json()).code', 'response json code'],
  // The value that is meant when it is there.
  ['body.code ?? 0', 'body code'],
  ["body?.code || ''", 'body code'],
  ['body.code or 0', 'body code'],
  ['body.messages.map((m) => m.error.code)', 'body messages error code'],
  ['body.get("code").and_then(Value::as_i64)', 'body get code'],
  ['body.get("error").and_then(|e| e.get("code")).and_then(|v| v.as_i64())', 'body get error get code'],
  ['error.map(ApiException::getCode)', 'error getCode'],
  // Something new.
  ['code % 1000', ''],
  ['code + 1', ''],
  ['code - 1', ''],
  ['-code', ''],
  ['!code', ''],
  ['typeof code', ''],
  ['a ? b.code : c.code', ''],
  ['code[0]', 'code []'],
  ["'code'", ''],
  ['"a.code"', ''],
  ['a === b', ''],
  ['a && a.code', ''],
  ['', ''],
];

describe('namesIn', () => {
  for (const [expression, names] of rows)
    it(expression || 'nothing', () => assert.equal(namesIn(expression).join(' '), names));

  it('gives an answer about any text', () => {
    fc.assert(
      fc.property(anyText(25), (text) => {
        for (const name of namesIn(text)) assert.ok(name.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
