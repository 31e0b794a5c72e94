package ai.candlefish.launcher;

import ai.candlefish.launcher.demo.Demo;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table that {@code ./start} ends in: where everything is, and who can sign in. */
final class Welcome {
    private final Stack stack;

    Welcome(Stack stack) {
        this.stack = stack;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "Portal", stack.app().address());
        line(text, "API", stack.app().address() + "/api/v1");
        line(text, "Health", stack.app().address() + "/health/ready");
        line(text, "Keycloak", stack.keycloak().address());
        line(text, "PostgreSQL", stack.databaseOwner().jdbcUrl());
        line(text, "Data, logs", stack.homeDirectory().toString());
        text.append('\n');
        stack.demo().ifPresentOrElse(demo -> demo(text, demo), () -> administrator(text));
        return text.toString();
    }

    private void demo(StringBuilder text, Demo demo) {
        text.append("  Sign in with the password \"").append(demo.password()).append("\" as\n");
        for (Demo.Person person : demo.people()) {
            Stream<String> atHq = person.roleAtHq().stream();
            Stream<String> elsewhere = memberships(person.memberships());
            String roles = Stream.concat(atHq, elsewhere).collect(Collectors.joining(", "));
            text.append("    %-34s %s%n".formatted(person.username(), roles));
        }
        for (Demo.Partner partner : demo.partners()) {
            String roles = memberships(partner.memberships()).collect(Collectors.joining(", "));
            text.append("\n  OAuth client %s (%s), secret %s%n"
                    .formatted(partner.clientId(), roles, stack.partnerSecret(partner.clientId())));
        }
    }

    private void administrator(StringBuilder text) {
        text.append("  Sign in as %s with the password in %s%n"
                .formatted(Stack.HQ_ADMINISTRATOR, stack.administratorPasswordFile()));
        if (stack.isFirstStart()) {
            text.append("  It is shown this once: ")
                    .append(stack.administratorPassword())
                    .append('\n');
        }
    }

    private static Stream<String> memberships(Map<String, String> memberships) {
        return memberships.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(membership -> membership.getValue() + " of " + membership.getKey());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-12s %s%n".formatted(name, value));
    }
}
