// The part of the WebAssembly JavaScript API (https://www.w3.org/TR/wasm-js-api-2/) that the scan uses: TypeScript has it only
// in its library for browsers.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: unknown;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Global {
    readonly value: number;
  }
}
