import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconClock,
  IconDatabaseX,
  IconDoorExit,
  IconLoader2,
  IconPlayerPause,
  IconTrash,
} from '@tabler/icons-react';
import { texts as shared } from '@/components/texts';
import classes from './franchises.module.css';
import { texts } from './texts';

const looks: Record<string, { color: string; Icon: typeof IconClock }> = {
  requested: { color: 'gray', Icon: IconClock },
  provisioning: { color: 'blue', Icon: IconLoader2 },
  active: { color: 'green', Icon: IconCircleCheck },
  suspended: { color: 'yellow', Icon: IconPlayerPause },
  offboarding: { color: 'yellow', Icon: IconDoorExit },
  provisioning_failed: { color: 'red', Icon: IconAlertTriangle },
  archived: { color: 'gray', Icon: IconArchive },
  purged: { color: 'gray', Icon: IconTrash },
};

/** The state of a franchise, and beside it that of its data when that needs somebody. */
export function FranchiseState({ state, schemaState }: { state: string; schemaState: string }) {
  const { color, Icon } = looks[state] ?? { color: 'blue', Icon: IconClock };
  return (
    <span className={classes.badges}>
      <Badge color={color} leftSection={<Icon size={14} aria-hidden />}>
        {shared.franchiseStates[state] ?? state}
      </Badge>
      {schemaState === 'migration_failed' && (
        <Badge color="red" leftSection={<IconDatabaseX size={14} aria-hidden />}>
          {texts.schemaStates.migration_failed}
        </Badge>
      )}
    </span>
  );
}
