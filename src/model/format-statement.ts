/** The one writer of resource statements: what hpvmmodify is given and what the screen shows. */
import { formatAddress } from './address.ts';
import type { StorageStatement } from './statement.ts';

/** `tape:avio_stor:0,4,1:attach_path:0/7/1/1.0x5.0x0`; an address left to the host is an empty field (4.3:86). */
export function formatStatement({ device, adapter, address, storage, location }: StorageStatement): string {
  return `${device}:${adapter}:${formatAddress(address)}:${storage}:${location}`;
}
