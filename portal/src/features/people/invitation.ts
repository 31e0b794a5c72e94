import type { PersonInput } from '@/api/model';
import type { FieldText } from '@/components/form/differences';
import { texts as shared } from '@/components/texts';
import { rolesInWords } from './roles';
import { texts } from './texts';

const t = texts.form;
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 254;

export interface InvitationValues {
  firstName: string;
  lastName: string;
  email: string;
  roles: string[];
}

export const emptyInvitation: InvitationValues = { firstName: '', lastName: '', email: '', roles: [] };

export function invitationInput(values: InvitationValues): PersonInput {
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    email: values.email.trim(),
    roles: values.roles,
  };
}

export function validateInvitation(values: InvitationValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of ['firstName', 'lastName'] as const) {
    const said = values[field].trim();
    if (said === '') errors[field] = shared.form.required;
    else if (said.length > LONGEST_NAME) errors[field] = shared.form.tooLong(LONGEST_NAME);
  }
  const email = values.email.trim();
  if (email === '') errors.email = shared.form.required;
  else if (email.length > LONGEST_ADDRESS) errors.email = shared.form.tooLong(LONGEST_ADDRESS);
  else if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) errors.email = t.badEmail;
  if (values.roles.length === 0) errors.roles = texts.change.none;
  return errors;
}

export function invitationField(path: string): string | undefined {
  const [field = ''] = path.split('.');
  return ['firstName', 'lastName', 'email', 'roles'].includes(field) ? field : undefined;
}

export function invitationInWords(values: InvitationValues): FieldText[] {
  return [
    { label: t.firstName, text: values.firstName.trim() },
    { label: t.lastName, text: values.lastName.trim() },
    { label: t.email, text: values.email.trim() },
    { label: t.roles, text: rolesInWords(values.roles) },
  ];
}
