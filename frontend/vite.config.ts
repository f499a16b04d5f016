import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The Host header stays the page's: the server compares it with the origin of what changes something.
const SERVER = { target: 'http://127.0.0.1:5000', changeOrigin: false };
const PROXY = { '/api': SERVER, '/shared': SERVER };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', proxy: PROXY },
  preview: { host: '127.0.0.1', proxy: PROXY },
});
