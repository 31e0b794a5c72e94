import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Franchise } from '@/api/model';
import { paths } from '@/components/paths';
import { supportIn, useSession } from '@/components/session';
import { texts } from './texts';

const SupportDialog = lazy(() =>
  import('./SupportDialog').then((module) => ({ default: module.SupportDialog })),
);

const OPEN = ['active', 'suspended'];

/** The way into a franchise's data: by opening it, or back to where it is open already. */
export function SupportAct({ franchise }: { franchise: Franchise }) {
  const { me, canAtHq } = useSession();
  const [opening, setOpening] = useState(false);
  if (!canAtHq('support:write') || !OPEN.includes(franchise.state)) return null;
  if (supportIn(me, franchise.id) !== undefined) {
    return (
      <Button
        component={Link}
        to={paths.home(franchise.id)}
        variant="default"
        leftSection={<IconLifebuoy size={16} />}
      >
        {texts.support.goOn}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" leftSection={<IconLifebuoy size={16} />} onClick={() => setOpening(true)}>
        {texts.support.open}
      </Button>
      <Suspense>
        {opening && <SupportDialog franchise={franchise} onClose={() => setOpening(false)} />}
      </Suspense>
    </>
  );
}
