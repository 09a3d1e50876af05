// Generated documents, as texts with the markers of marked.mjs.
//
// A document is made for one of two audiences. `codes` is a server that knows what codes mean, `types` one that knows
// TypeScript's types: their markers stand in different places of the very same text.
import { PRIMATIME, SERVICEDESK } from './codes.mjs';

const codes = [...PRIMATIME.keys()];
const statusCodes = [...SERVICEDESK.keys()];

// Neighbouring functions share labels, but no function has a label twice: 5 and 2 keep five picks apart for both lists.
const pick = (list, unit, label) => list[(unit * 5 + label * 2) % list.length];

const MARKERS = /<\|[^|]*\|>/g;

/** Repeats a unit until the document has the wanted number of lines. */
function build(head, unit, lines, tail = '') {
  const parts = [head];
  let count = head.split('\n').length - 1;
  for (let i = 0; count < lines || i === 0; i++) {
    const part = unit(i);
    parts.push(part);
    count += part.split('\n').length - 1;
  }
  return parts.join('') + tail;
}

const switchesHead = `import { record } from "./journal";

export type ErrorCode =
${codes.map((code) => `  | "${code}"`).join('\n')};

export interface Failure {
  code: ErrorCode;
  status: number;
  retryable: boolean;
  attempt: number;
}
`;

/** `PE01-1104` becomes `PE01-1194`, which keeps the format and is no code of any catalog. */
const editable = (code) => `${code.slice(0, 7)}<|r:9|>${code.slice(7)}`;
const half = (code, marker) => code.slice(0, 5) + marker + code.slice(5);

function switchesUnit(i, audience) {
  const forCodes = (marker) => (audience === 'codes' ? marker : '');
  const forTypes = (marker) => (audience === 'types' ? marker : '');
  const [first, second, third, fourth, fifth] = [0, 1, 2, 3, 4].map((label) => pick(codes, i, label));
  const hover = (code) => half(code, forCodes(`<|h:${PRIMATIME.get(code)}|>`));
  // One function in 40 leaves codes unhandled, and one has a property that does not exist.
  const ending = i % 40 ? '    default:\n      return failure.code;\n' : '';
  const misspelled = i % 40 === 20 ? `      record("cause", failure.${forTypes('<|a:code|>')}cod);\n` : '';
  return `
/** Answers failure ${i} of the time sheet service. */
export function answer${i}(failure: Failure): string {
  ${ending ? '' : forCodes('<|a:missing case|>')}switch (failure.${forTypes('<|h:code|>')}code) {
    case "${hover(first)}":
      record("first", "unit ${i}");
      return "refused " + failure.${forTypes('<|h:attempt|>')}attempt;
    case "${half(second, '<|c:PE01-|>')}":
      return failure.retryable ? "retry" : "stop";
    case "${ending ? editable(third) : third}":
    case "${hover(fourth)}":
      ${forTypes('<|h:record|>')}record("third", String(failure.status));
${misspelled}      break;
    case "${hover(fifth)}":
      return answer${i}({ ...failure, attempt: failure.attempt + 1 });
${ending}  }
  return "done ${i}";
}
`;
}

/** TypeScript full of switches over primaTime codes. */
export const switches = (lines, audience) => build(switchesHead, (i) => switchesUnit(i, audience), lines);

// What people leave behind in the middle of typing; each breaks the syntax of one statement.
const SLIPS = [
  [/String\(failure\.status\)\)/, 'String(failure.status)'],
  [/\? "retry" : "stop"/, '? "retry" "stop"'],
  [/return "refused " \+/, 'const text = ; return "refused" + +'],
  [/record\("first", /, 'record("first, '],
  [/attempt \+ 1 \}\)/, 'attempt + 1 )'],
];
const UNITS_PER_SLIP = 7;

/** The same with 70 syntax errors in 10,000 lines. */
export function slips(lines) {
  const unit = (i) => {
    const text = switchesUnit(i, 'codes');
    if (i % UNITS_PER_SLIP !== 3) return text;
    const [correct, wrong] = SLIPS[((i - 3) / UNITS_PER_SLIP) % SLIPS.length];
    return text.replace(correct, wrong).replaceAll(MARKERS, '');
  };
  return build(switchesHead, unit, lines);
}

/**
 * The document of another language, for a server that knows what codes mean.
 * @param {import('./languages.mjs').Sample} sample
 * @param {number} lines
 */
export function inLanguage({ head, unit, fallback, tail }, lines) {
  const fill = (i) => {
    const isOpen = i % 40 === 0;
    const [first, second, third, fourth] = [0, 1, 2, 3].map((label) => pick(codes, i, label));
    return unit
      .replaceAll('{i}', String(i))
      .replace('{1}', half(first, `<|h:${PRIMATIME.get(first)}|>`))
      .replace('{2}', half(second, '<|c:PE01-|>'))
      .replace('{3}', isOpen ? third : editable(third))
      .replace('{4}', fourth)
      .replace('{default}', () => (isOpen ? '' : fallback));
  };
  return build(head, fill, lines, tail);
}

const plainHead = `import { record } from "./journal";

export type State = "draft" | "sent" | "paid" | "late" | "closed";

export interface Invoice {
  state: State;
  total: number;
  partial: boolean;
  reminders: number;
}
`;

const plainUnit = (i) => `
/** Moves invoice ${i} on to its next state. */
export function advance${i}(invoice: Invoice): string {
  switch (invoice.<|h:|>state) {
    case "<|h:|>draft":
      record("first", "unit of the ledger");
      return "reminded " + invoice.reminders;
    case "sent":
      return invoice.partial ? "wait" : "remind";
    case "pa<|r:y|>id":
    case "late":
      <|h:|>record("third", String(invoice.total));
      break;
    case "closed":
      return advance${i}({ ...invoice, reminders: invoice.reminders + 1 });
    default:
      return invoice.state;
  }
  return "done";
}
`;

/** TypeScript of the same build without any error code. */
export const plain = (lines) => build(plainHead, plainUnit, lines);

const serviceDeskHead = `import { record } from "./journal";

export interface Message {
  status_code: number;
  type: "failed" | "success";
  field?: string;
}

export async function send(path: string, body: string): Promise<Message[]> {
  const headers = { Accept: "application/vnd.manageengine.sdp.v3+json" };
  const response = await fetch("https://helpdesk.example/api/v3" + path, { method: "POST", headers, body });
  return (await response.json()).response_status.messages;
}
`;

function serviceDeskUnit(i) {
  const [first, second, third] = [0, 1, 2].map((label) => pick(statusCodes, i, label));
  const hover = (code) => `${code.slice(0, 2)}<|h:${SERVICEDESK.get(code)}|>${code.slice(2)}`;
  // The edit turns the second label of a pair into the first one, so that a duplicate appears.
  const [pair, last] = ['4004', '4005'];
  const ending = i % 40 ? '    default:\n      return "unknown";\n' : '';
  const misspelled = i % 40 === 20 ? '      record("cause", message.status_cod);\n' : '';
  return `
/** Answers message ${i} of the service desk. */
export function explain${i}(message: Message): string {
  ${ending ? '' : '<|a:missing case|>'}switch (message.status_code) {
    case ${hover(first)}:
      return "refused " + message.field;
    case 40<|c:40|>${second.slice(2)}:
      return message.type === "failed" ? "retry" : "stop";
    case ${pair}:
    case ${last.slice(0, 3)}${ending ? `<|r:${pair[3]}|>` : ''}${last[3]}:
      record("pair", message.type);
${misspelled}      break;
    case ${hover(third)}:
      return "third";
${ending}  }
  return "done";
}
`;
}

/** TypeScript full of switches over the integers of ServiceDesk Plus, which need evidence to be codes. */
export const serviceDesk = (lines) => build(serviceDeskHead, serviceDeskUnit, lines);

/** An error response of each system in turn, with the markers of its code. */
const RESPONSES = [
  (i, mark) => ({
    status: 412,
    code: mark.primaTime(i),
    message: PRIMATIME.get(pick(codes, i, 0)),
    description: `Project.owner - NotNull(may not be null), call ${i}`,
    constraintViolations: [
      {
        entityPath: '',
        entityType: 'eu.abra.primatime.api.beans.time.Project',
        field: 'owner',
        constraint: 'NotNull',
        message: 'may not be null',
      },
    ],
  }),
  (i, mark) => ({
    response_status: {
      status_code: 4000,
      messages: [{ status_code: mark.serviceDesk(i), field: 'subject', type: 'failed', message: `request ${i}` }],
      status: 'failed',
    },
  }),
  (i) => ({ result: 'fail', code: 4001 + (i % 5), error: `Error of the task ${i}` }),
  (i) => ({
    errors: [
      { id: `8d2a-${i}`, title: 'Bad request', code: `E${1 + (i % 20)}`, detail: `Field ${i} is not valid`, meta: {} },
    ],
  }),
];

/** The codes with their markers; a number is written as one in the end. */
const MARKED = {
  primaTime: (i) => {
    const code = pick(codes, i, 0);
    if (i % 5 === 3) return editable(code);
    return half(code, `<|h:${PRIMATIME.get(code)}|>${i % 7 ? '' : '<|c:PE01-|>'}`);
  },
  serviceDesk: (i) => {
    const code = pick(statusCodes, i, 0);
    return `#${code.slice(0, 2)}<|h:${SERVICEDESK.get(code)}|>${code.slice(2)}#`;
  },
};

/** A server that knows JSON, and no codes, has nothing to say about these. */
const UNKNOWN = {
  primaTime: (i) => (i % 5 === 3 ? editable(pick(codes, i, 0)) : half(pick(codes, i, 0), '<|h:|>')),
  serviceDesk: (i) => Number(pick(statusCodes, i, 0)),
};

/** A JSON array of error responses of all systems, one member a line. */
export function responses(characters, audience) {
  const parts = [];
  for (let i = 0, length = 0; length < characters; i++) {
    const value = RESPONSES[i % RESPONSES.length](i, audience === 'codes' ? MARKED : UNKNOWN);
    const text = JSON.stringify(value, undefined, 2).replaceAll(/"#|#"/g, '').replaceAll(/^/gm, '  ');
    parts.push(text);
    length += text.replaceAll(MARKERS, '').length + 2;
  }
  return `[\n${parts.join(',\n')}\n]\n`;
}
