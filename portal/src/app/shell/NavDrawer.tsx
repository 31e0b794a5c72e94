import { Drawer } from '@mantine/core';
import { useFocusBack } from '@/components/dialog/useFocusBack';
import { texts } from '../texts';
import { Navigation } from './Navigation';
import classes from './Shell.module.css';

/** The navigation on a screen that has no room for it at the side. */
export function NavDrawer({ onClose }: { onClose: () => void }) {
  useFocusBack();
  return (
    <Drawer.Root opened onClose={onClose} size="17rem">
      <Drawer.Overlay />
      <Drawer.Content aria-label={texts.nav.label}>
        <div className={classes.drawerHead}>
          <Drawer.CloseButton aria-label={texts.nav.close} />
        </div>
        <Drawer.Body>
          <nav aria-label={texts.nav.label}>
            <Navigation />
          </nav>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
