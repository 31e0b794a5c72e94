import { Alert, Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { AllowedTransition } from '@/api/model';
import { Dialog } from '../dialog/Dialog';
import { reasonsOf } from './transitions';

interface OvertakenDialogProps {
  title: string;
  /** What somebody else did meanwhile. */
  meanwhile: string;
  /** The word that leads back to the record. */
  see: string;
  /** What the state machine says of the act now; undefined when it knows none such from here. */
  transition: AllowedTransition | undefined;
  onClose: () => void;
}

/** Takes the place of a question that nobody has to answer any more: says what happened to the record meanwhile. */
export function OvertakenDialog({ title, meanwhile, see, transition, onClose }: OvertakenDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button onClick={onClose} data-autofocus>
          {see}
        </Button>
      }
    >
      <Alert color="yellow" variant="light" icon={<IconRefresh size={18} />} role="alert">
        {meanwhile}
      </Alert>
      {transition !== undefined && !transition.allowed && <Text size="sm">{reasonsOf(transition)}</Text>}
    </Dialog>
  );
}
