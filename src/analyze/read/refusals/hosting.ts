import { type Phrase, says } from './phrase.ts';

/** Command lines and deploy services of hosting platforms: Netlify, Vercel, Cloudflare, Fly, Railway, Heroku, Firebase, Expo, Supabase. */
export const hosting: readonly Phrase[] = [
  says(401, 'specified token is not valid'),
  says(401, ['re-authenticate', 'reauthenticate'], /\b(?:must|please|need to) re-?authenticate\b/i),
  says(403, 'trying to access resource under scope'),
  says(403, 'not authorized to view the currently linked project'),
  says(401, 'set a cloudflare_api_token'),
  says(401, 'authentication error', /\bauthentication error \[code: \d{4,6}\]/i),
  says(401, 'unable to authenticate request'),
  says(
    401,
    ['login with', 'log in with'],
    /\bplease log ?in with [\x60'"]?(?:fly|railway|heroku|vercel|netlify|supabase|eas|expo)/i,
  ),
  says(401, 'invalid railway_token'),
  says(401, 'invalid credentials provided'),
  says(401, 'have you run firebase login'),
  says(401, 'firebase login --reauth'),
  says(401, 'your credentials are no longer valid'),
  says(401, 'expo user account is required'),
  says(403, 'entity not authorized', /\bentity not authorized\b/i),
  says(401, 'access token not provided'),
  says(401, 'no api key found in request'),
  says(401, 'not currently logged in'),
  says(401, 'error_user_unauthorized'),
];
