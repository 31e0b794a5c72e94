import { Button, type ButtonProps } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { onDemand } from '@/components/onDemand';
import type { OrderFilters } from './orders-filter';
import { texts } from './texts';

export interface OrderFilterMenuProps {
  filters: OrderFilters;
  onChange: (changes: OrderFilters) => void;
}

export const OrderFilterMenu = onDemand<OrderFilterMenuProps>({
  load: () => import('./OrderFilterPopover').then((module) => module.OrderFilterPopover),
  trigger: (_, near) => <FilterButton {...near} />,
});

export function FilterButton(props: ButtonProps & ComponentPropsWithRef<'button'>) {
  return (
    <Button variant="default" leftSection={<IconFilter size={16} />} aria-haspopup="dialog" {...props}>
      {texts.filter.button}
    </Button>
  );
}
