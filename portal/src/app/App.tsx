import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import type { Identity } from '@/api/identity';
import { NotificationArea } from '@/components/notify';
import { queryClient } from './query-client';
import { createPortalRouter } from './router';
import { SignInGate } from './session/SignInGate';
import { theme } from './theme';
import { themeChoice } from './theme-choice';

export function App() {
  return (
    // The theme's variables and the global classes are in the style sheet; see build/theme-css.ts.
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={themeChoice}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <NotificationArea />
      <QueryClientProvider client={queryClient}>
        <SignInGate>{(identity) => <Portal identity={identity} />}</SignInGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The router reads the address when it is made: after the sign-in has put the right one there. */
function Portal({ identity }: { identity: Identity }) {
  const [router] = useState(() => createPortalRouter(identity));
  return <RouterProvider router={router} />;
}
