package ai.candlefish.harness.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The books of an invented trading company in the shape that the old ones have: delimiters without quotes in addresses, the word
 * NULL, days with a time, discounts as fractions. Every set has ids and days of its own; its sums are made here, apart from
 * the code under test.
 */
public final class Books {

    public static final List<String> KINDS = List.of("customers", "products", "orders", "orderLines");

    private static final Map<String, ObjectNode> COLUMNS = Map.of(
            "customers",
                    Json.object(
                            "externalId", "customerID",
                            "name", "companyName",
                            "contactName", "contactName",
                            "street", "address",
                            "city", "city",
                            "region", "region",
                            "postalCode", "postalCode",
                            "country", "country",
                            "phone", "phone",
                            "fax", "fax",
                            "surplusColumn", "address"),
            "products",
                    Json.object(
                            "externalId", "productID",
                            "name", "productName",
                            "description", "quantityPerUnit",
                            "category", "categoryID",
                            "unitPrice", "unitPrice",
                            "discontinued", "discontinued"),
            "orders",
                    Json.object(
                            "externalId", "orderID",
                            "customerExternalId", "customerID",
                            "orderedOn", "orderDate",
                            "requiredOn", "requiredDate",
                            "surplusColumn", "shipAddress"),
            "orderLines",
                    Json.object(
                            "orderExternalId", "orderID",
                            "productExternalId", "productID",
                            "unitPrice", "unitPrice",
                            "quantity", "quantity",
                            "discountFraction", "discount"));

    private static final List<String> FRACTIONS = List.of("0", "0.05", "0.1", "0.15", "0.2", "0.25", "0.03", "0.0333");
    private static final int DAYS = 100;
    private static final LocalDate FIRST_DAY_OF_ALL = LocalDate.of(1985, 1, 1).plusDays(new Random().nextInt(5_000));
    private static final AtomicInteger SETS = new AtomicInteger();

    private final String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";
    private final LocalDate firstDay = FIRST_DAY_OF_ALL.plusDays((long) SETS.getAndIncrement() * DAYS);
    private final Random random;
    private final int customers;
    private final int products;
    private final int orders;
    private final List<BigDecimal> prices = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private record Line(int order, int product, int quantity, BigDecimal price, BigDecimal fraction) {

        BigDecimal beforeDiscount() {
            return price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
        }

        BigDecimal total() {
            return price.multiply(BigDecimal.valueOf(quantity))
                    .multiply(BigDecimal.ONE.subtract(fraction))
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    private Books(int customers, int products, int orders, long seed) {
        this.random = new Random(seed);
        this.customers = customers;
        this.products = products;
        this.orders = orders;
        for (int product = 0; product < products; product++) {
            prices.add(price());
        }
        for (int order = 0; order < orders; order++) {
            Set<Integer> ordered = new LinkedHashSet<>();
            for (int line = random.nextInt(4); line >= 0; line--) {
                ordered.add(random.nextInt(products));
            }
            for (int product : ordered) {
                lines.add(new Line(order, product, 1 + random.nextInt(120), price(), fraction()));
            }
        }
    }

    /** @param seed makes other prices, quantities and discounts */
    public static Books of(int customers, int products, int orders, long seed) {
        return new Books(customers, products, orders, seed);
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(1 + random.nextInt(2_000_000), 2 + random.nextInt(3));
    }

    private BigDecimal fraction() {
        return new BigDecimal(FRACTIONS.get(random.nextInt(FRACTIONS.size())));
    }

    /** All four files. */
    public Uploads upload(ObjectNode settings) {
        Uploads upload = Uploads.with(settings.put("nullText", "NULL"));
        KINDS.forEach(kind -> upload.file(kind, columns(kind), file(kind)));
        return upload;
    }

    /** Where the fields are in the files of one kind. */
    public static ObjectNode columns(String kind) {
        return Optional.ofNullable(COLUMNS.get(kind)).orElseThrow();
    }

    public String file(String kind) {
        return switch (kind) {
            case "customers" -> customerFile();
            case "products" -> productFile();
            case "orders" -> orderFile();
            case "orderLines" -> lineFile();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String customerFile() {
        return file(
                "customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax",
                IntStream.range(0, customers)
                        .mapToObj(number ->
                                "%sC%d,Firma Größe %d,Frida Ny,Owner,%s,Århus,%s,0%d,Danmark,(5) 555-%04d,NULL"
                                        .formatted(
                                                prefix,
                                                number,
                                                number,
                                                number % 7 == 0
                                                        ? "Rua do Paço, %d, bloco B".formatted(number)
                                                        : "Obere Str. " + number,
                                                number % 3 == 0 ? "RJ" : "NULL",
                                                1000 + number,
                                                number))
                        .toList());
    }

    private String productFile() {
        return file(
                "productID,productName,supplierID,categoryID,quantityPerUnit,unitPrice,unitsInStock,discontinued",
                IntStream.range(0, products)
                        .mapToObj(number -> "%sP%d,Chai %d,1,%d,\"10 boxes, 20 bags\",%s,39,%d"
                                .formatted(
                                        prefix,
                                        number,
                                        number,
                                        number % 8,
                                        prices.get(number).toPlainString(),
                                        number % 9 == 8 ? 1 : 0))
                        .toList());
    }

    private String orderFile() {
        return file(
                "orderID,customerID,employeeID,orderDate,requiredDate,shippedDate,freight,shipAddress,shipCountry",
                IntStream.range(0, orders)
                        .mapToObj(number -> "%sO%d,%sC%d,5,%s 00:00:00.000,%s 00:00:00.000,NULL,32.38,%s,France"
                                .formatted(
                                        prefix,
                                        number,
                                        prefix,
                                        number % customers,
                                        day(number),
                                        day(number).plusDays(28),
                                        number % 5 == 0 ? "59, rue de l'Abbaye" : "Luisenstr. 48"))
                        .toList());
    }

    private String lineFile() {
        return file(
                "orderID,productID,unitPrice,quantity,discount",
                lines.stream()
                        .map(line -> "%sO%d,%sP%d,%s,%d,%s"
                                .formatted(
                                        prefix,
                                        line.order(),
                                        prefix,
                                        line.product(),
                                        line.price().toPlainString(),
                                        line.quantity(),
                                        line.fraction().toPlainString()))
                        .toList());
    }

    private static String file(String header, List<String> rows) {
        return rows.stream().collect(Collectors.joining("\r\n", header + "\r\n", "\r\n"));
    }

    private LocalDate day(int order) {
        return firstDay.plusDays((long) order * DAYS / orders);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return firstDay.plusDays(DAYS - 1L);
    }

    /** What the ids of this set begin with. */
    public String prefix() {
        return prefix;
    }

    public int customers() {
        return customers;
    }

    public int products() {
        return products;
    }

    public int orders() {
        return orders;
    }

    public int lines() {
        return lines.size();
    }

    public long units() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }

    public BigDecimal beforeDiscount() {
        return lines.stream().map(Line::beforeDiscount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal subtotal() {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
