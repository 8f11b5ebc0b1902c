const iso = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)`;

export type Gift = 'time' | 'lane' | 'marker';

/**
 * Carriers, in the order in which they wrap each other; each group of a pattern gives what stands beside it. A row may match
 * once, and the rest of the line goes to the next row.
 */
export const carriers: readonly { readonly pattern: RegExp; readonly gives: readonly Gift[] }[] = [
  { pattern: /^section_(?:start|end):\d{1,16}:\S{1,100}/, gives: [] },
  // docker logs --timestamps, as some panels show it
  { pattern: /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{7,9})(?: {1,2}|$)/, gives: ['time'] },
  // journalctl --output=short-iso: the host, the program with its process
  { pattern: new RegExp(String.raw`^(${iso}) [\w.-]{1,80} ([\w./@-]{1,80}\[\d{1,9}\]): `), gives: ['time', 'lane'] },
  { pattern: new RegExp(String.raw`^(${iso}) (?:\d\d[OE]\+? )?`), gives: ['time'] },
  { pattern: /^(?:stdout|stderr) [FP] /, gives: [] },
  // syslog and journalctl (RFC 3164): the host, the program
  {
    pattern:
      /^(?:<\d{1,3}>)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) [\w.-]{1,80} ([\w./@-]{1,80}(?:\[\d{1,9}\])?): /,
    gives: ['time', 'lane'],
  },
  { pattern: new RegExp(String.raw`^\[(${iso})\] `), gives: ['time'] },
  // TeamCity, AppVeyor and Jenkins' timestamper write the time of day
  {
    pattern: /^\[\d\d:\d\d:\d\d\](?: ?[WEF])?:?[ \t]{1,4}(?:\[(?:Step|:)[^\]]{1,40}\] )?|^\d\d:\d\d:\d\d {1,2}(?=\S)/,
    gives: [],
  },
  // Airflow, of what an operator's program printed
  {
    pattern: /^\[(\d{4}-\d\d-\d\d[T ][\d:]{8}[.,]\d{3}(?:[+-]\d{4})?)\] \{[\w.]{1,80}:\d{1,6}\} [A-Z]{4,8} - /,
    gives: ['time'],
  },
  { pattern: /^ {0,4}(#\d{1,4}) (?:\d{1,6}\.\d{1,3} |\[[^\]]{1,80}\] )/, gives: ['lane'] },
  { pattern: /^\[(pod\/[\w.\-/]{1,200}|\d{1,2})\] /, gives: ['lane'] },
  // pm2
  { pattern: /^(\d{1,3}\|[\w.-]{1,80}) {1,40}\| /, gives: ['lane'] },
  { pattern: /^(?!std(?:out|err) )([A-Za-z][\w.-]{0,80}) {1,40}\| ?/, gives: ['lane'] },
  { pattern: new RegExp(`^(${iso}) `), gives: ['time'] },
  // terraform's TF_LOG, for what its providers print
  { pattern: /^\[(?:TRACE|DEBUG|INFO|WARN|ERROR)\] {1,2}(?:plugin|provider)\.[\w.-]{1,80}: /, gives: [] },
  { pattern: /^\d{1,6} \| /, gives: [] },
  { pattern: /^E(?=[ \t]{3})/, gives: [] },
  // Ant's tasks, Yarn's codes
  { pattern: /^ {1,10}\[[a-z][\w:.-]{1,20}\] (?!=>)|^➤ YN\d{4}: (?![│┃╷╵├╰└┌╭╯])/, gives: [] },
  // Android's logcat, with or without time and process
  {
    pattern:
      /^(?:\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} {1,6}\d{1,6}[- ]{1,6}\d{1,6}(?:\/\S{1,200})? )?[VDIWEF]\/[\w.\-$ ]{1,40}(?:\( {0,5}\d{1,6}\))?: /,
    gives: [],
  },
  // Jenkins, of what a command printed
  { pattern: /^(?:stdout|stderr): (?=\S)/, gives: [] },
  { pattern: /^##\[(\w{1,20})\]/, gives: ['marker'] },
  { pattern: /^::(error|warning|notice|debug)(?: [^:]{0,400})?::/, gives: ['marker'] },
];
