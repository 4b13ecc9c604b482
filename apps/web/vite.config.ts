import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// No inlined assets: the server's content security policy allows only its own files.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
});
