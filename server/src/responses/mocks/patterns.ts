/**
 * How an HTTP status is written beside a body: in mocks, stubs, recordings and documents, by the names that libraries and
 * tools have for the two. Names of calls are compared with the end of what is called, so that `json` is `res.json`, and
 * `http.Error` is that alone. Each has a fixture in `test/fixtures/rules`.
 */

/** Members of one object, or named arguments of one call, that hold a status: in small letters, and without what parts words. */
export const STATUS_MEMBERS: readonly string[] = [
  'status',
  'statuscode',
  'httpstatus',
  'httpstatuscode',
  'httpcode',
  'responsecode',
];

/**
 * The members beside them that hold a body, as the way to it, written in the same manner: WireMock, MockServer, Mountebank, Pact, nock and VCR, HAR, Cypress,
 * Playwright, axios, `responses` and `requests_mock`, WebMock, Rails, FastAPI.
 */
export const BODY_MEMBERS: readonly (readonly string[])[] = [
  ['body'],
  ['jsonbody'],
  ['json'],
  ['jsonobject'],
  ['data'],
  ['payload'],
  ['content'],
  ['text'],
  ['responsebody'],
  ['body', 'string'],
  ['body', 'json'],
  ['body', 'content'],
  ['content', 'text'],
];

/** Where the status is an object of its own: VCR writes `status: { code: 404, message: Not Found }`. */
export const STATUS_IN_OBJECT = { member: 'status', code: 'code' } as const;

/** An object in which `code` is the status: a saved response of Postman, which has its phrase or its request beside it. */
export const CODE_IS_STATUS = {
  member: 'code',
  beside: ['originalRequest', 'status', 'header', '_postman_previewlanguage'],
};

/** Members of what is logged: there the status is that of who writes the log, and the body may be of somebody else. */
export const LOGGED: readonly string[] = [
  'level',
  'severity',
  'time',
  'timestamp',
  '@timestamp',
  'ts',
  'msg',
  'logger',
  'traceId',
  'trace_id',
];

/**
 * Calls that take a status and a body among their arguments, or options with the status in them:
 * `reply(404, {…})` of nock and axios-mock-adapter, `new Response('…', { status: 404 })`, `JsonResponse({…}, status=404)`.
 */
export const REPLIES: readonly string[] = [
  'reply',
  'replyOnce',
  'Reply',
  'Response',
  'HttpResponse',
  'json',
  'JSON',
  'Json',
  'IndentedJSON',
  'JsonResponse',
  'JSONResponse',
  'json_response',
  'jsonResponse',
  'response',
  'make_response',
  'respond',
  'respond_with_json',
  'respond_with_data',
  'StatusCode',
  'NewStringResponder',
  'NewBytesResponder',
  'NewStringResponse',
  'NewJsonResponder',
  'NewJsonResponderOrPanic',
  'http.Error',
  'send_resp',
  'Conn.resp',
  'MockResponse',
  'MockResponse::make',
  'mockResponse',
  'mockResponseOnce',
  'flush',
];

/** `.status(404).json({…})`: a call that takes nothing but a status … */
export const STATUS_CALLS: readonly string[] = [
  'status',
  'code',
  'Status',
  'reply',
  'Reply',
  'withStatus',
  'WithStatus',
  'withStatusCode',
  'WithStatusCode',
  'setResponseCode',
  'setStatus',
  'setStatusCode',
  'with_status',
  'put_status',
  'ResponseTemplate::new',
];

/** … and one in the same chain that takes a body. */
export const BODY_CALLS: readonly string[] = [
  'json',
  'JSON',
  'jsonp',
  'send',
  'end',
  'body',
  'Body',
  'BodyString',
  'bodyValue',
  'text',
  'withBody',
  'WithBody',
  'WithBodyAsJson',
  'withJsonBody',
  'withJson',
  'setBody',
  'with_body',
  'json_body',
  'set_body_json',
  'set_body_string',
];

/** A call whose arguments are calls: `res(ctx.status(404), ctx.json({…}))` of the first Mock Service Worker. */
export const TRANSFORMED: readonly string[] = ['res', 'res.once'];

/** Calls that make a body of an object, or an object of a text, and change nothing about what it says. */
export const SERIALIZERS: readonly string[] = [
  'stringify',
  'dumps',
  'dump',
  'generate',
  'json_encode',
  'jsonify',
  'to_json',
  'toJson',
  'encode',
  'byte',
  'bytes',
  'from',
  'parse',
  'loads',
  'String',
  'StringContent',
  'Serialize',
  'writeValueAsString',
  'dedent',
];

/** Calls on a body that do the same. */
export const KEPT_BY: readonly string[] = [
  'to_json',
  'toJson',
  'to_string',
  'toString',
  'as_bytes',
  'getBytes',
  'encode',
  'into',
  'trim',
  'strip',
  'trimIndent',
  'stripMargin',
  'stripIndent',
  'squish',
];

/** Calls with the name of an assertion that say what is to be answered. */
export const STUBBING: readonly string[] = ['Bypass.expect', 'Bypass.expect_once'];

/** A call of which nobody knows whose status it expects: that of the vendor, or that of the program under test. */
export const ASSERTION =
  /^(?:expect|assert|should|verify|match|check|eq$|equal|deep|same|is[A-Z_]|to(?:Equal|Be|Match|Have|Strict|Contain|Throw|Return|Reject|Resolve))/i;

/** Stands for the status, and for any name, in what follows. */
export const STATUS = '{status}';
export const ANY = '*';

/** Names that lead from a status, which is a name itself, to an example of what it comes with: OpenAPI and Swagger. */
export const DOCUMENTED: readonly (readonly string[])[] = [
  ['responses', STATUS, 'content', ANY, 'example'],
  ['responses', STATUS, 'content', ANY, 'examples', ANY, 'value'],
  ['responses', STATUS, 'content', ANY, 'schema', 'example'],
  ['responses', STATUS, 'examples', ANY],
  ['responses', STATUS, 'schema', 'example'],
];
