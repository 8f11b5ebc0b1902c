const iso = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)`;

export type Gift = 'time' | 'lane' | 'marker';

export interface Carrier {
  /** What it can begin with, so that most lines are spared the pattern: `a` for a lower-case letter, `A` for an upper-case one, `0` for a digit. */
  readonly on: string;
  readonly pattern: RegExp;
  /** What each group of the pattern gives, where it took part. */
  readonly gives: readonly Gift[];
}

/** journalctl --output=short-iso, behind the time: the host, the program with its process. */
const process = String.raw`[\w.-]{1,80} ([\w./@-]{1,80}\[\d{1,9}\]): `;

/** In the order in which they wrap each other. A row may match once, and the rest of the line goes to the next row. */
export const carriers: readonly Carrier[] = [
  { on: 'a', pattern: /^section_(?:start|end):\d{1,16}:\S{1,100}/, gives: [] },
  // a runner's or an engine's time; behind it the host and the process that journalctl names, or the dyno of Heroku's logplex
  {
    on: '0',
    pattern: new RegExp(String.raw`^(${iso}) (?:${process}|((?:app|heroku)\[[\w.-]{1,40}\]): |(?:\d\d[OE]\+? )?)`),
    gives: ['time', 'lane', 'lane'],
  },
  // docker logs --timestamps, as some panels show it
  { on: '0', pattern: /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{7,9})(?: {1,2}|$)/, gives: ['time'] },
  { on: 'a', pattern: /^(?:stdout|stderr) [FP] /, gives: [] },
  // syslog and journalctl (RFC 3164): the host, the program
  {
    on: 'A<',
    pattern:
      /^(?:<\d{1,3}>)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) [\w.-]{1,80} ([\w./@-]{1,80}(?:\[\d{1,9}\])?): /,
    gives: ['time', 'lane'],
  },
  // RFC 5424, as a drain frames it (RFC 6587): the program and its process
  {
    on: '<0',
    pattern: new RegExp(
      String.raw`^(?:\d{1,6} )?<\d{1,3}>1 (${iso}) [\w.-]{1,255} ([\w.-]{1,48} [\w.-]{1,128}) [\w.-]{1,32} (?:(?:-|\[[^\]]{1,400}\]) )?`,
    ),
    gives: ['time', 'lane'],
  },
  { on: '[', pattern: new RegExp(String.raw`^\[(${iso})\] `), gives: ['time'] },
  // TeamCity, AppVeyor and Jenkins' timestamper write the time of day
  {
    on: '[0',
    pattern: /^\[\d\d:\d\d:\d\d\](?: ?[WEF])?:?[ \t]{1,4}(?:\[(?:Step|:)[^\]]{1,40}\] )?|^\d\d:\d\d:\d\d {1,2}(?=\S)/,
    gives: [],
  },
  // Airflow, of what an operator's program printed
  {
    on: '[',
    pattern: /^\[(\d{4}-\d\d-\d\d[T ][\d:]{8}[.,]\d{3}(?:[+-]\d{4})?)\] \{[\w.]{1,80}:\d{1,6}\} [A-Z]{4,8} - /,
    gives: ['time'],
  },
  { on: ' #', pattern: /^ {0,4}(#\d{1,4}) (?:\d{1,6}\.\d{1,3} |\[[^\]]{1,80}\] )/, gives: ['lane'] },
  { on: '[', pattern: /^\[(pod\/[\w.\-/]{1,200}|\d{1,2})\] /, gives: ['lane'] },
  // pm2
  { on: '0', pattern: /^(\d{1,3}\|[\w.-]{1,80}) {1,40}\| /, gives: ['lane'] },
  { on: 'aA', pattern: /^(?!std(?:out|err) )([A-Za-z][\w.-]{0,80}) {1,40}\| ?/, gives: ['lane'] },
  { on: '0', pattern: new RegExp(`^(${iso}) (?:${process})?`), gives: ['time', 'lane'] },
  // terraform's TF_LOG, for what its providers print
  { on: '[', pattern: /^\[(?:TRACE|DEBUG|INFO|WARN|ERROR)\] {1,2}(?:plugin|provider)\.[\w.-]{1,80}: /, gives: [] },
  { on: '0', pattern: /^\d{1,6} \| /, gives: [] },
  { on: 'A', pattern: /^E(?=[ \t]{3})/, gives: [] },
  // Ant's tasks, Yarn's codes
  { on: ' ➤', pattern: /^ {1,10}\[[a-z][\w:.-]{1,20}\] (?!=>)|^➤ YN\d{4}: (?![│┃╷╵├╰└┌╭╯])/, gives: [] },
  // Android's logcat, with or without time and process
  {
    on: '0A',
    pattern:
      /^(?:\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} {1,6}\d{1,6}[- ]{1,6}\d{1,6}(?:\/\S{1,200})? )?[VDIWEF]\/[\w.\-$ ]{1,40}(?:\( {0,5}\d{1,6}\))?: /,
    gives: [],
  },
  // Jenkins, of what a command printed
  { on: 'a', pattern: /^(?:stdout|stderr): (?=\S)/, gives: [] },
  { on: '#', pattern: /^##\[(\w{1,20})\]/, gives: ['marker'] },
  { on: ':', pattern: /^::(error|warning|notice|debug)(?: [^:]{0,400})?::/, gives: ['marker'] },
];
