package ai.candlefish.system.isolation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What may stand where a name belongs, to reach something that the name itself does not. */
final class Spellings {

    private static final int LONGEST_NAME_OF_THE_DATABASE = 63;

    private Spellings() {}

    /** Names of franchises that nobody may take for the one given; as they stand in a path. */
    static List<String> ofFranchise(String slug) {
        String schema = "f_" + slug.replace('-', '_');
        return Stream.concat(
                        Stream.of("public", "pg_catalog", "information_schema", "pg_toast", "platform", "no_franchise"),
                        Stream.of(
                                schema,
                                slug.replace('-', '_'),
                                slug.toUpperCase(Locale.ROOT),
                                slug + " ",
                                " " + slug,
                                slug + "\n",
                                slug + ".",
                                slug + "'",
                                slug + "\"",
                                "'; drop schema " + schema + " cascade; --",
                                "\"" + slug + "\"",
                                slug + "' or '1'='1",
                                slug + "--",
                                slug + ",crown-boulder",
                                slug + "/../" + slug,
                                "..",
                                "*",
                                "%",
                                "_",
                                "-",
                                "null",
                                "none",
                                "default",
                                "0",
                                "-1",
                                "\\",
                                "${slug}",
                                "candlefish_owner",
                                "x".repeat(LONGEST_NAME_OF_THE_DATABASE),
                                "x".repeat(LONGEST_NAME_OF_THE_DATABASE + 1),
                                slug + "-".repeat(LONGEST_NAME_OF_THE_DATABASE + 1 - slug.length()),
                                slug + "\u0000",
                                slug + "\u0000.json",
                                slug.replace('c', '\u0441'),
                                slug.replace('o', '\u03bf'),
                                slug.replace('-', '\u2010'),
                                slug.replace("-", "\u200b-"),
                                slug.replace('e', '\uff45'),
                                slug.replaceFirst("e", "e\u0301"),
                                "\u202e" + slug,
                                "\ud83d\udc1f"))
                .map(Spellings::encoded)
                .toList();
    }

    /** The id in writings that some programs read as the same id. */
    static List<String> ofId(String id) {
        return List.of(
                id.toUpperCase(Locale.ROOT),
                id.replace("-", ""),
                "{" + id + "}",
                "urn:uuid:" + id,
                " " + id,
                id + " ",
                id + "\n",
                id + "'",
                id + "%00",
                id.replaceFirst("-", "\u2010"));
    }

    /** What is no id at all. */
    static List<String> ofNothing() {
        return List.of(
                "0",
                "-1",
                "1-1-1-1-1",
                "null",
                "*",
                "%",
                "'",
                "' or '1'='1",
                "\"",
                "..",
                "\\",
                "00000000-0000-0000-0000-000000000000",
                "x".repeat(LONGEST_NAME_OF_THE_DATABASE + 1),
                "\ud83d\udc1f");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
