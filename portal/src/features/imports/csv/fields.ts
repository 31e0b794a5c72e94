import type { ImportPart } from '@/api/imports';
import { texts } from '../texts';

export interface ImportField {
  /** The name in the mapping of the API; the discount is fraction or percent there. */
  id: string;
  label: string;
  required?: boolean;
  /** Column names that people use for it, in small letters and digits, the most likely first. */
  names: string[];
}

export const PARTS: ImportPart[] = ['customers', 'products', 'orders', 'orderLines'];

const t = texts.fields;

export const FIELDS: Record<ImportPart, ImportField[]> = {
  customers: [
    {
      id: 'externalId',
      label: t.externalId,
      required: true,
      names: [
        'customerid',
        'externalid',
        'customernumber',
        'customerno',
        'customercode',
        'accountnumber',
        'id',
        'code',
      ],
    },
    {
      id: 'name',
      label: t.name,
      required: true,
      names: [
        'companyname',
        'customername',
        'name',
        'company',
        'businessname',
        'organization',
        'organisation',
        'customer',
      ],
    },
    {
      id: 'contactName',
      label: t.contactName,
      names: ['contactname', 'contactperson', 'contact'],
    },
    {
      id: 'contactTitle',
      label: t.contactTitle,
      names: ['contacttitle', 'jobtitle', 'title', 'position'],
    },
    {
      id: 'email',
      label: t.email,
      names: ['email', 'emailaddress', 'mail', 'contactemail'],
    },
    {
      id: 'phone',
      label: t.phone,
      names: ['phone', 'phonenumber', 'telephone', 'tel', 'mobile'],
    },
    { id: 'fax', label: t.fax, names: ['fax', 'faxnumber'] },
    {
      id: 'street',
      label: t.street,
      names: ['street', 'address', 'streetaddress', 'address1', 'addressline1'],
    },
    { id: 'city', label: t.city, names: ['city', 'town'] },
    {
      id: 'region',
      label: t.region,
      names: ['region', 'state', 'province', 'stateprovince', 'county'],
    },
    {
      id: 'postalCode',
      label: t.postalCode,
      names: ['postalcode', 'zip', 'zipcode', 'postcode'],
    },
    { id: 'country', label: t.country, names: ['country', 'countryname'] },
    {
      id: 'notes',
      label: t.notes,
      names: ['notes', 'note', 'comments', 'comment', 'remarks'],
    },
  ],
  products: [
    {
      id: 'externalId',
      label: t.externalId,
      required: true,
      names: [
        'productid',
        'externalid',
        'itemid',
        'productnumber',
        'itemnumber',
        'articlenumber',
        'id',
        'code',
      ],
    },
    {
      id: 'name',
      label: t.name,
      required: true,
      names: ['productname', 'name', 'itemname', 'product', 'item', 'title'],
    },
    {
      id: 'sku',
      label: t.sku,
      names: ['sku', 'productcode', 'itemcode', 'partnumber'],
    },
    {
      id: 'description',
      label: t.description,
      names: ['description', 'quantityperunit', 'details', 'desc'],
    },
    {
      id: 'category',
      label: t.category,
      names: ['category', 'categoryname', 'productgroup', 'producttype'],
    },
    {
      id: 'unitPrice',
      label: t.unitPrice,
      required: true,
      names: ['unitprice', 'price', 'listprice', 'salesprice', 'saleprice'],
    },
    {
      id: 'discontinued',
      label: t.discontinued,
      names: ['discontinued', 'inactive', 'archived'],
    },
  ],
  orders: [
    {
      id: 'externalId',
      label: t.externalId,
      required: true,
      names: ['orderid', 'externalid', 'ordernumber', 'orderno', 'id', 'number'],
    },
    {
      id: 'customerExternalId',
      label: t.customerExternalId,
      required: true,
      names: [
        'customerid',
        'customerexternalid',
        'customernumber',
        'customerno',
        'customercode',
        'clientid',
        'customer',
      ],
    },
    {
      id: 'orderedOn',
      label: t.orderedOn,
      required: true,
      names: ['orderdate', 'orderedon', 'dateordered', 'placedon', 'date', 'createdat'],
    },
    {
      id: 'requiredOn',
      label: t.requiredOn,
      names: ['requireddate', 'requiredon', 'duedate', 'neededby', 'deliverydate'],
    },
    {
      id: 'notes',
      label: t.notes,
      names: ['notes', 'note', 'comments', 'comment', 'remarks'],
    },
  ],
  orderLines: [
    {
      id: 'orderExternalId',
      label: t.orderExternalId,
      required: true,
      names: ['orderid', 'orderexternalid', 'ordernumber', 'orderno', 'order'],
    },
    {
      id: 'productExternalId',
      label: t.productExternalId,
      required: true,
      names: ['productid', 'productexternalid', 'itemid', 'productnumber', 'itemnumber', 'product', 'item'],
    },
    {
      id: 'quantity',
      label: t.quantity,
      required: true,
      names: ['quantity', 'qty', 'units', 'pieces', 'count'],
    },
    {
      id: 'unitPrice',
      label: t.unitPrice,
      required: true,
      names: ['unitprice', 'price', 'saleprice'],
    },
    {
      id: 'discount',
      label: t.discount,
      names: ['discount', 'discountfraction', 'discountpercent', 'discountpct', 'discountrate'],
    },
  ],
};
