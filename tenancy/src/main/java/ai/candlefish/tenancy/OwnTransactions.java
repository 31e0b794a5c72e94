package ai.candlefish.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

/** Lays the open transaction aside before the server begins another one, and takes it up again however that ends. */
@OwnTransaction
@Interceptor
@Priority(OwnTransactions.BEFORE_THE_SERVERS)
public class OwnTransactions {

    static final int BEFORE_THE_SERVERS = Interceptor.Priority.PLATFORM_BEFORE + 100;

    @Resource(lookup = "java:appserver/TransactionManager")
    @SuppressWarnings("NullAway.Init")
    TransactionManager transactions;

    @AroundInvoke
    Object apart(InvocationContext call) throws Exception {
        Transaction open = transactions.suspend();
        try {
            return call.proceed();
        } finally {
            if (open != null) {
                transactions.resume(open);
            }
        }
    }
}
