/** A structured logger's message, which tells its statements apart. */
const logfmtMessage = /\bmsg="([^"]{0,200})"/;

/** What stays of a line when its values change. */
export function formOf(text: string): string {
  return text
    .slice(0, 400)
    .replace(logfmtMessage, 'msg=$1')
    .replace(/https?:\/\/\S+/g, 'U')
    .replace(/(["'`]).*?\1/g, 'Q')
    .replace(/\/[\w\-./%@?=&]+/g, '/')
    .replace(/\b(?=\w*\d)\w+\b/g, '#')
    .slice(0, 160);
}
