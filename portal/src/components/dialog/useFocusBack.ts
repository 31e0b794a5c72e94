import { useEffect, useState } from 'react';

/** Gives the focus back to what opened a dialog when the dialog goes. */
export function useFocusBack(): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      // What opened it may be gone, with the act that it was for.
      const back = opener?.isConnected === true ? opener : document.querySelector('main');
      back?.focus({ preventScroll: true });
    },
    [opener],
  );
}

/** The entry of a menu goes with its menu; the menu's button stays. */
function openerOf(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role="menu"]');
  if (menu) return document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  return focused instanceof HTMLElement ? focused : null;
}
