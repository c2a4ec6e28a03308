import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './Console.js';

const root = document.getElementById('console');
if (root === null) throw new Error('the page has no #console element');
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
