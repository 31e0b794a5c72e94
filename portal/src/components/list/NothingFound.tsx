import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { EmptyState } from '../EmptyState';
import { texts } from '../texts';

/** The filters leave no row over. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={<IconSearchOff size={24} />}
      title={texts.list.nothingFound}
      hint={texts.list.nothingFoundHint}
    >
      <Button variant="default" onClick={onClear}>
        {texts.list.clearFilters}
      </Button>
    </EmptyState>
  );
}
