package ai.candlefish.launcher;

import java.util.List;

/**
 * What the launcher was asked to do.
 *
 * @param command the program to run against a throw-away stack; empty to keep a stack running
 */
record CommandLine(boolean fresh, boolean demo, List<String> command) {

    static CommandLine parse(String... arguments) {
        List<String> all = List.of(arguments);
        if (!all.isEmpty() && all.getFirst().equals("exec")) {
            if (all.size() < 3 || !all.get(1).equals("--")) {
                throw new LaunchException("Usage: exec -- command [argument...]");
            }
            return new CommandLine(true, true, all.subList(2, all.size()));
        }
        for (String argument : all) {
            if (!argument.equals("--fresh") && !argument.equals("--no-demo")) {
                throw new LaunchException("Unknown argument " + argument + "; --help tells what there is");
            }
        }
        return new CommandLine(all.contains("--fresh"), !all.contains("--no-demo"), List.of());
    }
}
