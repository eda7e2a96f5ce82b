package space.stickney.server.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.progress.Cancelled;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.simulation.MissionRun;
import space.stickney.report.page.Report;
import space.stickney.server.ServerSettings;

/**
 * Makes runs, some at a time, the others in the order in which they were asked for. Each change is in the journal before it is told to
 * anybody. When the server stops, what runs and what waits is marked as interrupted; after a kill the next start does it.
 */
@Component
public class RunQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final int PATIENCE_SECONDS = 30;

    private final ServerSettings settings;
    private final Scenarios scenarios;
    private final Journal journal;
    private final ExecutorService workers;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, JobProgress> running = new LinkedHashMap<>();
    private final List<Consumer<JobView>> listeners = new CopyOnWriteArrayList<>();
    private boolean up;

    RunQueue(ServerSettings settings, Scenarios scenarios) {
        this.settings = settings;
        this.scenarios = scenarios;
        this.journal = Journal.open(settings.runs());
        this.workers =
                Executors.newFixedThreadPool(settings.configuration().limits().runs(), work -> {
                    Thread thread = new Thread(work, "run");
                    thread.setDaemon(true);
                    return thread;
                });
        journal.read().forEach(job -> jobs.put(job.id(), job));
        interruptAll("the server was killed");
    }

    /** Hears of every change of a job's state. */
    public void onChange(Consumer<JobView> listener) {
        listeners.add(listener);
    }

    /**
     * Asks for a run.
     *
     * @throws BadInput if the scenario cannot be used
     * @throws Refusal if there is such a run, or too many wait
     */
    public JobView submit(RunRequest request, String user) {
        String text = scenarios.text(request);
        ScenarioFile file = scenarios.read(text, request.set());
        long seed = request.seed().orElse(file.scenario().seed());
        String id = MissionRun.folderName(file, seed);
        synchronized (this) {
            refuseTwice(id, request.replace());
            long waiting = jobs.values().stream()
                    .filter(j -> j.state() == JobState.QUEUED)
                    .count();
            if (waiting >= Math.max(1, settings.configuration().limits().queue())) {
                throw new Refusal(Refusal.Reason.BUSY, waiting + " runs wait already. Try again later.");
            }
            journal.keepScenario(id, text);
            jobs.remove(id);
            Job job = new Job(
                    id,
                    file.scenario().mission(),
                    file.scenario().title().orElse(""),
                    seed,
                    request.set(),
                    request.replace(),
                    user,
                    JobState.QUEUED,
                    Instant.now(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            put(job);
            workers.execute(() -> make(id, file));
            return view(job);
        }
    }

    private void refuseTwice(String id, boolean replace) {
        Job before = jobs.get(id);
        if (before != null && !before.state().isOver()) {
            throw new Refusal(Refusal.Reason.CONFLICT, "The run " + id + " is on its way already.");
        }
        if (Files.exists(settings.runs().resolve(id)) && !replace) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "The run " + id + " exists: the same scenario and seed. Ask to replace it, or change one of them.");
        }
    }

    /**
     * Stops a run, or takes it out of the queue.
     *
     * @throws Refusal if there is no such job, or if it is over
     */
    public synchronized JobView cancel(String id) {
        Job job = job(id).orElseThrow(() -> Refusal.noRun(id));
        JobProgress progress = running.get(id);
        if (progress != null) {
            progress.cancel(); // the worker ends it at the next word of the run
            return view(job);
        }
        if (job.state() != JobState.QUEUED) {
            throw new Refusal(Refusal.Reason.CONFLICT, "The run " + id + " is over.");
        }
        return view(put(job.ended(JobState.CANCELLED, Instant.now(), Optional.empty(), List.of())));
    }

    /** All jobs, the newest first. */
    public synchronized List<JobView> all() {
        List<JobView> views = new ArrayList<>();
        jobs.values().forEach(j -> views.add(0, view(j)));
        return List.copyOf(views);
    }

    public synchronized Optional<JobView> find(String id) {
        return job(id).map(this::view);
    }

    /** The scenario that a job was started with. */
    public Optional<String> scenario(String id) {
        Path file = journal.scenario(id);
        if (!RunFiles.isId(id) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private JobView view(Job job) {
        Optional<Moment> moment = Optional.ofNullable(running.get(job.id())).map(JobProgress::now);
        int before = 0;
        if (job.state() == JobState.QUEUED) {
            for (Job j : jobs.values()) {
                if (j.id().equals(job.id())) {
                    break;
                }
                before += j.state() == JobState.QUEUED ? 1 : 0;
            }
        }
        return new JobView(job, moment, before);
    }

    private Job put(Job job) {
        jobs.put(job.id(), job);
        journal.write(List.copyOf(jobs.values()));
        JobView view = view(job);
        listeners.forEach(l -> l.accept(view));
        return job;
    }

    // ---- the workers

    private void make(String id, ScenarioFile file) {
        Job job;
        JobProgress progress;
        synchronized (this) {
            job = jobs.get(id);
            if (job == null || job.state() != JobState.QUEUED) {
                return; // cancelled while it waited
            }
            progress = new JobProgress(new Pace(timed(job.mission()), MissionRun.stages(file)), System::nanoTime);
            running.put(id, progress);
            job = put(job.begun(Instant.now()));
        }
        JobState how = JobState.FAILED;
        Optional<String> why = Optional.empty();
        try {
            new MissionRun(file, EmbeddedEphemeris.get(), settings.version(), Report.NAME, Report::write)
                    .write(settings.runs().resolve(id), job.replace(), job.seed(), progress);
            how = JobState.FINISHED;
        } catch (Cancelled e) {
            how = JobState.CANCELLED;
        } catch (NoSolution | BadInput e) {
            why = Optional.ofNullable(e.getMessage());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.error("the run {} failed", id, e);
            why = Optional.of("The server could not make the run: " + e + ". The log says more.");
        } finally {
            synchronized (this) {
                running.remove(id);
                if (!up && how == JobState.CANCELLED) {
                    how = JobState.INTERRUPTED;
                    why = Optional.of("the server was stopped");
                }
                List<Stage> stages = how == JobState.FINISHED ? progress.ended() : List.of();
                put(job.ended(how, Instant.now(), why, stages));
            }
        }
    }

    /** Stages of the newest run of a mission that was timed here. */
    private List<Stage> timed(String mission) {
        List<Stage> stages = List.of();
        for (Job j : jobs.values()) {
            if (j.state() == JobState.FINISHED
                    && j.mission().equals(mission)
                    && !j.stages().isEmpty()) {
                stages = j.stages();
            }
        }
        return stages;
    }

    private synchronized void interruptAll(String why) {
        for (Job job : List.copyOf(jobs.values())) {
            if (job.state().isOver()) {
                continue;
            }
            Drafts.remove(settings.runs(), job.id());
            if (Drafts.published(settings.runs().resolve(job.id()), job)) {
                put(job.ended(JobState.FINISHED, Instant.now(), Optional.empty(), List.of()));
            } else {
                put(job.ended(JobState.INTERRUPTED, Instant.now(), Optional.of(why), List.of()));
            }
        }
    }

    // ---- begin and end

    @Override
    public synchronized void start() {
        up = true;
    }

    @Override
    public void stop() {
        synchronized (this) {
            up = false;
            for (Job job : List.copyOf(jobs.values())) {
                if (job.state() == JobState.QUEUED) {
                    put(job.ended(
                            JobState.INTERRUPTED, Instant.now(), Optional.of("the server was stopped"), List.of()));
                }
            }
            running.values().forEach(JobProgress::cancel);
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                interruptAll("the server was stopped");
            }
            journal.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the journal cannot be closed: {}", e.toString());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return up;
    }
}
