import type { Preset } from '../../src/model/config.ts';

/** Presets of every sort that the loader must know: the real ones have tests of their own. */
export const presets: readonly Preset[] = [
  { id: 'calypsoai', scheme: 'bearer', url: 'https://www.us1.calypsoai.app', hasProbe: true },
  { id: 'bonsai', scheme: 'basic', url: 'https://api.bonsai.io', hasProbe: true },
  { id: 'dailybot', scheme: 'header', header: 'X-API-KEY', url: 'https://api.dailybot.com', hasProbe: true },
  { id: 'regional', scheme: 'bearer', url: null, environments: { eu: 'https://eu.example.com' }, hasProbe: true },
  { id: 'own-host', scheme: 'bearer', url: null, hasProbe: false },
  {
    id: 'partner',
    scheme: 'oauth2',
    url: 'https://api.example.com',
    tokenUrl: 'https://id.example.com/token',
    hasProbe: true,
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
    hasProbe: true,
  },
];
