/** The text of kernel.wasm.ts. */
export function compileKernel(): Promise<string>;
/** The text of places.ts. */
export function placeTriggers(): string;
export function writeKernel(): Promise<void>;
