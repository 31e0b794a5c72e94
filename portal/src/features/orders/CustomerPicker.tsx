import type { ReactNode } from 'react';
import { customerSearchQuery } from '@/api/customers';
import type { Customer } from '@/api/model';
import { type Choice, RecordPicker } from '@/components/form/RecordPicker';
import { useFranchise } from '@/components/session';
import { texts } from './texts';

interface CustomerPickerProps {
  label: string;
  placeholder?: string;
  value: Choice | undefined;
  onPick: (customer: Customer) => void;
  onClear?: () => void;
  onBlur?: () => void;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
}

export function CustomerPicker({ placeholder = texts.form.customerHint, ...props }: CustomerPickerProps) {
  const { id } = useFranchise();
  return (
    <RecordPicker
      {...props}
      placeholder={placeholder}
      search={(words) => customerSearchQuery(id, words)}
      itemsOf={(page) => page.items}
      choiceOf={(customer) => ({
        id: customer.id,
        label: customer.name,
        detail: [customer.contactName, customer.address?.city].filter(Boolean).join(' · '),
      })}
    />
  );
}
