import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { productSearchQuery } from '@/api/catalog';
import type { Money } from '@/api/model';
import { RecordPicker } from '@/components/form/RecordPicker';
import type { Fields } from '@/components/form/useFields';
import { formatMoney, formatPrice } from '@/components/money';
import { useFranchise } from '@/components/session';
import classes from './LinesEditor.module.css';
import { type LineValues, type OrderValues, withProduct } from './order-values';
import { texts } from './texts';

const t = texts.form;

interface LineEditorProps {
  form: Fields<OrderValues>;
  line: LineValues;
  index: number;
  /** Whether each field has its label above; otherwise the column says what it is. */
  labelled: boolean;
  total: Money | undefined;
  onEnter: () => void;
  onRemove: () => void;
}

export function LineEditor(props: LineEditorProps) {
  const { form, line, index, labelled, total, onEnter, onRemove } = props;
  const { id } = useFranchise();
  const quantity = useRef<HTMLInputElement>(null);
  const path = (field: keyof LineValues) => `lines.${index}.${field}` as const;
  const errorOf = (field: keyof LineValues) => form.errors[path(field)];

  const field = (name: 'quantity' | 'unitPrice' | 'discount') => ({
    ...form.text(path(name)),
    [labelled ? 'label' : 'aria-label']: labelled ? t[name] : t.field(t[name], index + 1),
    className: classes.number,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onEnter();
    },
  });

  return (
    <li className={classes.line} data-line={line.key}>
      <div className={classes.product}>
        <RecordPicker
          label={labelled ? t.product : t.field(t.product, index + 1)}
          labelHidden={!labelled}
          value={line.product ?? undefined}
          error={errorOf('product')}
          search={(words) => productSearchQuery(id, words, false)}
          itemsOf={(page) => page.items}
          choiceOf={(product) => ({
            id: product.id,
            label: product.name,
            detail: [product.sku, formatPrice(product.unitPrice)].filter(Boolean).join(' · '),
          })}
          onPick={(product) => {
            form.set(`lines.${index}`, withProduct(line, product));
            form.check(path('product'));
            form.check(path('unitPrice'));
            quantity.current?.focus();
            quantity.current?.select();
          }}
        />
      </div>
      <TextInput ref={quantity} inputMode="numeric" {...field('quantity')} />
      <TextInput inputMode="decimal" {...field('unitPrice')} />
      <TextInput inputMode="decimal" placeholder="0" {...field('discount')} />
      <output className={classes.total} aria-label={t.field(t.total, index + 1)}>
        {total === undefined ? '' : formatMoney(total)}
      </output>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        className={classes.remove}
        aria-label={t.remove(index + 1)}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}
