package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Money;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;

/** A line of an order, with product name and price as they were when it was written. */
@Entity
@Table(name = "order_lines", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class OrderLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // for JPA
    private Order order;

    @SuppressWarnings("UnusedVariable") // for JPA, which sorts the lines by it
    private int position;

    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "product_name")
    private String productName;

    private int quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "discount_percent")
    private BigDecimal discountPercent;

    @Column(name = "before_discount")
    private long beforeDiscount;

    private long total;

    protected OrderLine() {} // for JPA

    static OrderLine of(Order order) {
        OrderLine line = new OrderLine();
        line.id = Ids.next();
        line.order = order;
        return line;
    }

    void write(int position, LineTerms terms) {
        LinePrice price = terms.price();
        this.position = position;
        productId = terms.productId();
        productName = terms.productName();
        quantity = price.quantity();
        unitPrice = price.unitPrice().amount();
        discountPercent = price.discountPercent();
        beforeDiscount = MinorUnits.of(price.beforeDiscount());
        total = MinorUnits.of(price.total());
    }

    public UUID id() {
        return id;
    }

    public LineTerms terms(Currency currency) {
        Money price = new Money(unitPrice, currency);
        return new LineTerms(productId, productName, new LinePrice(quantity, price, discountPercent));
    }

    /** As it was published; see {@link LinePrice#beforeDiscount}. */
    public Money beforeDiscount(Currency currency) {
        return MinorUnits.money(beforeDiscount, currency);
    }

    /** As it was published; see {@link LinePrice#total}. */
    public Money total(Currency currency) {
        return MinorUnits.money(total, currency);
    }
}
