/** What tracers write before and around the protocol's own lines, and the arrow that stands for it here. */
const tracers: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Apache HttpClient: http-outgoing-5 << "HTTP/1.1 403 Forbidden[\r][\n]", behind the logger's columns
  [/^.{0,400}?\bhttp-outgoing-\d{1,6} >> "?(.{0,4000}?)(?:\[\\r\])?(?:\[\\n\])?"?$/, '> $1'],
  [/^.{0,400}?\bhttp-outgoing-\d{1,6} << "?(.{0,4000}?)(?:\[\\r\])?(?:\[\\n\])?"?$/, '< $1'],
  // a logger's columns before an arrow
  [/^[^<>"']{1,80}?[\s:](?=[<>] (?:[A-Z]{3,8} \S{1,4096} HTTP\/|HTTP\/|[A-Za-z][\w-]{0,60}: ))/, ''],
  // Python's http.client
  [/^reply: ['"](HTTP\/[\d.]{1,3} .{0,200}?)(?:\\r\\n)?['"]$/, '< $1'],
  [/^header: /, '< '],
  // OpenVPN's proxy
  [/^Send to HTTP proxy: '(.{1,4096})'$/, '> $1'],
  [/^HTTP proxy returned: '(.{1,4096})'$/, '< $1'],
  // ddclient
  [/^SENDING:\s{1,4}/, '> '],
  [/^RECEIVE:\s{1,4}/, '< '],
  // R's httr2
  [/^-> /, '> '],
  [/^<- /, '< '],
  // debuginfod-find
  [/^header (?=HTTP\/|[A-Za-z][\w-]{0,60}: )/, '< '],
  // Ruby's Mechanize
  [
    /^[DI], \[[^\]]{20,50}\] {1,2}[A-Z]{4,5} -- : Net::HTTP::([A-Z])([a-z]{2,8}): (\/\S{0,4000})$/,
    '> $1$2 $3 HTTP/1.1',
  ],
  [/^[DI], \[[^\]]{20,50}\] {1,2}[A-Z]{4,5} -- : status: Net::HTTP\w{1,40} ([\d.]{1,3}) /, '< HTTP/$1 '],
  [/^[DI], \[[^\]]{20,50}\] {1,2}[A-Z]{4,5} -- : request-header: ([\w-]{1,60}) => /, '> $1: '],
  [/^[DI], \[[^\]]{20,50}\] {1,2}[A-Z]{4,5} -- : response-header: ([\w-]{1,60}) => /, '< $1: '],
  // git: 14:51:07.982488 http.c:623
  [/^\d\d:\d\d:\d\d\.\d{1,9} [\w./-]{1,40}:\d{1,5}\s{1,20}/, ''],
  [/^(?:=>|<=) (?:Send|Recv) (?:header|data), /, '* '],
  [/^=> Send header:\s?/, '> '],
  [/^<= Recv header:\s?/, '< '],
];

/** The line as it went over the wire, an arrow before it, without the tracer's own columns. */
export function wire(text: string): string {
  return tracers.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), text);
}
