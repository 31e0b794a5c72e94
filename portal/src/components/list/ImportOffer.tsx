import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../paths';
import { useFranchise } from '../session';
import { texts } from '../texts';

/** Where nothing is yet: the way to bring in what one has elsewhere, for those who may. */
export function ImportOffer() {
  const { id, can } = useFranchise();
  if (!can('imports:write')) return null;
  return (
    <Button
      component={Link}
      to={paths.newImport(id)}
      variant="default"
      leftSection={<IconTableImport size={16} />}
    >
      {texts.list.importData}
    </Button>
  );
}
