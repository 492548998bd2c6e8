import { finding, NOTHING, type DeviceRule } from '../rule.ts';

/** The directory of ISO files behind a null DVD: absolute, on local VxFS, its files not writable by everybody. */
export const nullDvdDirectory: DeviceRule = {
  info: {
    id: 'null-dvd-directory',
    title: 'The directory of a null DVD is absolute, and on a local VxFS file system',
    sources: [{ manual: '4.3', page: 110 }],
    moments: { add: ['refuse', 'warn'] },
  },
  checkDevice: (context) => {
    const { storage, location } = context.statement;
    if (storage !== 'null' || location.startsWith('/dev/')) return NOTHING;
    return location.startsWith('/')
      ? finding(context, 'null-dvd-directory', 'warn', { code: 'directory-unchecked', location })
      : finding(context, 'null-dvd-directory', 'refuse', { code: 'relative-directory', location });
  },
};
