import { partMember, roleMember, type ErrorResponse, type ResponseError } from '../../responses/errorResponse.ts';
import { Scene } from '../../responses/mocks/scene.ts';
import { sentStatus } from '../../responses/mocks/sentStatus.ts';
import type { Span } from '../../text/span.ts';
import { certainResponses, type Finding, type RuleContext } from './rule.ts';
import { listing } from '../../text/listing.ts';

/** An HTTP status, in an error response or sent with one, that its code does not come with. */
export function httpStatusMismatch(context: RuleContext): readonly Finding[] {
  const responses = certainResponses(context).filter(({ errors }) => errors.some(hasStatuses));
  if (responses.length === 0) return [];
  const scene = new Scene(context.text, context.groups(), context.tokens);
  return responses.flatMap((response) => [
    ...response.errors.flatMap((error) => stated(response, error)),
    ...sent(response, scene),
  ]);
}

/** Whether the vendor says which statuses the code comes with: without them nothing can be wrong. */
function hasStatuses({ known }: ResponseError): boolean {
  return known?.entry.httpStatus !== undefined;
}

/** The status that an error says that it came with. */
function stated(response: ErrorResponse, error: ResponseError): readonly Finding[] {
  if (!hasStatuses(error)) return [];
  const literal = roleMember(error, 'httpStatus')?.value;
  if (literal?.kind !== 'number' || !isPlain(error)) return [];
  return mismatch(response, [error], literal.value as number, literal.span, true);
}

/** The status that a mock or a document sends the response with. What is not all of a response may be somebody else's. */
function sent(response: ErrorResponse, scene: Scene): readonly Finding[] {
  if (!response.errors.every((error) => hasStatuses(error) && isPlain(error) && isComplete(error))) return [];
  const found = sentStatus(response.root, scene);
  return found ? mismatch(response, response.errors, found.value, found.span, found.isKey !== true) : [];
}

/** Nothing is spread into it, which may be anything. */
function isPlain({ group }: ResponseError): boolean {
  return group.elements.length === 0;
}

function isComplete(error: ResponseError): boolean {
  const { members } = error.shape;
  return Object.keys(members).every((name) => !members[name]!.required || partMember(error, name));
}

/** Several errors in one response may each have brought their status. */
function mismatch(
  { catalog }: ErrorResponse,
  errors: readonly ResponseError[],
  status: number,
  span: Span,
  canChange: boolean,
): readonly Finding[] {
  const sets = errors.map(({ known }) => known?.entry.httpStatus);
  if (sets.some((statuses) => statuses === undefined)) return [];
  const statuses = [...new Set(sets.flatMap((own) => own ?? []))].sort((a, b) => a - b);
  if (statuses.includes(status) || isMasked(catalog, status)) return [];
  const codes = [...new Set(errors.map(({ value }) => String(value)))];
  const are = codes.length === 1 ? 'is' : 'are';
  return [
    {
      rule: 'http-status-mismatch',
      span,
      message: `${listing(codes)} ${are} sent with HTTP status ${listing(statuses.map(String), 'or')}, not ${status}`,
      ...(canChange && { data: { statuses } }),
    },
  ];
}

/** Whether a request may have asked for a status like this, whatever the error. */
function isMasked({ file: { masking } }: ErrorResponse['catalog'], status: number): boolean {
  return masking !== undefined && Math.floor(masking.status / 100) === Math.floor(status / 100);
}
