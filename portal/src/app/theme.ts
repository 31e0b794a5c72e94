import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The brand's one accent: the petrol of deep water. Shade 7 has a contrast of 6:1 on white. */
const brand: MantineColorsTuple = [
  '#eff8f9',
  '#dcf0f2',
  '#b5dfe4',
  '#88cbd3',
  '#5bb6c1',
  '#379eab',
  '#1f8492',
  '#126b78',
  '#0d5762',
  '#0a434c',
];

const gray: MantineColorsTuple = [
  '#f8f9fa',
  '#f2f3f5',
  '#e8eaed',
  '#dcdfe3',
  '#c8ccd2',
  '#8a919c',
  '#5d6672',
  '#434b56',
  '#2b313a',
  '#171b21',
];

const dark: MantineColorsTuple = [
  '#e4e7ea',
  '#c2c8cf',
  '#9ba3ae',
  '#78818d',
  '#3a414a',
  '#2b3138',
  '#20252b',
  '#16191e',
  '#111418',
  '#0b0d10',
];

/** The colours of states; shade 9 on shade 1 and white on shade 7 have a contrast of at least 4.5:1. */
const green: MantineColorsTuple = [
  '#f1f9f3',
  '#def2e4',
  '#c0e5ca',
  '#95d1a6',
  '#64b77c',
  '#409d5b',
  '#2f8348',
  '#266a3b',
  '#1e5731',
  '#164525',
];

const red: MantineColorsTuple = [
  '#fdf3f3',
  '#fbe4e4',
  '#f5c7c7',
  '#eb9d9d',
  '#df7070',
  '#d14c4c',
  '#bc3333',
  '#a32828',
  '#862121',
  '#6c1a1a',
];

const yellow: MantineColorsTuple = [
  '#fdf8ec',
  '#faeecf',
  '#f4dd9f',
  '#ebc668',
  '#dfaf3c',
  '#c59320',
  '#a07514',
  '#7f5c10',
  '#664a0e',
  '#4d380b',
];

const blue: MantineColorsTuple = [
  '#f0f6fd',
  '#deebfa',
  '#bdd7f4',
  '#90baea',
  '#6098dd',
  '#3e7acb',
  '#2d63ad',
  '#26508b',
  '#204272',
  '#193459',
];

const quick = { duration: 120, exitDuration: 80 };
const shadow = '0 1px 2px rgba(10, 20, 30, 0.06), 0 8px 24px rgba(10, 20, 30, 0.12)';

export const theme = createTheme({
  colors: { brand, gray, dark, green, red, yellow, blue },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 7 },
  black: gray[9],
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  fontSizes: {
    xs: '0.75rem',
    sm: '0.875rem',
    md: '0.875rem',
    lg: '1rem',
    xl: '1.25rem',
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  spacing: {
    xs: '0.5rem',
    sm: '0.75rem',
    md: '1rem',
    lg: '1.5rem',
    xl: '2rem',
  },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  shadows: { xs: shadow, sm: shadow, md: shadow, lg: shadow, xl: shadow },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The scroll lock of Mantine writes a style element; base.css locks the page instead.
    ModalRoot: { defaultProps: { lockScroll: false, transitionProps: quick, radius: 'lg' } },
    DrawerRoot: { defaultProps: { lockScroll: false, transitionProps: quick } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.35 } },
    DrawerOverlay: { defaultProps: { backgroundOpacity: 0.35 } },
    // Menus and the like stay inside the landmark that they belong to, and are not put at the end of the page.
    Menu: {
      defaultProps: {
        transitionProps: quick,
        position: 'bottom-end',
        withinPortal: false,
        withInitialFocusPlaceholder: false,
        shadow: 'md',
      },
    },
    Popover: { defaultProps: { transitionProps: quick, withinPortal: false, shadow: 'md' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, withinPortal: false, shadow: 'md' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Loader: { defaultProps: { type: 'oval' } },
  },
});

/** On a dark page a state is a tint of its colour with light text of the same; the defaults are nearly black. */
function tints(colors: Record<string, MantineColorsTuple>): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, shades] of Object.entries(colors)) {
    variables[`--mantine-color-${name}-light`] = `color-mix(in srgb, ${shades[5]} 20%, ${dark[7]})`;
    variables[`--mantine-color-${name}-light-hover`] = `color-mix(in srgb, ${shades[5]} 28%, ${dark[7]})`;
    variables[`--mantine-color-${name}-light-color`] = shades[2];
  }
  return variables;
}

/** What the defaults leave short of a contrast of 4.5:1 for text and 3:1 for the edge of a control. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': '#c02626',
    '--mantine-color-default-border': gray[3],
    '--candlefish-control-border': gray[5],
    '--candlefish-line': gray[2],
    '--candlefish-side': gray[0],
    '--candlefish-raised': '#ffffff',
    '--candlefish-hover': gray[1],
  },
  dark: {
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-default-border': dark[4],
    '--candlefish-control-border': dark[3],
    '--candlefish-line': dark[5],
    '--candlefish-side': dark[8],
    '--candlefish-raised': dark[6],
    '--candlefish-hover': dark[6],
    ...tints({ brand, green, red, yellow, blue, gray }),
  },
});
