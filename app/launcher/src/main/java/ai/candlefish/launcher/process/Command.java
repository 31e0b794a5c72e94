package ai.candlefish.launcher.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command line with the environment that it needs.
 *
 * @param privileges what runs before the command to give up rights, such as {@code setpriv --reuid=...}; empty for none
 * @param environment added to the few variables that every child gets; secrets belong here, never on the line
 */
public record Command(List<String> privileges, List<String> line, Map<String, String> environment, Path directory) {
    public Command {
        privileges = List.copyOf(privileges);
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    public Command(List<String> line, Map<String, String> environment, Path directory) {
        this(List.of(), line, environment, directory);
    }

    /** What to execute, with {@code guard} between the giving up of rights and the command itself. */
    ProcessBuilder builder(List<String> session, List<String> guard) {
        List<String> all = new ArrayList<>(session);
        all.addAll(privileges);
        all.addAll(guard);
        all.addAll(line);
        ProcessBuilder builder = new ProcessBuilder(all).directory(directory.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR"));
        builder.environment().putAll(environment);
        return builder;
    }
}
