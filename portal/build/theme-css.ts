import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  type MantineTheme,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariables, theme } from '../src/app/theme';

const ID = 'virtual:theme.css';

/**
 * Mantine writes the theme's variables into a style element when it starts, which a Content-Security-Policy without
 * 'unsafe-inline' forbids. This writes the same variables into the style sheet when the portal is built.
 */
export function themeCss(): Plugin {
  return {
    name: 'candlefish-theme-css',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? css() : undefined),
  };
}

function css(): string {
  const merged: MantineTheme = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(merged);
  const own = cssVariables(merged);
  return convertCssVariables({
    variables: { ...base.variables, ...own.variables },
    light: { ...base.light, ...own.light },
    dark: { ...base.dark, ...own.dark },
  });
}
