import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Keeps the Host header: log-in leads back to the address that was asked. */
const server = { target: 'http://127.0.0.1:3000', changeOrigin: false };

/** `vite --host 127.0.0.1` proxies to an `npm start` that was given PUBLIC_URL=http://127.0.0.1:5173; `vite build` writes `dist`, which the server serves. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { proxy: { '/api': server, '/auth': server, '/docs': server, '/socket.io': { ...server, ws: true } } },
  build: { target: 'es2023', manifest: true, reportCompressedSize: false },
});
