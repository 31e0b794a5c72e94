import '@fontsource-variable/inter';
import './app/styles/mantine.css';
import 'virtual:theme.css';
import './app/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element for the portal');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
