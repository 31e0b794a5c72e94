package ai.candlefish.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the contract says of an operation. The generator puts it on every method of a generated interface, so that
 * one filter can enforce the permission.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    /** The contract's {@code operationId}, such as {@code createOrder}. */
    String id();

    /**
     * The contract's {@code x-permission}, such as {@code orders:write}; {@code authenticated} asks only for a sign-in
     * and {@code public} for nothing.
     */
    String permission();
}
