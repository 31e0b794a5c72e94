package ai.candlefish.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {
    @TempDir
    private Path root;

    @Test
    void makesADirectoryOnceForAllWhoWantItAtOnce() throws Exception {
        UserCache cache = new UserCache(root);
        AtomicInteger made = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(8);
        Callable<Path> wish = () -> {
            all.countDown();
            all.await();
            return cache.once("thing", "v1", into -> {
                made.incrementAndGet();
                write(into.resolve("content"));
            });
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Path>> wishes =
                    Stream.generate(() -> threads.submit(wish)).limit(8).toList();

            for (Future<Path> each : wishes) {
                assertThat(each.get().resolve("content")).exists();
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void leavesNothingThatLooksReadyWhenMakingFails() {
        UserCache cache = new UserCache(root);

        assertThatThrownBy(() -> cache.once("thing", "v1", into -> {
                    write(into.resolve("half"));
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        Path ready = cache.once("thing", "v1", into -> write(into.resolve("whole")));
        assertThat(ready).isDirectoryContaining("glob:**/whole").isDirectoryNotContaining("glob:**/half");
    }

    @Test
    void keepsWhatIsMadeFromOtherIngredientsApart() {
        UserCache cache = new UserCache(root);

        Path first = cache.once("thing", "v1", into -> {});
        Path second = cache.once("thing", "v2", into -> {});

        assertThat(first).isNotEqualTo(second);
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "made");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
