package ai.candlefish.incontainer;

/** The franchises that the tests find in the database, each with one location. */
enum TestFranchise {
    ALPHA("test-alpha", "Alpha Street"),
    BETA("test-beta", "Beta Square");

    private final String slug;
    private final String location;

    TestFranchise(String slug, String location) {
        this.slug = slug;
        this.location = location;
    }

    String slug() {
        return slug;
    }

    String schema() {
        return "f_" + slug.replace('-', '_');
    }

    /** A query that counts its one location, whoever may ask it. */
    String count() {
        return "select count(*) from %s.locations".formatted(schema());
    }

    String location() {
        return location;
    }
}
