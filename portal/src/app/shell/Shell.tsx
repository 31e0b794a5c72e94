import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { ScrollRestoration, useLocation } from 'react-router';
import { texts } from '../texts';
import { Navigation } from './Navigation';
import { OfflineNotice } from './OfflineNotice';
import classes from './Shell.module.css';
import { TopBar } from './TopBar';

const CommandPalette = lazy(() =>
  import('../commands/CommandPalette').then((module) => ({ default: module.CommandPalette })),
);
const NavDrawer = lazy(() => import('./NavDrawer').then((module) => ({ default: module.NavDrawer })));

/** The frame around every page: where one is, where one can go, and what one can do from anywhere. */
export function Shell({ onSettled, children }: { onSettled: () => void; children: ReactNode }) {
  const [navOpened, nav] = useDisclosure(false);
  const [commandsOpened, commands] = useDisclosure(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useHotkeys([['mod+K', commands.toggle]], []);
  useEffect(() => {
    // Once the first page stands, the others are fetched: going on is quick, and works without a connection.
    const timer = setTimeout(onSettled, 2000);
    return () => clearTimeout(timer);
  }, [onSettled]);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    nav.close();
    // A new page begins at its top for the keyboard too, unless it has put the focus somewhere itself.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname, nav]);

  return (
    <>
      <a href="#main" className={classes.skip}>
        {texts.skip}
      </a>
      <TopBar onNav={nav.open} navOpened={navOpened} onCommands={commands.open} />
      <div className={classes.body}>
        <nav className={classes.side} aria-label={texts.nav.label}>
          <Navigation />
        </nav>
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          <OfflineNotice />
          {children}
        </main>
      </div>
      <Suspense>
        {navOpened && <NavDrawer onClose={nav.close} />}
        {commandsOpened && <CommandPalette onClose={commands.close} />}
      </Suspense>
      <ScrollRestoration />
    </>
  );
}
