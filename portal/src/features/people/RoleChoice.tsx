import { Checkbox, Stack } from '@mantine/core';
import { GIVEN_ROLES, withRole } from './roles';
import { texts } from './texts';

interface RoleChoiceProps {
  label: string;
  roles: string[];
  error: string | undefined;
  onChange: (roles: string[]) => void;
}

/** Roles with what each allows. */
export function RoleChoice({ label, roles, error, onChange }: RoleChoiceProps) {
  return (
    <Checkbox.Group label={label} error={error} value={roles}>
      <Stack gap="xs" mt={4}>
        {GIVEN_ROLES.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={texts.roles[role]}
            description={texts.roleHints[role]}
            aria-invalid={error !== undefined || undefined}
            onChange={(event) => onChange(withRole(roles, role, event.currentTarget.checked))}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
