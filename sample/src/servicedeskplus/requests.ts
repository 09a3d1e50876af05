import { get } from '../http';

const REQUESTS = 'https://sdpondemand.manageengine.com/app/itdesk/api/v3/requests';
const HEADERS = { Accept: 'application/vnd.manageengine.sdp.v3+json' };

/** The outer code says only that something failed; `messages` say what. */
export interface ServiceDeskAnswer {
  readonly response_status: {
    readonly status: 'success' | 'failed';
    readonly status_code?: number;
    readonly messages: readonly ServiceDeskMessage[];
  };
}

export interface ServiceDeskMessage {
  readonly status_code: number;
  readonly type: 'failed';
  readonly field?: string;
  readonly message?: string;
}

interface Request {
  readonly id: string;
  readonly subject: string;
}

export async function readRequest(id: string): Promise<Request> {
  const answer = await get<ServiceDeskAnswer & { readonly request: Request }>(`${REQUESTS}/${id}`, HEADERS);
  const { status, messages } = answer.response_status;
  if (status === 'success') return answer.request;
  throw new Error(messages.map(explain).join('\n'));
}

/*
 * Step 8. Responses.
 * Hover one of the codes here, and you see the response that it comes in. The same
 * response lies in responses/servicedeskplus/4012.json, where the codes are explained
 * as well: open it and hover 4012, then the 4000 around it. The settings of this
 * project say whose responses those are: see .vscode/settings.json.
 */
function explain(message: ServiceDeskMessage): string {
  switch (message.status_code) {
    case 4007:
      return 'There is no such request.';
    case 4012:
      return `Please fill in ${message.field}.`;
  }
  return message.message ?? 'The service desk does not say why.';
}
