// The codes that the documents use, with the words a hover over them must contain. The other codes of the two systems
// have titles whose punctuation an editor may change, so they appear in lists only.

export const PRIMATIME = new Map([
  ['PE01-1002', 'Token missing'],
  ['PE01-1003', 'Tenant missing'],
  ['PE01-1004', 'Tenant conflict'],
  ['PE01-1005', 'Tenant unknown'],
  ['PE01-1006', 'Confirmation invalid'],
  ['PE01-1007', 'Object not confirmed'],
  ['PE01-1008', 'Access denied'],
  ['PE01-1013', 'Object is unavailable'],
  ['PE01-1101', 'Object not found'],
  ['PE01-1102', 'Object already exists'],
  ['PE01-1103', 'Operation not allowed'],
  ['PE01-1104', 'Validation error'],
  ['PE01-1105', 'Wrong parameters'],
  ['PE01-1106', 'Illegal state'],
  ['PE01-1107', 'Version stale'],
  ['PE01-1108', 'Transaction error'],
  ['PE01-1109', 'File size limit exceeded'],
  ['PE01-9001', 'Unhandled error'],
  ['PE01-9002', 'Limit exceeded'],
  ['PE01-9003', 'Resource not found'],
  ['PE01-9004', 'Unrecognized request'],
]);

export const SERVICEDESK = new Map([
  ['4003', 'Closure rule violation'],
  ['4007', 'Invalid URL'],
  ['4008', 'Not Unique'],
  ['4009', 'non-editable field'],
  ['4011', 'No such field'],
  ['4013', 'Unsupported Content Type'],
  ['4014', 'read-only field'],
  ['4016', 'Already in Trash'],
]);
