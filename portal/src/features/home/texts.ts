import { counted, inLanguage } from '@/components/language';

export const texts = inLanguage({
  en: {
    title: 'Home',
    newOrder: 'New order',
    periods: {
      label: 'Period',
      all: 'All time',
      year: 'Last 12 months',
      month: 'Last 30 days',
    },
    figures: {
      title: 'Figures',
      orders: 'Orders',
      ofCustomers: (count: number) => `from ${counted(count, { one: 'customer', other: 'customers' })}`,
      units: 'Units',
      inLines: (count: number) => `in ${counted(count, { one: 'line', other: 'lines' })}`,
      subtotal: 'After discount',
      beforeDiscount: 'Before discount',
      discount: (amount: string) => `${amount} off`,
      noDiscount: 'no discounts',
      average: (amount: string) => `${amount} an order`,
    },
    states: { title: 'By state' },
    chart: {
      by: {
        month: 'After discount by month',
        quarter: 'After discount by quarter',
        year: 'After discount by year',
      },
      quarter: (number: number, year: string) => `Q${number} ${year}`,
      nothing: (time: string) => `${time}: no orders`,
      month: 'Month',
      orders: 'Orders',
      subtotal: 'After discount',
      bar: (month: string, subtotal: string, orders: number) =>
        `${month}: ${subtotal}, ${counted(orders, { one: 'order', other: 'orders' })}`,
      none: 'No orders in this period.',
    },
    newest: {
      title: 'Newest orders',
      all: 'All orders',
      none: 'No orders in the books yet.',
    },
    empty: {
      title: (franchise: string) => `Welcome to ${franchise}`,
      hint: 'There are no orders yet. Begin with the data you have, or place the first order by hand.',
      readOnly: 'There are no orders yet. They appear here as soon as somebody places the first one.',
      importTitle: 'Import your data',
      importHint:
        'Customers, products and orders from CSV files. Everything is checked first; nothing is doubled.',
      orderTitle: 'Place the first order',
      orderHint: 'Choose a customer and products; totals are live while you type.',
    },
  },
});
