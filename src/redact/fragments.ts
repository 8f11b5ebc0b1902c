import { turnsOf } from './detectors/finding.ts';
import { symbolBits, symbolOf } from './symbols.ts';

/** So many symbols make a fragment: 8 of 6 bits are 48 bits, which a number holds exactly. */
export const fragmentLength = 8;

/** Fragments of hex digits alone count from here on: 12 digits are the 48 bits that 8 letters and digits nearly have. */
export const hexLength = 12;

const half = (1 << ((symbolBits * fragmentLength) / 2)) - 1;
const carry = (symbolBits * fragmentLength) / 2 - symbolBits;
const filterBits = 20;

/** The last eight symbols of a stream, as two halves of four. */
export class Gram {
  high = 0;
  low = 0;

  push(symbol: number): void {
    this.high = ((this.high << symbolBits) | (this.low >>> carry)) & half;
    this.low = ((this.low << symbolBits) | symbol) & half;
  }

  get key(): number {
    return this.high * (half + 1) + this.low;
  }

  get slot(): number {
    return (Math.imul(this.high, 0x9e3779b1) ^ Math.imul(this.low, 0x85ebca6b)) >>> (32 - filterBits);
  }
}

/**
 * Every stretch of eight symbols of values that look random, so that a secret is recognised by any part of it: a line was cut,
 * a URL was taken apart at a `/` that belonged to the password. Parts that may be words are left out, lest words be hidden.
 */
export class Fragments<T> {
  readonly #owners = new Map<number, T>();
  /** Bits of the keys that there are: nearly all of a text is told off by one look. */
  readonly #filter = new Uint8Array(1 << (filterBits - 3));

  /** Takes a value in if it looks random, and tells whether it did. */
  add(text: string, owner: T): boolean {
    const gram = new Gram();
    const characters = [...text].filter(character => symbolOf(character.charCodeAt(0)) !== 0);
    const windows = characters.map((_, index) =>
      characters.slice(Math.max(0, index - fragmentLength + 1), index + 1).join(''),
    );
    if (windows.filter(isRandom).length * 2 < windows.length - fragmentLength) return false;
    for (const [index, character] of characters.entries()) {
      gram.push(symbolOf(character.charCodeAt(0)));
      if (isRandom(windows[index]!)) this.#insert(gram, owner);
    }
    return windows.length >= fragmentLength;
  }

  at(gram: Gram): T | undefined {
    const { slot } = gram;
    return (this.#filter[slot >>> 3]! >>> (slot & 7)) & 1 ? this.#owners.get(gram.key) : undefined;
  }

  #insert(gram: Gram, owner: T): void {
    const { key, slot } = gram;
    if (!this.#owners.has(key)) this.#owners.set(key, owner);
    this.#filter[slot >>> 3]! |= 1 << (slot & 7);
  }
}

function isRandom(window: string): boolean {
  return window.length === fragmentLength && turnsOf(window) >= (/\d/.test(window) ? 2 : 3);
}
