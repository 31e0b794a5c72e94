import { Popover, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { customerQuery } from '@/api/customers';
import { useFranchise } from '@/components/session';
import { CustomerPicker } from './CustomerPicker';
import { FilterButton, type OrderFilterMenuProps } from './OrderFilterMenu';
import { texts } from './texts';

/** Filters that take effect as they are chosen. */
export function OrderFilterPopover({ filters, onChange }: OrderFilterMenuProps) {
  const { id, can } = useFranchise();
  const { data: customer } = useQuery({
    ...customerQuery(id, filters.customer ?? ''),
    enabled: filters.customer !== undefined && can('customers:read'),
  });
  return (
    <Popover position="bottom-start" trapFocus returnFocus width={300} defaultOpened>
      <Popover.Target>
        <FilterButton />
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.filter.button}>
        <Stack gap="sm">
          {can('customers:read') && (
            <CustomerPicker
              label={texts.filter.customer}
              placeholder={texts.filter.anyCustomer}
              value={
                customer === undefined ? undefined : { id: customer.value.id, label: customer.value.name }
              }
              onPick={(picked) => onChange({ customer: picked.id })}
              onClear={() => onChange({ customer: undefined })}
            />
          )}
          <TextInput
            type="date"
            label={texts.filter.from}
            value={filters.from ?? ''}
            max={filters.to}
            onChange={(event) => onChange({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={texts.filter.to}
            value={filters.to ?? ''}
            min={filters.from}
            onChange={(event) => onChange({ to: event.currentTarget.value })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
