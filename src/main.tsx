import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './ui/tokens.css';
import './ui/base.css';

// Faces load when text first uses them, and rows would jump as each arrives: all five are wanted before the workbench is drawn.
for (const face of document.fonts) void face.load();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
