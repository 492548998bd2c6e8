import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The page's policy forbids what the dev server lives on, inline scripts and styles. Builds keep it. */
const noPolicyInDev: Plugin = {
  name: 'no-policy-in-dev',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** Modules that more than one screen has; what only one of them has stays with it. */
const SHARED = /src\/(ui|session|api)\/[^/]+$|node_modules\/(react|lucide-react|zustand)\//;

export default defineConfig({
  plugins: [react(), noPolicyInDev],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The first browsers with light-dark(): older ones would get every colour through a polyfill.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    outDir: process.env.VITE_OUT ?? 'dist',
    rolldownOptions: {
      output: {
        // What screens share, in one piece: dozens of small ones compress worse, and each is a request.
        codeSplitting: { groups: [{ name: 'shared', test: SHARED, minShareCount: 2 }] },
      },
    },
  },
  server: { host: 'localhost', port: 5173, strictPort: true },
});
