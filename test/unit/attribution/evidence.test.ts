import assert from 'node:assert/strict';
import { EvidenceScanner } from '../../../server/src/attribution/evidence.ts';
import { indexes } from './indexes.ts';

const scanner = new EvidenceScanner(indexes);

/** `catalog weight` of what a text says, each once. A line that begins with `//` is a comment. */
function seen(text: string): readonly string[] {
  const inComment = (at: number): boolean => /^\s*\/\//.test(text.slice(text.lastIndexOf('\n', at) + 1, at + 2));
  return [...new Set(scanner.scan(text, inComment).found.map(({ catalog, weight }) => `${catalog} ${weight}`))].sort();
}

const rows: readonly (readonly [text: string, ...evidence: string[]])[] = [
  // Hosts.
  ["fetch('https://acme.planfix.com/rest/task/1')", 'planfix alone'],
  ["fetch('https://acme.planfix.ru/rest/task/1')", 'planfix alone'],
  ['const base = `https://${account}.planfix.com/rest`', 'planfix alone'],
  ['// see https://acme.planfix.com/rest', 'planfix alone'],
  ["'https://notplanfix.com/rest'"],
  ["'https://planfix.community/rest'"],
  ["'https://acme.planfix.com/docs'"],
  [
    "'https://sdpondemand.manageengine.com/app/itdesk/api/v3/requests'",
    'servicedeskplus alone',
    'servicedeskplus supporting',
  ],
  ["'https://sdpondemand.manageengine.eu/'", 'servicedeskplus alone'],
  ["'https://sdpondemand.manageengine.co.uk/'", 'servicedeskplus alone'],
  ["'https://www.manageengine.com/'"],
  ["'https://acme.teamwork.com/crm/v2/deals.json'", 'teamwork alone'],
  ["'https://acme.eu.teamwork.com/crm/v2/deals.json'", 'teamwork alone'],
  ["'https://acme.teamwork.com/projects.json'"],
  // Identifiers and imports, in any convention, in code only.
  ["import { Planfix } from './planfix-client'", 'planfix alone'],
  ["import x from '@acme/planfix'", 'planfix alone'],
  ['class PlanfixApi {}', 'planfix alone'],
  ['const PLANFIX_TOKEN = 1', 'planfix alone'],
  ['planfix_client = 1', 'planfix alone'],
  ['// as planfix does'],
  ['const unplanfixed = 1'],
  ['class TeamworkCrmClient {}', 'teamwork alone'],
  ["import { deals } from './teamwork-crm'", 'teamwork alone'],
  ["import { deals } from './teamwork/crm/deals'", 'teamwork alone'],
  ['const teamwork_crm_url = 1', 'teamwork alone'],
  ['class TeamworkClient {}'],
  ['const crm = 1; const teamwork = 2'],
  ["fetch('/crm/v2/deals')"],
  // Media types, scopes.
  ["headers.Accept = 'application/vnd.manageengine.sdp.v3+json'", 'servicedeskplus alone'],
  ["scope: 'SDPOnDemand.requests.ALL'", 'servicedeskplus alone'],
  // Supporting.
  ['headers: { TECHNICIAN_KEY: key }', 'servicedeskplus supporting'],
  ['headers: { authtoken: key }', 'servicedeskplus supporting'],
  ["form.append('input_data', json)", 'servicedeskplus supporting'],
  ["post('/api/v3/requests')", 'servicedeskplus supporting'],
  ["post('https://desk.acme.com/api/v3/requests')", 'servicedeskplus supporting'],
  ["post('/api/v3/requests/10/notes')", 'servicedeskplus supporting'],
  ["post('/api/v3/requestsummary')"],
  ["headers: { Authorization: 'Zoho-oauthtoken ' + token }"],
  [
    'const { response_status } = x; for (const m of response_status.messages) log(m.status_code);',
    'servicedeskplus supporting',
  ],
  ['x.response_status'],
  ['x.status_code'],
  ["if (body.result === 'fail') log(body.code, body.error);", 'planfix supporting'],
  ['{ "result": "fail", "code": 22, "error": "x" }', 'planfix supporting'],
  ['{ "Result": "fail", "Code": 22, "Error": "x" }', 'planfix supporting'],
  ["if (body.result === 'fail') log(body.code);"],
  ["if (body.result === 'success') log(body.code, body.error);"],
  ['for (const v of body.constraintViolations) {}', 'primatime supporting'],
  ['url += "?suppress_response_code=true"', 'primatime supporting'],
  ['class PrimatimeClient {}', 'primatime supporting'],
  ['body.errors.map(({ id, title, code, detail }) => id)', 'teamwork supporting'],
  ['body.errors.map(({ title, code }) => code)'],
  ['body.code + body.title'],
  // Self-evident.
  ["'PE01-1104'", 'primatime selfEvident'],
  ['// PE01-1104', 'primatime selfEvident'],
  ["'PE01-1199'", 'primatime selfEvident'],
  ["'PE01-11045'"],
  ["'XPE01-1104'"],
  ["'PE01-110'"],
  ["'PE02-1104'"],
  ['const x = 1'],
  [''],
];

describe('EvidenceScanner', () => {
  for (const [text, ...evidence] of rows) it(text || 'nothing', () => assert.deepEqual(seen(text), evidence));

  it('counts what stands in several segments together', () => {
    const segments = [
      'function a(x) { return x.response_status.messages; }',
      'function b(m) { return m.status_code; }',
    ].map((text) => scanner.scan(text, () => false));
    assert.deepEqual(
      segments.flatMap(({ found }) => found),
      [],
    );
    assert.deepEqual(
      scanner.combine(segments).map(({ catalog, weight }) => `${catalog} ${weight}`),
      ['servicedeskplus supporting'],
    );
  });

  it('finds nothing where no catalog is enabled', () => {
    assert.deepEqual(new EvidenceScanner([]).scan("'PE01-1104' planfix", () => false).found, []);
  });
});
