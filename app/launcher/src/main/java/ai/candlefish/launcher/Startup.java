package ai.candlefish.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Steps that run side by side as far as they can; the first failure ends all of them. */
final class Startup {
    private final Progress progress;
    private final Runnable onFailure;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    Startup(Progress progress, Runnable onFailure) {
        this.progress = progress;
        this.onFailure = onFailure;
    }

    CompletableFuture<Void> step(String name, Runnable work, CompletableFuture<?>... after) {
        return CompletableFuture.allOf(after)
                .thenRunAsync(
                        () -> attempt(name, work),
                        task -> Thread.ofPlatform().daemon().name(name).start(task));
    }

    /** Waits for the steps, or for the failure that comes first; those that follow from it are not told. */
    void await(CompletableFuture<?>... steps) {
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(steps), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void attempt(String name, Runnable work) {
        try {
            progress.step(name, work);
        } catch (RuntimeException | Error e) {
            if (failure.completeExceptionally(e)) {
                onFailure.run();
            }
            throw e;
        }
    }
}
