import { expect, test } from 'vitest';
import { wire } from '../../../src/analyze/dialects/wire.ts';

test.each([
  ['> GET /v1 HTTP/1.1', '> GET /v1 HTTP/1.1'],
  ['12:00:01 DEBUG o.a.h.wire - http-outgoing-5 << "HTTP/1.1 403 Forbidden[\\r][\\n]"', '< HTTP/1.1 403 Forbidden'],
  ['o.a.h.wire - http-outgoing-5 >> "GET /v1 HTTP/1.1[\\r][\\n]"', '> GET /v1 HTTP/1.1'],
  ['2026-11-22 client[7]: < HTTP/1.1 401 Unauthorized', '< HTTP/1.1 401 Unauthorized'],
  ["reply: 'HTTP/1.1 401 Unauthorized\\r\\n'", '< HTTP/1.1 401 Unauthorized'],
  ["HTTP proxy returned: 'HTTP/1.1 403 Forbidden'", '< HTTP/1.1 403 Forbidden'],
  ['RECEIVE:  HTTP/1.1 401 Unauthorized', '< HTTP/1.1 401 Unauthorized'],
  ['<- HTTP/1.1 401 Unauthorized', '< HTTP/1.1 401 Unauthorized'],
  ['I, [2026-11-22T01:00:00.016598 #26]  INFO -- : Net::HTTP::Get: /parts', '> Get /parts HTTP/1.1'],
  [
    'I, [2026-11-22T01:00:00.042212 #26]  INFO -- : status: Net::HTTPUnauthorized 1.1 401 Unauthorized',
    '< HTTP/1.1 401 Unauthorized',
  ],
  ['14:51:07.982488 http.c:623              => Send header: GET /v1 HTTP/1.1', '> GET /v1 HTTP/1.1'],
])('%s', (line, expected) => {
  expect(wire(line)).toBe(expected);
});
