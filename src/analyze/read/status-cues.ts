/** What a number is called that refuses. */
export const refusing = [
  'unauthori[sz]ed',
  'forbidden',
  'unauthenticated',
  'not authori[sz]ed',
  'access (?:is )?denied',
  'permission denied',
  'authentication failed',
  'bad credentials',
  'client error',
  'error:',
  'invalid',
].join('|');
/** What other numbers are called. */
export const others = [
  'bad request',
  'not found',
  'too many requests',
  'internal server error',
  'bad gateway',
  'service unavailable',
].join('|');

/** What stands right before the number and makes a status of it. */
const cues = [
  // HTTP/1.1 401, HTTP 401, HTTP Error 403, HTTP-Code: 403, "GET / HTTP/1.1" 401
  String.raw`\bhttp(?:s?\/[\d.]{1,3})?["']?[\s:,-]{1,3}(?:(?:error|code|status|response)[ _-]?){0,3}[\s:=("'[]{0,5}`,
  // status: 401, status_code=401, Status Code: 403, [status code] 401
  String.raw`\bhttp(?:result|status|code|response)(?:code)?["']?[\s:=(]{1,3}`,
  String.raw`status(?:[ _-]?(?:code|line))?\]?["']?\s?(?:of|was|is|from \w{1,12})?[\s:=>("'[\\]{0,6}`,
  // .NET: Response status code does not indicate success: 403 (The specified API key is invalid)
  String.raw`\bindicate success: `,
  // Response status code was unacceptable: 401
  String.raw`\bstatus(?: code)? (?:was |is )?(?:\w{1,16} ){0,2}\w{1,16}: `,
  // Ruby's backtrace: api.rb:72:in `request': 403 (…)
  String.raw`:in [\x60'][^'\x60]{1,80}': `,
  // excon: Expected(200) <=> Actual(401 Unauthorized)
  String.raw`\bactual\(`,
  // (response: 403), response code 401
  String.raw`\bresponse(?:[ _-](?:code|status))?(?: is| was)?["']?[\s:=(]{1,3}`,
  // the same in other languages: 状态 401, statut 401
  String.raw`(?:状态码?|狀態碼?|ステータス(?:コード)?|상태 코드|\bstatut|\bestado|код(?: состояния)?)[\s:：(]{0,3}`,
  // .NET's (401) behind a sentence in any language
  String.raw`[:：]\s?\(`,
  // code 401, returning by code of 403, Error code: 401
  String.raw`\bcodes?["']?(?: of| was| is)?[\s:=("'[]{1,5}`,
  // failed with status code [manifests x]: 401
  String.raw`\bstatus code \[[^\]]{1,200}\]: `,
  String.raw`\b(?:error|err|fault|warning|critical|fatal)["']?(?: code| status)?[\s:=(["'-]{1,4}`,
  String.raw`\b(?:return(?:ed|s|ing)?|responded|answered|replied|said|sent|got|gave|received|failed|failure|rejected|refused|unexpected|encountered)(?: (?:with|by|a|an|the|http|request:?|status|code|error|response|server|remote|from)){0,4}[\s:=("'[]{1,4}`,
  String.raw`(?:->|=>|→|⇒|←|<--|<-|<<<)\s{0,3}`,
  // .NET's HttpClient: Received HTTP response headers after 120.3ms - 401
  String.raw`\bafter [\d.]{1,12} ?ms - `,
  // AuthenticationError: 401, <HttpError 403 when, UploadError (403)
  String.raw`\b\w{0,40}(?:Error|Exception|Failure|Fault|Denied|Unauthorized|Forbidden)\]?[:\s(-]{1,3}`,
  // Erlang's results: {ok,{403, …
  String.raw`\{ok,\s?\{?`,
  String.raw`<Response \[`,
  // Expected status code <200> but was <401>
  String.raw`\bbut (?:was|got|received)[: ]{1,2}[<"']?`,
  // Unauthorized - 401, Unauthorized (401)
  String.raw`\b(?:${refusing}|${others})[\s:([-]{1,4}`,
];
/** The end of a text that announces a status. */
export const cue = new RegExp(`(?:${cues.join('|')})$`, 'i');
