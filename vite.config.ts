import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023', manifest: true, outDir: process.env.VITE_OUT ?? 'dist' },
  server: { host: 'localhost', port: 5173, strictPort: true },
});
