import { Button, type ButtonProps } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ComponentType } from 'react';
import { onDemand } from '../onDemand';
import { texts } from '../texts';
import type { Column } from './columns';
import classes from './list.module.css';

export interface ColumnChooserProps {
  // biome-ignore lint/suspicious/noExplicitAny: the rows of the columns don't matter here.
  columns: readonly Column<any>[];
  chosen: string[] | undefined;
  onChoose: (chosen: string[]) => void;
}

export const ColumnChooser: ComponentType<ColumnChooserProps> = onDemand<ColumnChooserProps>({
  load: () => import('./ColumnChooserPopover').then((module) => module.ColumnChooserPopover),
  trigger: (_, near) => <ColumnsButton {...near} />,
});

export function ColumnsButton(props: ButtonProps & ComponentPropsWithRef<'button'>) {
  return (
    <Button
      className={classes.columns}
      variant="default"
      leftSection={<IconColumns3 size={16} />}
      aria-haspopup="dialog"
      {...props}
    >
      {texts.list.columns}
    </Button>
  );
}
