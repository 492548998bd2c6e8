/** `breakwater`: harbor's hardware on a bad night. */
import type { HostState } from '../state.ts';
import { harbor } from './harbor.ts';

/** Builds the host, always the same. */
export function breakwater(): HostState {
  return harbor('breakwater');
}
