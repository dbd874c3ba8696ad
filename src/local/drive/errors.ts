import { ServiceError } from '../kernel.ts';

/**
 * A refusal shaped as Drive's (drive/api/guides/handle-errors): the reason is
 * in `details.errors`, which the API adds to code and message.
 */
export function driveError(method: string, code: number, reason: string, message: string): ServiceError {
  const details = { errors: [{ domain: 'global', reason, message }], code, message };
  return new ServiceError(
    `API call to ${method} failed with error: ${message}`,
    details,
    'GoogleJsonResponseException',
  );
}

/** `notFound`, with the message as documented. */
export function fileNotFound(method: string, fileId: string): ServiceError {
  return driveError(method, 404, 'notFound', `File not found: ${fileId}`);
}

/** `insufficientFilePermissions`: the user may see the file, and not do this to it. */
export function notPermitted(method: string, fileId: string): ServiceError {
  const message = `The user does not have sufficient permissions for file ${fileId}.`;
  return driveError(method, 403, 'insufficientFilePermissions', message);
}

/** "The domain's sharing settings might prohibit sharing outside" (…/handle-errors#invalid-sharing-request). */
export function sharingForbidden(method: string): ServiceError {
  const detail = 'Bad Request. User message: "ACL change not allowed."';
  const details = {
    errors: [{ domain: 'global', reason: 'invalidSharingRequest', message: detail }],
    code: 400,
    message: 'Bad Request',
  };
  return new ServiceError(`API call to ${method} failed with error: ${detail}`, details, 'GoogleJsonResponseException');
}
