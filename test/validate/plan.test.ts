import { expect, test } from 'vitest';
import { plan } from '../../src/validate/plan.ts';
import { configOf } from './run.ts';

const targets = 'targets: { production: "https://api.example.com", staging: "https://staging.example.com/base" }';
const oauth =
  'scheme: oauth2, token-url: "https://id.example.com/token", client-id: id, client-secret: $SECRET, probe: GET /me';

function planned(credential: string, environment: string | null = 'production') {
  return plan(configOf({ it: credential }), { environment }).map(
    ({ environment, purpose, method, url, carrier, when }) => [environment, purpose, `${method} ${url}`, carrier, when],
  );
}

test('the probe, and the other targets only if it is rejected', () => {
  expect(planned(`{ scheme: bearer, token: $T, probe: GET /me, ${targets} }`)).toEqual([
    ['production', 'probe', 'GET https://api.example.com/me', 'header "Authorization"', 'always'],
    ['staging', 'probe', 'GET https://staging.example.com/base/me', 'header "Authorization"', 'if rejected'],
  ]);
});

test('every target where none is named', () => {
  const requests = planned(`{ scheme: query, parameter: key, token: $T, probe: GET /me, ${targets} }`, null);
  expect(requests.map(([environment, , , carrier, when]) => [environment, carrier, when])).toEqual([
    ['production', 'query parameter "key"', 'always'],
    ['staging', 'query parameter "key"', 'always'],
  ]);
});

test('a control goes first and carries nothing', () => {
  const requests = planned(
    `{ scheme: header, header: X-API-KEY, token: $T, probe: GET /me, control: true, ${targets} }`,
  );
  expect(requests.slice(0, 2).map(([, purpose, , carrier]) => [purpose, carrier])).toEqual([
    ['control', null],
    ['probe', 'header "X-API-KEY"'],
  ]);
});

test('a token, then the probe with it; the key set without it', () => {
  const requests = planned(`{ ${oauth}, jwt: { jwks: "https://id.example.com/keys" }, ${targets} }`);
  expect(requests.map(([, purpose, request]) => [purpose, request])).toEqual([
    ['token', 'POST https://id.example.com/token'],
    ['probe', 'GET https://api.example.com/me'],
    ['key set', 'GET https://id.example.com/keys'],
    ['probe', 'GET https://staging.example.com/base/me'],
  ]);
});

test('a refresh token that may not be used ends at the client check', () => {
  const requests = planned(`{ ${oauth}, grant: refresh_token, refresh-token: $R, ${targets} }`);
  expect(requests.map(([, purpose]) => purpose)).toEqual(['client check']);
});

test('side effects are named', () => {
  const requests = plan(
    configOf({ it: `{ ${oauth}, grant: refresh_token, refresh-token: $R, reusable: true, ${targets} }` }),
    { environment: null },
  );
  expect(requests[0]?.sideEffects).toContain('refresh token');
  expect(requests[1]?.sideEffects).toBe('none');
});
