package space.stickney.server.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import space.stickney.server.runs.JobState;
import space.stickney.server.runs.JobView;
import space.stickney.server.runs.Moment;
import space.stickney.server.runs.Refusal;
import space.stickney.server.runs.RunQueue;

/**
 * Progress as server-sent events: each change of a state at once, and every second how far the runs are. One thread writes to all
 * listeners; who does not read any more is dropped.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "events")
class EventsApi implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventsApi.class);
    private static final int LISTENERS = 200;
    private static final int PERIOD_MILLISECONDS = 1000;

    /** A comment every so many periods keeps connections through proxies open and finds those that were closed. */
    private static final int KEEP_ALIVE = 15;

    private final RunQueue queue;
    private final RunList list;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Once it is stopped, there is nobody left to tell. */
    private final ScheduledExecutorService writer = new ScheduledThreadPoolExecutor(
            1,
            work -> {
                Thread thread = new Thread(work, "events");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean up;
    private int ticks;

    private record Listener(SseEmitter emitter, Optional<String> id) {}

    /** What an event tells of a run. */
    record Event(
            String id, JobState state, Optional<Moment> progress, int percent, String text, Optional<String> message) {
        static Event of(RunRow row) {
            return new Event(
                    row.id(),
                    row.state(),
                    row.progress(),
                    row.percent(),
                    row.progressText(),
                    row.job().flatMap(j -> j.message()));
        }
    }

    EventsApi(RunQueue queue, RunList list) {
        this.queue = queue;
        this.list = list;
        queue.onChange(view -> writer.execute(() -> tell(RunRow.of(view))));
    }

    @GetMapping(value = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Progress of all runs as server-sent events named run")
    SseEmitter all() {
        return listen(Optional.empty());
    }

    @GetMapping(value = "/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Progress of one run; the stream ends with the run")
    SseEmitter one(@PathVariable String id) {
        list.get(id);
        return listen(Optional.of(id));
    }

    private SseEmitter listen(Optional<String> id) {
        if (listeners.size() >= LISTENERS) {
            throw new Refusal(Refusal.Reason.BUSY, "Too many listen already.");
        }
        SseEmitter emitter = new SseEmitter(0L);
        Listener listener = new Listener(emitter, id);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onError(e -> listeners.remove(listener));
        listeners.add(listener);
        writer.execute(() -> {
            if (id.isPresent()) {
                send(listener, list.get(id.get()));
            } else {
                active().forEach(row -> send(listener, row));
            }
        });
        return emitter;
    }

    private List<RunRow> active() {
        return queue.all().stream()
                .filter(v -> !v.job().state().isOver())
                .map(RunRow::of)
                .toList();
    }

    private void tell(RunRow row) {
        listeners.stream()
                .filter(l -> l.id().isEmpty() || l.id().get().equals(row.id()))
                .forEach(l -> send(l, row));
    }

    private void send(Listener listener, RunRow row) {
        try {
            listener.emitter().send(SseEmitter.event().name("run").data(Event.of(row), MediaType.APPLICATION_JSON));
            if (listener.id().isPresent() && row.state().isOver()) {
                listeners.remove(listener);
                listener.emitter().complete();
            }
        } catch (IOException | IllegalStateException e) {
            listeners.remove(listener); // the listener has gone
        }
    }

    private void tick() {
        try {
            for (JobView view : listeners.isEmpty() ? List.<JobView>of() : queue.all()) {
                if (view.job().state() == JobState.RUNNING) {
                    tell(RunRow.of(view));
                }
            }
            ticks++;
            if (ticks % KEEP_ALIVE == 0) {
                listeners.forEach(this::keepAlive);
            }
        } catch (RuntimeException e) {
            LOG.error("progress could not be told", e); // and will be in a second
        }
    }

    private void keepAlive(Listener listener) {
        try {
            listener.emitter().send(SseEmitter.event().comment("here"));
        } catch (IOException | IllegalStateException e) {
            listeners.remove(listener); // the listener has gone
        }
    }

    @Override
    public void start() {
        up = true;
        ScheduledFuture<?> unused = writer.scheduleWithFixedDelay(
                this::tick, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Ends the streams, for which a graceful stop would wait in vain. */
    @Override
    public void stop() {
        up = false;
        writer.shutdown();
        listeners.forEach(l -> l.emitter().complete());
    }

    @Override
    public boolean isRunning() {
        return up;
    }
}
