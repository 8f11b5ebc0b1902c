import { type Facts, factsOfMoment, factsOfPlace } from '../facts.ts';
import { toUtc } from './time.ts';
import { endpointOf, hostOf } from './url.ts';

/** What a key of a record, whatever its spelling, is called here. */
export type Field =
  | 'status'
  | 'method'
  | 'url'
  | 'path'
  | 'host'
  | 'time'
  | 'message'
  | 'requestId'
  | 'client'
  | 'challenge'
  | 'code';

const fields: readonly (readonly [Field, RegExp])[] = [
  [
    'status',
    /^(?:http)?(?:response|res|resp|origin|downstream|upstream|server|reply|fetch|error|err)?(?:http)?status(?:code)?$|^(?:http)?(?:response|status)code$|^httpcode$|^httpresponsestatus(?:code)?$|^scstatus$|^st$/,
  ],
  ['method', /^(?:http|req|request|cs)?(?:request)?(?:method|verb)$/],
  [
    'url',
    /^(?:http|req|request|response|full|current|target|original|effective|absolute|remote|base)?(?:request)?(?:ur[il](?:list)?|href|endpoint)(?:full|original)?$|^scrapetarget$|^target$|^(?:base|server|remote)?addr(?:ess)?$/,
  ],
  ['path', /^(?:http|req|request|url|cs)?(?:request)?(?:path|pathname|uristem|instance|target)$/],
  [
    'host',
    /^(?:http|req|request|url|cs|server|target)?(?:request|headers)?(?:host|authority|vhost|servername)$|^netpeername$|^serveraddress$/,
  ],
  [
    'time',
    /^(?:t|ts|time|at|(?:response)?(?:headers?)?date|datetime|timestamp|eventtime|starteddatetime|starttime|asctime|timelocal|timeiso8601|logtime)$/,
  ],
  [
    'message',
    /^(?:message|msg|detail|details|error|err|errormessage|errordescription|errormsg|reason|reasonphrase|status(?:text|message)|title|description|exception|event|body|cause|apimessage)$/,
  ],
  [
    'requestId',
    /^(?:x|http)?(?:amzn?|ms|goog|github|client)?(?:request|req|trace|correlation|ray)id$|^cfray$|^activityid$|^xrequestid$|^xamzid2$|^xgithubrequestid$|^xamzrequestid$|^xmsrequestid$/,
  ],
  ['client', /^(?:http|req|request)?(?:headers)?(?:useragent)(?:original)?$/],
  ['challenge', /^(?:headers?|responseheaders?)?wwwauthenticate$/],
  ['code', /^(?:code|errorcode|errortype|type|grpcstatus|grpccode)$/],
];
const cache = new Map<string, Field | null>();

/** `http.response.status_code`, `OriginStatus`, `cs-method`: the field that a key's name stands for, or null. */
export function fieldOf(key: string): Field | null {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  const field = fields.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  if (cache.size < 5000) cache.set(key, field);
  return field;
}

/** What one key and its value tell; an empty object where they tell nothing. */
export function factsOfPair(key: string, value: string | number): Facts {
  const field = fieldOf(key);
  const text = String(value);
  if (field === null || text === '' || text.length > 4096) return {};
  return (reading[field] as (text: string, value: string | number) => Facts)(text, value);
}

const reading: Readonly<Record<Field, (text: string, value: string | number) => Facts>> = {
  status: text => {
    const match = /^["']?(?:HTTP\/[\d.]{1,3} )?([1-5]\d\d)(?:["']?$| [A-Za-z( ]{0,60}|\b)/.exec(text);
    return match ? { status: Number(match[1]), isPrinted: true } : {};
  },
  method: text =>
    /^(?:get|post|put|patch|delete|head|options|propfind|proppatch|report|mkcol|move|copy|lock)$/i.test(text)
      ? { method: text.toUpperCase() }
      : {},
  url: text => endpointFacts(text.replace(grpcTarget, '//$1')),
  path: text => endpointFacts(text),
  host: text => {
    const host = /[.:]|^localhost$/.test(text) && !/\s/.test(text) ? hostOf(text) : null;
    return host === null ? {} : { host };
  },
  time: (_, value) => {
    return factsOfMoment(toUtc(value));
  },
  message: text => ({ message: text, ...(/^\/\S+$/.test(text) ? endpointFacts(text) : {}) }),
  requestId: text => (/^[\w:.+/=-]{6,200}$/.test(text) ? { requestIds: [text] } : {}),
  client: text => ({ client: text.slice(0, 200) }),
  challenge: text => ({ wwwAuthenticate: text.slice(0, 2000) }),
  code: text => (/^40[13]$/.test(text) ? { status: Number(text), isPrinted: true } : {}),
};

/** gRPC's names for a server, whatever resolves them: `endpoint://client-1/10.0.0.9:2379` (grpc/doc/naming.md). */
const grpcTarget = /^(?!https?:|wss?:)[a-z]{2,20}:\/\/[^/]{0,200}\/([\w.-]{1,253}:\d{1,5})$/;

function endpointFacts(text: string): Facts {
  const endpoint = endpointOf(text);
  if (endpoint === null) return {};
  const { host, path } = endpoint;
  if (/^\/(?:home|usr|var|etc|tmp|opt|root)\//.test(path ?? '') && host === null) return {};
  return factsOfPlace(endpoint);
}
