/** A status that is written before or behind a body without brackets around the two. Of one match, `status` is the number. */
export interface WrittenBeside {
  /** Ends where the body begins. */
  readonly before?: RegExp;
  /** Begins where the body ends. */
  readonly after?: RegExp;
}

/** A line that a dump of HTTP begins with, as files of requests have it and, behind a mark, as `curl -v` prints it. */
const LINE = String.raw`[ \t]*(?:< ?)?`;

/** What ends a statement, and where the next one of the same block begins. */
const NEXT = String.raw`(?:;[ \t]*|[ \t]*;?[ \t]*\r?\n(?:[ \t]*\r?\n)?\1)`;

/** A statement between the two that neither leaves the block nor may decide on anything. */
const BETWEEN = String.raw`(?!(?:return|if|else|elif|for|while|case|default|switch|throw|raise|end|def|func)\b)[\w$][^\n{};]*`;

const SETTERS = 'WriteHeader|writeHead|send_response|setStatus|setStatusCode|status|code';
const SET = 'statusCode|StatusCode|status_code|status';
const WRITERS =
  'body|Body|data|json|end|send|text|content|_content|wfile\\.write|write|Write|WriteAsync|WriteAsJsonAsync|WriteString|say';
const WRITERS_TO = 'Fprint|Fprintf|Fprintln|NewEncoder|WriteString';

/** `w.WriteHeader(404)`, `res.statusCode = 404`: the receiver is the second group. */
const SETTING = String.raw`(?:^|\n|[;{])([ \t]*)([\w$][\w$.]*?)(?:\.|->)(?:(?:${SETTERS})\((?<status>\d{3})(?:,[^\n;]*)?\)|(?:${SET})[ \t]*=[ \t]*(?<assigned>\d{3})(?![\w.]))`;

/** `w.Write(`, `res.end(`, `fmt.Fprint(w, `, `ctx.body = `, `mock.json.return_value = `, up to where the body begins. */
const WRITING = String.raw`(?:await )?(?:\2(?:\.|->)(?:${WRITERS})(?:\.return_value)?\b|(?:[\w.]+\.)?(?:${WRITERS_TO})\(\2\b)[\w.(), \[\]=]*$`;

/** One of these is in any text that a pattern below matches: most texts have none, and need not be looked at further. */
export const HINT = new RegExp(
  String.raw`HTTP/\d|\b(?:return|halt|render|http_response_code)\b|\b(?:${SETTERS})\(|=>|\b(?:${SET})[ \t]*=`,
);

export const WRITTEN_BESIDE: readonly WrittenBeside[] = [
  // HTTP/1.1 404 Not Found, headers, an empty line, the body.
  {
    before: new RegExp(
      String.raw`(?:^|\n)${LINE}HTTP/\d(?:\.\d)? (?<status>\d{3})\b[^\n]*\n(?:${LINE}[\w-]+:[^\n]*\n)*${LINE}\r?\n\s*$`,
    ),
  },
  // return jsonify({…}), 404
  { before: /\breturn\s+\(?\s*$/, after: /^\s*,\s*(?<status>\d{3})(?![\w.])/ },
  // halt 404, {…}.to_json
  { before: /\bhalt\s*\(?\s*(?<status>\d{3})\s*,\s*$/ },
  // mock.onGet().reply(() => [404, {…}])
  { before: /(?:=>|\breturn)\s*\[\s*(?<status>\d{3})\s*,\s*$/ },
  // render json: {…}, status: 404
  { before: /\brender\s+json:\s*$/, after: /^(?:\.to_json)?\s*,\s*status:\s*(?<status>\d{3})(?![\w.])/ },
  // render status: 404, json: {…}
  { before: /\brender\s+status:\s*(?<status>\d{3})\s*,\s*json:\s*$/ },
  // http_response_code(404); echo json_encode([…])
  {
    before:
      /\bhttp_response_code\((?<status>\d{3})\)\s*;\s*(?:header\([^;\n]*\)\s*;\s*)*(?:echo|print|die|exit)\b[\s(]*$/,
  },
  // w.WriteHeader(404), and what writes the body is one of the next statements.
  { before: new RegExp(String.raw`^[\s\S]*${SETTING}${NEXT}(?:${BETWEEN}${NEXT}){0,3}${WRITING}`) },
];
