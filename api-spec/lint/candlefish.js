// The rules of docs and conventions that Redocly has no words for.

const SCALARS = new Set(['string', 'integer', 'number', 'boolean']);

/** Says what of a schema is missing: every property is described, every scalar or list of scalars shown by an example. */
function PropertyIsExplained() {
  return {
    Schema(schema, { report, location, resolve }) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const at = location.child(['properties', name]);
        const meant = followed(property, resolve);
        if (!meant.description) {
          report({ message: `The property \`${name}\` says what it is (description).`, location: at });
        }
        const shown = meant.type === 'array' ? followed(meant.items ?? {}, resolve) : meant;
        if (SCALARS.has(shown.type) && meant.example === undefined) {
          report({ message: `The property \`${name}\` shows an example.`, location: at });
        }
      }
    },
  };
}

/** A retry of a POST has one effect only if the caller can name the intent. */
function PostTakesIdempotencyKey() {
  return operationsOf(['post'], 'Idempotency-Key', 'A POST takes an `Idempotency-Key`.');
}

/** A change of what someone else has changed meanwhile is noticed only by its version. */
function ChangeTakesIfMatch() {
  return operationsOf(['put', 'patch', 'delete'], 'If-Match', 'A PUT, PATCH or DELETE takes `If-Match`.');
}

/** Whoever needs a sign-in can be told that there is none, or that it does not allow this. */
function OperationRefuses() {
  return {
    Operation(operation, { report, location }) {
      const permission = operation['x-permission'];
      const refusals = permission === 'public' ? [] : permission === 'authenticated' ? ['401'] : ['401', '403'];
      for (const status of refusals) {
        if (!operation.responses?.[status]) {
          report({
            message: `An operation with x-permission \`${permission}\` documents ${status}.`,
            location: location.child('responses').key(),
          });
        }
      }
    },
  };
}

function operationsOf(verbs, header, message) {
  return {
    PathItem(path, { report, location, resolve }) {
      for (const verb of verbs.filter((it) => path[it])) {
        const parameters = [...(path.parameters ?? []), ...(path[verb].parameters ?? [])];
        const names = parameters.map((it) => followed(it, resolve).name);
        if (!names.includes(header)) {
          report({ message, location: location.child(verb).key() });
        }
      }
    },
  };
}

function followed(node, resolve) {
  return node.$ref ? resolve(node).node : node;
}

export default function candlefish() {
  return {
    id: 'candlefish',
    rules: {
      oas3: {
        'property-is-explained': PropertyIsExplained,
        'post-takes-idempotency-key': PostTakesIdempotencyKey,
        'change-takes-if-match': ChangeTakesIfMatch,
        'operation-refuses': OperationRefuses,
      },
    },
  };
}
