package ai.candlefish.orders.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That an order was called off. */
@Embeddable
public record Cancellation(
        @Column(name = "cancelled_at") Instant at,
        @Column(name = "cancel_reason") String reason) {}
