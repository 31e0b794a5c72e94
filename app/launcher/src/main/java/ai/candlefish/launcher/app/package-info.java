/** The app: Payara Micro with the WAR. */
@NullMarked
package ai.candlefish.launcher.app;

import org.jspecify.annotations.NullMarked;
