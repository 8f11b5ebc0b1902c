/** The text of kernel.wasm.ts. */
export function compileKernel(): Promise<string>;
export function writeKernel(): Promise<void>;
