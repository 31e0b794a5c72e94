import type { Order, OrderInput, OrderLineInput, Product } from '@/api/model';
import { isDay } from '@/components/dates';
import { parseDecimal, parseWhole, withoutTrailingZeros } from '@/components/decimal';
import type { FieldText } from '@/components/form/differences';
import type { Choice } from '@/components/form/RecordPicker';
import { texts as shared } from '@/components/texts';
import { texts } from './texts';

/** A line as it is typed; the figures stay texts until they are sent. */
export type LineValues = {
  /** Names the line on the page, whatever else of it changes. */
  key: string;
  product: Choice | null;
  currency: string;
  quantity: string;
  unitPrice: string;
  discount: string;
};

export type OrderValues = {
  customer: Choice | null;
  locationId: string;
  orderedOn: string;
  requiredOn: string;
  externalId: string;
  notes: string;
  lines: LineValues[];
};

const MAX_LINES = 500;
const MAX_QUANTITY = 1_000_000;

export function emptyLine(): LineValues {
  return {
    key: crypto.randomUUID(),
    product: null,
    currency: '',
    quantity: '1',
    unitPrice: '',
    discount: '',
  };
}

export function emptyOrder(customer: Choice | null): OrderValues {
  return {
    customer,
    locationId: '',
    orderedOn: '',
    requiredOn: '',
    externalId: '',
    notes: '',
    lines: [emptyLine()],
  };
}

export function valuesOf(order: Order): OrderValues {
  return {
    customer: { id: order.customer.id, label: order.customer.name },
    locationId: order.location.id,
    orderedOn: order.orderedOn,
    requiredOn: order.requiredOn ?? '',
    externalId: order.externalId ?? '',
    notes: order.notes ?? '',
    lines: order.lines.map((line) => ({
      key: line.id,
      product: { id: line.productId, label: line.productName },
      currency: line.unitPrice.currency,
      quantity: String(line.quantity),
      unitPrice: line.unitPrice.amount,
      discount: line.discountPercent === '0' ? '' : withoutTrailingZeros(line.discountPercent),
    })),
  };
}

/** The line with a product chosen: its price is suggested, the quantity stays. */
export function withProduct(line: LineValues, product: Product): LineValues {
  return {
    ...line,
    product: { id: product.id, label: product.name },
    currency: product.unitPrice.currency,
    unitPrice: product.unitPrice.amount,
  };
}

/** A line that nobody has touched is not a line of the order. */
export function isUntouched(line: LineValues): boolean {
  return line.product === null && line.unitPrice === '' && line.discount === '' && line.quantity === '1';
}

export function withoutUntouchedLines(values: OrderValues): OrderValues {
  return {
    ...values,
    lines: values.lines.filter((line) => !isUntouched(line)),
  };
}

/** The line as the API takes it; undefined while it is not complete. */
export function lineInput(line: LineValues): OrderLineInput | undefined {
  const quantity = parseWhole(line.quantity, 1, MAX_QUANTITY);
  const amount = parseDecimal(line.unitPrice, 4);
  const discountPercent = percentOf(line.discount);
  if (line.product === null || quantity === undefined) return undefined;
  if (amount === undefined || discountPercent === undefined) return undefined;
  const unitPrice = { amount, currency: line.currency };
  return { productId: line.product.id, quantity, unitPrice, discountPercent };
}

export function orderInput(values: OrderValues): OrderInput {
  return {
    customerId: values.customer?.id ?? '',
    locationId: textOf(values.locationId),
    orderedOn: textOf(values.orderedOn),
    requiredOn: textOf(values.requiredOn),
    externalId: textOf(values.externalId),
    notes: textOf(values.notes),
    lines: values.lines.map(lineInput).filter((line) => line !== undefined),
  };
}

export function validateOrder(values: OrderValues): Record<string, string> {
  const errors: Record<string, string> = {};
  const t = texts.errors;
  if (values.customer === null) errors.customer = t.customer;
  if (values.orderedOn !== '' && !isDay(values.orderedOn)) errors.orderedOn = t.day;
  if (values.requiredOn !== '' && !isDay(values.requiredOn)) errors.requiredOn = t.day;
  else if (values.requiredOn !== '' && values.orderedOn > values.requiredOn) errors.requiredOn = t.tooEarly;
  if (values.externalId.trim().length > 100) errors.externalId = shared.form.tooLong(100);
  if (values.notes.trim().length > 4000) errors.notes = shared.form.tooLong(4000);
  if (values.lines.length > MAX_LINES) errors.lines = t.tooManyLines;
  values.lines.forEach((line, index) => {
    if (isUntouched(line)) return;
    if (line.product === null) errors[`lines.${index}.product`] = t.product;
    if (parseWhole(line.quantity, 1, MAX_QUANTITY) === undefined)
      errors[`lines.${index}.quantity`] = t.quantity;
    if (line.product !== null && parseDecimal(line.unitPrice, 4) === undefined)
      errors[`lines.${index}.unitPrice`] = t.unitPrice;
    if (percentOf(line.discount) === undefined) errors[`lines.${index}.discount`] = t.discount;
  });
  return errors;
}

/** The API's names of the fields, as the server's findings use them, to those of the form. */
const FORM_FIELDS: Record<string, string> = {
  customerId: 'customer',
  productId: 'product',
  discountPercent: 'discount',
};

const FIELDS =
  /^(customer|locationId|orderedOn|requiredOn|externalId|notes|lines(\.\d+\.(product|quantity|unitPrice|discount))?)$/;

/** The form's path of a place in an OrderInput; undefined when the form has no such field. */
export function formField(path: string): string | undefined {
  const own = path
    .split('.')
    .map((part) => FORM_FIELDS[part] ?? part)
    .join('.');
  return FIELDS.test(own) ? own : undefined;
}

export function orderInWords(values: OrderValues): FieldText[] {
  const t = texts.form;
  return [
    { label: t.customer, text: values.customer?.label ?? '' },
    { label: t.orderedOn, text: values.orderedOn },
    { label: t.requiredOn, text: values.requiredOn },
    { label: t.externalId, text: values.externalId },
    { label: t.notes, text: values.notes },
    {
      label: t.lines,
      text: values.lines
        .filter((line) => !isUntouched(line))
        .map(({ quantity, product, unitPrice, discount }) =>
          [`${quantity} × ${product?.label ?? '?'}`, unitPrice, discount === '' ? '' : `−${discount} %`]
            .filter(Boolean)
            .join(', '),
        )
        .join('; '),
    },
  ];
}

function textOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

function percentOf(text: string): string | undefined {
  const percent = text.trim() === '' ? '0' : parseDecimal(text.replace('%', ''), 4);
  return percent !== undefined && Number(percent) <= 100 ? percent : undefined;
}
