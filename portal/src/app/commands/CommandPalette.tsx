import { Combobox, Kbd, Loader, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFocusBack } from '@/components/dialog/useFocusBack';
import { useFirstOption } from '@/components/form/useFirstOption';
import { texts } from '../texts';
import classes from './CommandPalette.module.css';
import { type Command, matching } from './command';
import { useCommands } from './useCommands';
import { useFoundRecords } from './useFoundRecords';

/** Pages, actions and records from the keyboard: type, choose with the arrows, Enter goes there. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 150);
  const combobox = useCombobox({ opened: true });
  const commands = useCommands();
  const records = useFoundRecords(words);
  const groups = [...matching(commands, typed), ...records.groups].filter(({ items }) => items.length > 0);
  const shown = groups.flatMap(({ items }) => items);
  const first = shown[0]?.id;
  const list = useId();

  const { told, onKeyDown } = useFirstOption(combobox, `${first} ${shown.length}`);

  const run = (id: string) => {
    const command = shown.find((candidate) => candidate.id === id);
    onClose();
    if (command?.to !== undefined) void navigate(command.to);
    command?.run?.();
  };

  return (
    <Modal.Root opened onClose={onClose} padding={0} size={620} yOffset="10vh">
      <Modal.Overlay />
      <Modal.Content aria-label={texts.commands.open}>
        <Combobox store={combobox} onOptionSubmit={run} withinPortal={false}>
          {/* The list is always there, but the combobox names it only from its second rendering on. */}
          <Combobox.EventsTarget withExpandedAttribute aria-controls={list} aria-expanded {...told}>
            {/* Whoever types on behind Ctrl+K types into it, without waiting for the dialog's own moment. */}
            <TextInput
              autoFocus
              data-autofocus
              size="lg"
              variant="unstyled"
              className={classes.search}
              aria-label={texts.commands.open}
              placeholder={texts.commands.placeholder}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                // The combobox keeps this key from the dialog, for the list that it would close.
                if (event.key === 'Escape') onClose();
                onKeyDown(event);
              }}
              leftSection={<IconSearch size={18} aria-hidden />}
              rightSection={records.searching ? <Loader size={16} /> : <Kbd size="xs">Esc</Kbd>}
            />
          </Combobox.EventsTarget>
          <Combobox.Options id={list} aria-label={texts.commands.results} className={classes.results}>
            {groups.map((group) => (
              <Combobox.Group key={group.title} label={group.title}>
                {group.items.map((item) => (
                  <Option key={item.id} command={item} />
                ))}
              </Combobox.Group>
            ))}
            {groups.length === 0 && (
              <Combobox.Empty>
                {records.searching ? texts.commands.searching : texts.commands.nothing}
              </Combobox.Empty>
            )}
            {records.failed && <Combobox.Footer>{texts.commands.failed}</Combobox.Footer>}
          </Combobox.Options>
        </Combobox>
      </Modal.Content>
    </Modal.Root>
  );
}

function Option({ command }: { command: Command }) {
  const Icon = command.icon;
  return (
    <Combobox.Option value={command.id} className={classes.option}>
      <Icon size={16} aria-hidden />
      <span className={classes.label}>{command.label}</span>
      {command.detail !== undefined && <span className={classes.detail}>{command.detail}</span>}
    </Combobox.Option>
  );
}
