/** Children of the launcher: started, watched, measured and surely ended. */
@NullMarked
package ai.candlefish.launcher.process;

import org.jspecify.annotations.NullMarked;
