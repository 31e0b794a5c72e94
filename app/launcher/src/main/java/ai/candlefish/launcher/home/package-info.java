/** What one copy keeps (data, logs, secrets) and what all copies of a user share (unpacked servers). */
@NullMarked
package ai.candlefish.launcher.home;

import org.jspecify.annotations.NullMarked;
