import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is served from the package itself: every script, worker and font is bundled, none comes from elsewhere. */
export default defineConfig({
  base: '/graphiql/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
