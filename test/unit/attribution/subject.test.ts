import assert from 'node:assert/strict';
import { namesIn } from '../../../server/src/analysis/expression.ts';
import type { Role } from '../../../server/src/analysis/model.ts';
import { judgeSubject } from '../../../server/src/attribution/subject.ts';
import type { Verdict } from '../../../server/src/attribution/verdict.ts';
import { indexOf } from './indexes.ts';

/** What an expression says about a catalog in a file that has decisive evidence for it. */
function verdict(text: string, catalog: string, role: Role = 'comparison', decisive = true): Verdict['kind'] {
  const subject = { span: { start: 0, end: text.length }, text, names: namesIn(text) };
  return judgeSubject(subject, role, indexOf(catalog).file.detect, decisive).kind;
}

interface Table {
  readonly what: string;
  readonly catalog: string;
  readonly verdict: Verdict['kind'];
  readonly role?: Role;
  readonly decisive?: boolean;
  readonly subjects: readonly string[];
}

const tables: readonly Table[] = [
  {
    what: 'names of a code, in any convention',
    catalog: 'planfix',
    verdict: 'proven',
    subjects: [
      'code',
      'body.code',
      'body.Code',
      'response.data.code',
      'errorCode',
      'error_code',
      'ERROR_CODE',
      'planfixCode',
      'err.errorCode',
      'result["code"]',
      'e.getCode()',
      'x.get("code")',
      'Number(body.code)',
      '(err as ApiError).code',
      'errors[0].code',
      'code as number',
    ],
  },
  {
    what: 'words that veto, in any convention',
    catalog: 'planfix',
    verdict: 'vetoed',
    subjects: [
      ...[
        'type',
        'id',
        'task.id',
        'port',
        'status',
        'res.status',
        'closeCode',
        'close_code',
        'CLOSE_CODE',
        'CloseCode',
        'requestCode',
        'exitCode',
        'exit_code',
        'statusCode',
        'res.statusCode',
        'httpStatus',
        'http_status_code',
        'timeout',
        'timeoutMs',
        'delay',
        'size',
        'fileSize',
        'length',
        'list.length',
        'zipCode',
        'countryCode',
        'charCode',
        'keyCode',
        'year',
        'taskType',
        'userId',
        'pageSize',
        'retryAfterSeconds',
        'error.message',
        'error_text',
        'fieldName',
      ],
    ],
  },
  {
    what: "codes of somebody else's objects",
    catalog: 'planfix',
    verdict: 'vetoed',
    subjects: [
      'event.code',
      'evt.code',
      'closeEvent.code',
      'ws.code',
      'socket.code',
      'webSocket.closeCode',
      'process.exitCode',
      'child.code',
      'metamaskError.code',
      'walletError.code',
      'provider.error.code',
      'country.code',
      'currency.code',
      '(event as CloseEvent).code',
      'wsEvent.code',
      'keyboardEvent.code',
      'ev.code',
      'child.exit.code',
    ],
  },
  {
    what: 'values that are computed',
    catalog: 'planfix',
    verdict: 'vetoed',
    subjects: ['code % 1000', 'code + 1', 'codes[0]', 'typeof code', "code + ''", '!code'],
  },
  {
    what: 'names that say nothing',
    catalog: 'planfix',
    verdict: 'neutral',
    subjects: ['x', 'value', 'result', 'n', 'reason', 'Math.floor(code / 1000)'],
  },
  {
    what: 'the way to a ServiceDesk Plus code',
    catalog: 'servicedeskplus',
    verdict: 'proven',
    subjects: [
      'd.response_status.status_code',
      'data.response_status.messages[0].status_code',
      'messages[0].status_code',
      'message.status_code',
      'data.responseStatus.statusCode',
      'ResponseStatus.StatusCode',
      'body["response_status"]["status_code"]',
      'status_code',
      'm.status_code',
      'Number(m.status_code)',
      'getLong("status_code")',
    ],
  },
  {
    what: 'an HTTP status, however a client calls it',
    catalog: 'servicedeskplus',
    verdict: 'vetoed',
    subjects: ['statusCode', 'res.statusCode', 'response.StatusCode', 'resp.statusCode', 'status', 'http_status_code'],
  },
  {
    what: '`status_code` without decisive evidence',
    catalog: 'servicedeskplus',
    verdict: 'neutral',
    decisive: false,
    subjects: ['status_code', 'x.status_code'],
  },
  {
    what: '`status_code` on the way that only this vendor has',
    catalog: 'servicedeskplus',
    verdict: 'proven',
    decisive: false,
    subjects: ['d.response_status.status_code', 'data.response_status.messages[0].status_code'],
  },
  {
    what: 'names of constants',
    catalog: 'planfix',
    verdict: 'proven',
    role: 'constant',
    subjects: [
      'ErrorCode.TASK_NOT_FOUND',
      'PLANFIX_ERRORS.TASK',
      'TASK_ERROR',
      'PlanfixErrorCodes.taskNotFound',
      'ERROR_CODE_TASK',
    ],
  },
  {
    what: 'names of other constants',
    catalog: 'planfix',
    verdict: 'vetoed',
    role: 'constant',
    subjects: [
      'TIMEOUT',
      'MAX_SIZE',
      'PORT',
      'HTTP_ERROR_CODE',
      'WsCloseCode.NORMAL',
      'CLOSE_CODE',
      'Limits.PAGE',
      'x',
      'PLANFIX_TIMEOUT',
      'YEAR',
      'ZIP_CODE',
      'REQUEST_CODE',
      'LogLevel.Error',
      'ERROR_TIMEOUT',
      'ERROR_DELAY',
    ],
  },
  {
    what: 'names of functions and constructors',
    catalog: 'planfix',
    verdict: 'proven',
    role: 'argument',
    subjects: ['ApiError', 'PlanfixError', 'isErrorCode', 'new PlanfixError', 'throwError'],
  },
  {
    what: 'names of other functions',
    catalog: 'planfix',
    verdict: 'vetoed',
    role: 'argument',
    subjects: [
      'sleep',
      'setTimeout',
      'ws.close',
      'server.listen',
      'process.exit',
      'Math.max',
      'res.status',
      'wait',
      'slice',
      'socket.end',
      'errors.slice',
      'console.error',
      'showError',
      'setErrorCount',
      'errorTimeout',
      'str.codePointAt',
    ],
  },
];

describe('judgeSubject', () => {
  for (const { what, catalog, verdict: expected, role, decisive, subjects } of tables) {
    describe(`${what}: ${expected} for ${catalog}`, () => {
      for (const subject of subjects)
        it(subject, () => assert.equal(verdict(subject, catalog, role, decisive), expected));
    });
  }

  it('says nothing without a subject', () =>
    assert.equal(judgeSubject(undefined, 'comparison', indexOf('planfix').file.detect, true).kind, 'neutral'));
});
