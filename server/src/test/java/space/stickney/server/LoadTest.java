package space.stickney.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.run.Numbers;

/**
 * Fifty people read while two runs compute: no request may fail. The time is bounded; how many requests come through in it depends
 * on the machine, and is printed for docs/serve.md, not asserted.
 */
@Tag("system")
class LoadTest {
    private static final int CLIENTS = 50;
    private static final long SECONDS = 30;

    /** As generous as a machine may be slow: nobody waits longer for a page (s). */
    private static final double LONGEST = 60;

    @TempDir
    Path folder;

    @Test
    void fiftyReadWhileTwoRunsCompute() throws Exception {
        ServerConfiguration noLimits =
                TestServer.configuration("limits: { requests-per-second: 1000000, burst: 1000000 }\n");
        try (TestServer server = new TestServer(folder, noLimits)) {
            String done = TestServer.id(server.start(TestServer.quick(), 1));
            server.await(done, "finished");
            List<String> computing = new ArrayList<>();
            computing.add(TestServer.id(server.start(TestServer.stay(), 11)));
            computing.add(TestServer.id(server.start(TestServer.stay(), 12)));
            for (String id : computing) {
                server.await(id, "running");
            }
            List<String> paths = List.of(
                    "/",
                    "/runs/" + done + "/",
                    "/runs/" + done + "/events.csv",
                    "/api/v1/runs",
                    "/api/v1/runs/" + computing.get(0),
                    "/api/v1/runs/" + done + "/matrix",
                    "/runs/" + done + "/details",
                    "/actuator/health");
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
            List<Future<List<Double>>> reading = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i;
                Callable<List<Double>> person = () -> read(server, paths, first, end);
                reading.add(people.submit(person));
            }
            // as one run ends the next begins, so that two compute all the time
            for (long seed = 13; System.nanoTime() < end; seed++) {
                Thread.sleep(500);
                if (server.json("/api/v1/runs")
                                .valueStream()
                                .filter(r -> r.get("state").stringValue().equals("running")
                                        || r.get("state").stringValue().equals("queued"))
                                .count()
                        < 2) {
                    assertThat(server.start(TestServer.stay(), seed).statusCode())
                            .isEqualTo(202);
                }
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : reading) {
                all.addAll(one.get());
            }
            people.shutdown();
            Collections.sort(all);
            System.out.println("load: " + CLIENTS + " clients, two runs computing, " + SECONDS + " s on "
                    + Runtime.getRuntime().availableProcessors() + " cores: " + all.size() + " requests, "
                    + Numbers.fixed((double) all.size() / SECONDS, 0) + " a second; latency median "
                    + milliseconds(all, 0.5) + " ms, 95 % " + milliseconds(all, 0.95) + " ms, longest "
                    + milliseconds(all, 1) + " ms; none failed");
            assertThat(all).hasSizeGreaterThan(CLIENTS);
            assertThat(all.get(all.size() - 1)).isLessThan(LONGEST);
        }
    }

    /** One person goes from page to page; gives the latencies (s). A failed request fails the test. */
    private static List<Double> read(TestServer server, List<String> paths, int first, long end) throws Exception {
        List<Double> latencies = new ArrayList<>();
        for (int i = first; System.nanoTime() < end; i++) {
            String path = paths.get(i % paths.size());
            HttpRequest request =
                    server.request(path).header("Accept-Encoding", "gzip").build();
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = server.client.send(request, BodyHandlers.ofByteArray());
            latencies.add((System.nanoTime() - begin) / 1e9);
            assertThat(answer.statusCode())
                    .as(path + " " + Arrays.hashCode(answer.body()))
                    .isEqualTo(200);
            assertThat(answer.body().length).as(path).isPositive();
        }
        return latencies;
    }

    private static String milliseconds(List<Double> sorted, double quantile) {
        int index = (int) Math.min(sorted.size() - 1, Math.floor(quantile * sorted.size()));
        return Numbers.fixed(1e3 * sorted.get(index), 0);
    }
}
