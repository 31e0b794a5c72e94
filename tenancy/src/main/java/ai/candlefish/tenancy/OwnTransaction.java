package ai.candlefish.tenancy;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs in a transaction of its own, whatever becomes of the one that is open around it, which waits meanwhile and goes on.
 *
 * <p>In place of {@link Transactional.TxType#REQUIRES_NEW} alone: with that the server forgets the transaction around it when the
 * inner one can't be committed (Payara's pull request 4289, never merged), and its connection stays away for good, with all locks.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Transactional(Transactional.TxType.REQUIRES_NEW)
public @interface OwnTransaction {}
