import type { Preset } from '../../src/model/config.ts';

/** Presets of every sort that the loader must know: the real ones have tests of their own. */
export const presets: readonly Preset[] = [
  { id: 'calypsoai', scheme: 'bearer', url: 'https://www.us1.calypsoai.app' },
  { id: 'bonsai', scheme: 'basic', url: 'https://api.bonsai.io' },
  { id: 'dailybot', scheme: 'header', header: 'X-API-KEY', url: 'https://api.dailybot.com' },
  { id: 'regional', scheme: 'bearer', url: null, environments: { eu: 'https://eu.example.com' } },
  { id: 'own-host', scheme: 'bearer', url: null, needsProbe: 'GET /v1/me', urlTemplate: 'https://{you}.example.com' },
  {
    id: 'partner',
    scheme: 'oauth2',
    url: 'https://api.example.com',
    tokenUrl: 'https://id.example.com/token',
  },
  {
    id: 'signer',
    scheme: 'signed',
    url: 'https://sts.example.com',
    fields: {
      'access-key-id': { secret: false },
      'private-key': { secret: true },
      region: { secret: false, optional: true },
    },
  },
];
