package ai.candlefish.imports.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.ImportPlan;
import ai.candlefish.imports.domain.UploadedFile;
import ai.candlefish.imports.rest.UploadForm.Upload;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.Refusal.Kind;
import ai.candlefish.web.Json;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadFormTest {

    private static final String CUSTOMERS = "{\"customers\": {\"externalId\": \"id\", \"name\": \"name\"}}";
    private static final String FILE = "id,name\n1,Alfreds\n";

    private static final Validator FINDS_NOTHING = (Validator) Proxy.newProxyInstance(
            Validator.class.getClassLoader(), new Class<?>[] {Validator.class}, (proxy, method, args) -> Set.of());

    private final UploadForm form = new UploadForm(new ImportMappings(FINDS_NOTHING));

    @Test
    void readsMappingAndFiles() throws IOException {
        Upload upload = form.read(List.of(Part.csv("customers", FILE), Part.json("""
                {"dryRun": true, "nullText": "NULL", "delimiter": ";", "confirmOrders": true,
                 "customers": {"externalId": "id", "name": "name", "street": "address", "surplusColumn": "address"}}""")));

        ImportPlan plan = upload.plan();
        UploadedFile file = upload.files().getFirst();
        assertThat(upload.dryRun()).isTrue();
        assertThat(plan.delimiter()).isEqualTo(';');
        assertThat(plan.nullText()).isEqualTo("NULL");
        assertThat(plan.confirmOrders()).isTrue();
        assertThat(plan.of(FileKind.CUSTOMERS).columns())
                .isEqualTo(Map.of("externalId", "id", "name", "name", "street", "address"));
        assertThat(plan.of(FileKind.CUSTOMERS).surplusColumn()).isEqualTo("address");
        assertThat(file.kind()).isEqualTo(FileKind.CUSTOMERS);
        assertThat(unpacked(file)).isEqualTo(FILE);
    }

    @Test
    void separatesByCommasAndKeepsEverythingUnlessToldOtherwise() {
        Upload upload = form.read(List.of(Part.json(CUSTOMERS), Part.csv("customers", FILE)));

        assertThat(upload.dryRun()).isFalse();
        assertThat(upload.plan().delimiter()).isEqualTo(',');
        assertThat(upload.plan().nullText()).isNull();
        assertThat(upload.plan().confirmOrders()).isFalse();
    }

    @Test
    void isTheSameUploadHoweverItWasPutTogether() throws IOException {
        Upload first = form.read(List.of(Part.json(CUSTOMERS), Part.csv("customers", FILE)));
        Upload second = form.read(
                List.of(Part.csv("customers", FILE).named("other.csv"), Part.json(CUSTOMERS.replace(" ", ""))));
        Upload other = form.read(List.of(Part.json(CUSTOMERS), Part.csv("customers", FILE + "2,Ana\n")));

        assertThat(json(second)).isEqualTo(json(first));
        assertThat(json(other)).isNotEqualTo(json(first));
    }

    @ParameterizedTest
    @CsvSource({
        "customers.csv,customers.csv",
        "C:\\data\\customers.csv,customers.csv",
        "../../etc/passwd,passwd",
        "'a\nb.csv',ab.csv",
        "'  ',customers.csv",
        ",customers.csv"
    })
    void keepsTheLastPartOfAFileName(String sent, String kept) {
        Upload upload = form.read(
                List.of(Part.json(CUSTOMERS), Part.csv("customers", FILE).named(sent)));

        assertThat(upload.files().getFirst().fileName()).isEqualTo(kept);
    }

    @Test
    void refusesAFormWithoutAMapping() {
        assertRefused(refused(Part.csv("customers", FILE)), "/mapping", "required");
    }

    @Test
    void refusesAFormWithoutFiles() {
        assertRefused(refused(Part.json("{}")), "", "no_files");
    }

    @Test
    void refusesPartsOfOtherNamesAndPartsThatStandTwice() {
        Refusal refusal = refused(Part.csv("people", FILE), Part.csv("orders", FILE), Part.csv("orders", FILE));

        assertThat(refusal.errors())
                .extracting(InputError::pointer, InputError::code)
                .containsExactly(tuple("/people", "unknown_field"), tuple("/orders", "duplicate"));
    }

    @Test
    void refusesFilesWithoutMappingAndMappingsWithoutFile() {
        Refusal refusal = refused(Part.json(CUSTOMERS), Part.csv("orderLines", FILE));

        assertThat(refusal.kind()).isEqualTo(Kind.INVALID_INPUT);
        assertThat(refusal.errors())
                .extracting(InputError::pointer, InputError::code)
                .containsExactly(tuple("/customers", "required"), tuple("/mapping/orderLines", "required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"customers\": {\"externalId\": 1}} | /mapping/customers/externalId | wrong_type",
                "{\"customer\": {}} | /mapping/customer | unknown_field",
                "{\"delimiter\": \"\\\"\"} | /mapping/delimiter | wrong_value",
                "{\"delimiter\": \"\\n\"} | /mapping/delimiter | wrong_value",
                "{\"customers\": {\"externalId\": \"id\", \"name\": \" \"}} | /mapping/customers/name | required",
                "{\"orderLines\": {\"discountFraction\": \"a\", \"discountPercent\": \"b\"}}"
                        + "| /mapping/orderLines/discountPercent | contradiction",
                "null | /mapping | required"
            })
    void pointsIntoTheMapping(String mapping, String pointer, String code) {
        assertRefused(refused(Part.json(mapping)), pointer, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "id,name"})
    void refusesAMappingThatIsNotJson(String mapping) {
        Refusal refusal = refused(Part.json(mapping));

        assertThat(refusal.kind()).isEqualTo(Kind.INVALID_INPUT);
    }

    @Test
    void refusesPartsOfOtherTypes() {
        assertThat(refused(Part.json(CUSTOMERS).of("text", "plain")).kind()).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
        assertThat(refused(Part.json(CUSTOMERS), Part.csv("customers", FILE).of("application", "json"))
                        .kind())
                .isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"text,csv", "text,plain", "application,vnd.ms-excel", "application,octet-stream", "application,csv"})
    void takesWhatBrowsersTakeCsvFor(String major, String minor) {
        Part file = Part.csv("customers", FILE).of(major, minor);

        assertThat(form.read(List.of(Part.json(CUSTOMERS), file)).files()).hasSize(1);
    }

    @Test
    void refusesFilesThatAreTooLargeTogether() {
        String half = "x".repeat((int) (Packing.MOST_BYTES / 2));
        String mapping = """
                {"customers": {"externalId": "id", "name": "name"},
                 "products": {"externalId": "id", "name": "name", "unitPrice": "price"}}""";

        Upload both = form.read(List.of(Part.json(mapping), Part.csv("customers", half), Part.csv("products", half)));
        Refusal refusal = refused(Part.json(mapping), Part.csv("customers", half), Part.csv("products", half + "x"));

        assertThat(both.files()).hasSize(2);
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesAMappingThatIsTooLarge() {
        assertThat(refused(Part.json(" ".repeat(70_000))).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    private Refusal refused(Part... parts) {
        return catchThrowableOfType(Refusal.class, () -> form.read(List.of(parts)));
    }

    private static void assertRefused(Refusal refusal, String pointer, String code) {
        assertThat(refusal.kind()).isEqualTo(Kind.INVALID_INPUT);
        assertThat(refusal.errors())
                .extracting(InputError::pointer, InputError::code)
                .containsExactly(tuple(pointer, code));
    }

    private static String json(Upload upload) throws IOException {
        return Json.MAPPER.writeValueAsString(upload.identity());
    }

    private static String unpacked(UploadedFile file) throws IOException {
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(file.packed()))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
