/** `ocean`: as large as hosts come. */
import type { HostState } from '../state.ts';
import { harbor } from './harbor.ts';

/** Builds the host, always the same. */
export function ocean(): HostState {
  return harbor('ocean');
}
