import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** Where Debian, and the images of GitHub's runners, keep the browser; CHROMIUM names another. */
export const chromium = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

export interface View {
  readonly width: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
  readonly scale?: number;
}

/** A page of a browser, spoken to by the DevTools protocol. */
export interface Tab {
  /** What the browser said about the page: errors, refusals by its policy, warnings. */
  readonly complaints: readonly string[];
  evaluate<T>(expression: string): Promise<T>;
  show(view: View): Promise<void>;
  screenshot(file: string): Promise<void>;
  pdf(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page from disk, as a person would who was sent the file. */
export async function openPage(html: string): Promise<Tab> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  const file = join(folder, 'report.html');
  await writeFile(file, html);
  const browser = launch(folder);
  const socket = await connect(folder, browser);
  const complaints: string[] = [];
  const send = client(socket, event => complaints.push(...complaintOf(event)));
  await Promise.all(['Page', 'Log', 'Runtime'].map(domain => send(`${domain}.enable`)));
  await send('Page.navigate', { url: pathToFileURL(file).href });
  const evaluate = async <T>(expression: string) =>
    (await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })).result?.value as T;
  while ((await evaluate('document.readyState + location.protocol')) !== 'completefile:') await setTimeout(20);
  return {
    complaints,
    evaluate,
    show: view => show(send, view),
    screenshot: async path => save(path, await send('Page.captureScreenshot')),
    pdf: async path =>
      save(path, await send('Page.printToPDF', { printBackground: true, paperWidth: 8.27, paperHeight: 11.7 })),
    async close() {
      const gone = new Promise(resolve => browser.once('exit', resolve));
      send('Browser.close').catch(() => browser.kill());
      await gone;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(folder: string): ChildProcess {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--hide-scrollbars',
  ];
  const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return spawn(
    chromium!,
    [...flags, ...offline, `--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank'],
    {
      stdio: 'ignore',
    },
  );
}

/** The browser writes the port it chose into its profile. */
async function connect(folder: string, browser: ChildProcess): Promise<WebSocket> {
  const [port] = (await appearing(join(folder, 'DevToolsActivePort'), browser)).split('\n');
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets.find(target => target.type === 'page')!.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  return socket;
}

async function appearing(file: string, browser: ChildProcess): Promise<string> {
  while (browser.exitCode === null) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.includes('\n')) return text;
    await setTimeout(20);
  }
  throw new Error(`${chromium} ended with ${browser.exitCode}`);
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly entry?: { text: string }; readonly exceptionDetails?: { text: string } };
  readonly result?: { readonly data?: string; readonly result?: { readonly value: unknown } };
  readonly error?: { readonly message: string };
}

type Send = (method: string, params?: object) => Promise<NonNullable<Message['result']>>;

function client(socket: WebSocket, onEvent: (event: Message) => void): Send {
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) onEvent(message);
    else waiting.get(message.id)?.(message);
  };
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result ?? {})));
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

function complaintOf({ method, params }: Message): string[] {
  if (method === 'Log.entryAdded') return [params?.entry?.text ?? ''];
  return method === 'Runtime.exceptionThrown' ? [params?.exceptionDetails?.text ?? ''] : [];
}

async function show(
  send: Send,
  { width, height = 900, scheme = 'light', media = 'screen', scale = 1 }: View,
): Promise<void> {
  const mobile = width < 600;
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile });
  await send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] });
}

async function save(file: string, { data = '' }: { readonly data?: string }): Promise<void> {
  await writeFile(file, Buffer.from(data, 'base64'));
}
