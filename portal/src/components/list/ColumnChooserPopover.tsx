import { Checkbox, Popover, Stack } from '@mantine/core';
import { texts } from '../texts';
import { type ColumnChooserProps, ColumnsButton } from './ColumnChooser';
import { shownColumns } from './columns';

export function ColumnChooserPopover({ columns, chosen, onChoose }: ColumnChooserProps) {
  const shown = shownColumns(columns, chosen).map((column) => column.id);
  return (
    <Popover position="bottom-end" trapFocus returnFocus defaultOpened>
      <Popover.Target>
        <ColumnsButton />
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.list.columns}>
        <Checkbox.Group value={shown} onChange={onChoose}>
          <Stack gap="xs">
            {columns.map((column) => (
              <Checkbox
                key={column.id}
                value={column.id}
                label={column.header}
                disabled={column.always === true}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
