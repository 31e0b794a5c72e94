package ai.candlefish.catalog.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that the franchise sells. Prices are in the franchise's currency. */
@Entity
@Table(name = "products", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class Product {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private @Nullable String sku;
    private @Nullable String description;
    private @Nullable String category;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    private boolean discontinued;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Product() {} // for JPA

    public static Product of(ProductDetails details, Instant now) {
        Product product = new Product();
        product.id = Ids.next();
        product.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        product.updatedAt = product.createdAt;
        product.take(details);
        return product;
    }

    /** Takes the details; says whether that changed anything. */
    public boolean change(ProductDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        take(details);
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        return true;
    }

    private void take(ProductDetails details) {
        name = details.name();
        sku = details.sku();
        description = details.description();
        category = details.category();
        unitPrice = details.unitPrice();
        discontinued = details.discontinued();
        externalId = details.externalId();
    }

    public ProductDetails details() {
        return new ProductDetails(name, sku, description, category, unitPrice, discontinued, externalId);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
