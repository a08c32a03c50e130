import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:3000';

/** `vite` proxies to a running `npm start`; `vite build` writes `dist`, which the server serves. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { proxy: { '/api': server, '/auth': server, '/docs': server, '/socket.io': { target: server, ws: true } } },
  build: { target: 'es2023', manifest: true, reportCompressedSize: false },
});
