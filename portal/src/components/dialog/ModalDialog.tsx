import { Group, Modal, Stack } from '@mantine/core';
import { texts } from '../texts';
import type { DialogProps } from './Dialog';
import classes from './ModalDialog.module.css';
import { useFocusBack } from './useFocusBack';

/** Composed by hand: the ready-made header is a header element, which would be a second banner of the page. */
export function ModalDialog({ title, size = 'md', onClose, actions, children }: DialogProps) {
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose ?? (() => undefined)} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.header}>
          <Modal.Title>{title}</Modal.Title>
          {onClose !== undefined && <Modal.CloseButton aria-label={texts.actions.close} />}
        </div>
        <Modal.Body>
          <Stack gap="md">
            {children}
            <Group justify="flex-end" gap="xs">
              {actions}
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
