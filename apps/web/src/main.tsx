import './theme/alles.css'; // first, so that the styles of a component come after those of the theme
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { maakQueryClient } from './app/queryClient.ts';
import { maakRouter } from './app/router.tsx';

const queryClient = maakQueryClient();
const router = maakRouter(queryClient);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const plek = document.getElementById('app');
if (!plek) throw new Error('index.html has no element with id "app"');

createRoot(plek).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
