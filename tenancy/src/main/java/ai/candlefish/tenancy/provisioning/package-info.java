/** Sets up a franchise: registry row, role, schema, migrations, locations, first members. */
@NullMarked
package ai.candlefish.tenancy.provisioning;

import org.jspecify.annotations.NullMarked;
