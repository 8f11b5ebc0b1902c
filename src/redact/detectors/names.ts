/** Parts of a name that make its value a credential wherever they stand in it: `DB_PASSWORD`, `clientSecret`, `keystorepass`. */
const telling =
  /passw(?:or)?d|passphrase|passcode|pass_?key|(?:store|key|user|db|pg)_?pass(?![a-z])|secret|token|api[-_. ]?key|(?:access|private|secret|account|signing|encryption|master|shared|license|licence|subscription|functions|service|deploy|ssh|admin|app|application|client|hmac|webhook|storage|publish|ingest|integration|write|routing)[-_. ]?key(?![a-z])|authorization|auth[-_. ]?key|x[-_.]auth(?![a-z])|client[-_.]?assertion|samlresponse|saml[-_]?assertion|connection[-_. ]?string|sess(?:ion)?[-_]?id/i;

/** The same as words of their own: `MYSQL_PWD`, `OLD_JWT`, `npmPat`. */
const tellingWords = new Set(
  'pwd pass passwd pw jwt pat otp totp dsn bearer creds webhook authtoken apikey sas'.split(' '),
);

/** Words that mark a credential only where the value looks like one. */
const softWords = new Set(
  'key keys auth credential credentials sig signature session sessionid sid code cookie csrf xsrf nonce pin login hash digest ticket verifier assertion cert'.split(
    ' ',
  ),
);

/** Last words by which a name speaks about a credential instead of holding it: `token_type`, `secretName`, `max_tokens`. */
const about = new Set(
  (
    'type types url uri name names count length len size limit usage used max min total status state valid invalid error errors ' +
    'endpoint host path file files dir header headers prefix format version scope scopes env source provider method methods mode policy ' +
    'rotation store manager required enabled disabled present missing issuer audience field fields index num kind algorithm alg label ' +
    'description role user username expires expiry expiration exp ttl age at in reset ref refs tokens created updated date time ' +
    'timeout check checks validation validator service account review request response failed failure grant info vault arn'
  ).split(' '),
);

/** Headers whose whole value is a credential although no word in their name says so. */
const exact = new Set(
  'x-api-key api-key apikey x-auth x-access x-goog-iap-jwt-assertion x-amz-security-token x-csrftoken x-xsrf-token dd-api-key dd-application-key x-figma-token _auth _password aws-secret x-ms-token jwt'.split(
    ' ',
  ),
);

export type Telling = 'sure' | 'soft' | null;

/** What a field's name says about its value: that it is a credential, that it may be one, or nothing. */
export function tellingOf(name: string): Telling {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (exact.has(name.toLowerCase())) return 'sure';
  if (about.has(last) || (last === 'id' && !/secret|private|session/.test(name.toLowerCase()))) return null;
  if (telling.test(name) || words.some(word => tellingWords.has(word))) return 'sure';
  return words.some(word => softWords.has(word)) ? 'soft' : null;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word !== '');
}
