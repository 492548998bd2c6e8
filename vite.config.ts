import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The dev server puts styles into the page inline and talks to it over a web socket, which the strict policy of index.html forbids: in
 * development alone both are allowed. The built page keeps the policy as it stands there.
 */
const loosenPolicyInDevelopment: Plugin = {
  name: 'loosen-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:"),
};

export default defineConfig({
  plugins: [react(), loosenPolicyInDevelopment],
  worker: { format: 'es' },
  build: { target: 'es2023', manifest: true, outDir: process.env.VITE_OUT ?? 'dist' },
  server: { host: 'localhost', port: 5173, strictPort: true },
});
