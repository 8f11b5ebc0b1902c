import { type Phrase, says } from './phrase.ts';

/** gRPC status codes 16 and 7, in the spellings of Go, Java, Python and JSON. */
export const grpc: readonly Phrase[] = [
  says(401, 'unauthenticated', /\bcode ?[:=] ?Unauthenticated\b/i),
  says(401, 'unauthenticated', /StatusCode\.UNAUTHENTICATED/i),
  says(401, 'unauthenticated', /\b16,? UNAUTHENTICATED\b/i),
  says(401, 'unauthenticated', /\b(?:code|status)["']?\s?[:=]\s?["']?UNAUTHENTICATED\b/i),
  says(401, 'unauthenticated', /\bUNAUTHENTICATED: /i),
  says(401, ['code=16', 'code: 16'], /\bcode(?:=|: )16\b[\s,]{1,4}details\b/i),
  says(403, ['code=7', 'code: 7'], /\bcode(?:=|: )7\b[\s,]{1,4}details\b/i),
  says(401, 'grpc_status', /\bgrpc_status["']?[:=]\s?16\b/i),
  says(401, 'grpc-status', /\bgrpc-status["']?[:=]\s?16\b/i),
  says(403, 'permissiondenied', /\bcode ?[:=] ?PermissionDenied\b/i),
  says(403, 'permission_denied', /StatusCode\.PERMISSION_DENIED/i),
  says(403, 'permission_denied', /\b7,? PERMISSION_DENIED\b/i),
  says(403, 'permission_denied', /\b(?:code|status|reason)["']?\s?[:= ]\s?["']?PERMISSION_DENIED\b/i),
  says(403, 'permission_denied', /\bPERMISSION_DENIED: /i),
  says(403, 'grpc_status', /\bgrpc_status["']?[:=]\s?7\b/i),
  says(403, 'grpc-status', /\bgrpc-status["']?[:=]\s?7\b/i),
].map(phrase => ({ ...phrase, isSure: true }));
