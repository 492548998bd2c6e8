/**
 * The two globals that browsers, workers and Node all have and ES2023 does not name.
 * Only tsconfig.pure.json reads this file; elsewhere the DOM library declares them.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
